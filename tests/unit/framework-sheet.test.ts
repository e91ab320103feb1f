import { describe, expect, test } from 'vitest'
import { shippedYears } from '#lib/framework/files.ts'
import { contentOfSheet, type SheetRow } from '#lib/framework-draft/from-sheet.ts'
import type { DraftContent } from '#lib/framework-draft/schema.ts'
import { shippedFile } from '#tests/support/framework-file.ts'

const base = (): DraftContent => ({ file: shippedFile(2568), topics: [], merged: {}, rules: {} })
const rows = (...cells: string[][]): SheetRow[] =>
  cells.map((row, index) => ({ number: index + 1, cells: row }))
const heads = ['ข้อ', 'ประเด็นการตรวจ', 'ตัวชี้วัดย่อย', 'องค์ประกอบด้านข้อมูล']
const read = (...cells: string[][]) => contentOfSheet(rows(heads, ...cells), base(), 'คู่มือ.xlsx')
const faults = (answer: ReturnType<typeof read>) =>
  answer.ok ? [] : answer.faults.map(({ where, what }) => `${where} ${what.key.split('.').at(-1)}`)

test.each(shippedYears)('the list of %s, written as a sheet, is the list again', (year) => {
  const file = shippedFile(year)
  const written = file.items.map((item) => [
    item.code,
    item.title_th,
    `${item.sub_indicator} ${file.sub_indicators.find(({ id }) => id === item.sub_indicator)!.name_th}`,
    item.elements.map((element, index) => `${index + 1}. ${element}`).join('\n'),
  ])
  const answer = contentOfSheet(
    rows(['รายการ ITA'], heads, ...written),
    { file, topics: [], merged: {}, rules: {} },
    'x',
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  const outline = (content: Pick<DraftContent, 'file'>) =>
    content.file.items.map(({ code, title_th, topic, data_period, elements }) => ({
      ...{ code, title_th, topic, data_period },
      elements: elements.map((element) => element.replace(/^(?:\(?\d{1,2}[.)]\s*|[-–•]\s*)/, '')),
    }))
  expect(outline(answer.content)).toEqual(outline({ file }))
})

test('elements may stand a row each, under cells that are merged away, in Thai digits and with bullets', () => {
  const answer = read(
    ['o๑', 'โครงสร้างหน่วยงาน', '๙.๑ ข้อมูลพื้นฐาน', '(๑) แผนผัง'],
    ['', '', '', '- ชื่อกลุ่ม\n• หัวหน้ากลุ่ม'],
    ['ข้อ 2', 'เรื่องที่ไม่เคยถาม', '', 'สิ่งใหม่'],
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  const [first, second] = answer.content.file.items
  expect(first).toMatchObject({ code: 'O1', elements: ['แผนผัง', 'ชื่อกลุ่ม', 'หัวหน้ากลุ่ม'] })
  expect(second).toMatchObject({ code: 'O2', topic: '', sub_indicator: '9.1', confidence: 'low' })
})

describe('what cannot be read is named by its row, and nothing is guessed', () => {
  test('no headings', () => {
    expect(faults(contentOfSheet(rows(['ก', 'ข']), base(), 'x'))).toEqual(['(file) sheetHeadings'])
  })
  test('no items', () => expect(faults(read())).toEqual(['(file) empty']))
  test('a code that is none, an item without a title or sub-indicator, and one twice', () => {
    expect(
      faults(
        read(
          ['O1', 'โครงสร้าง', '', 'ก'],
          ['แผน', 'ข', '9.1', 'ก'],
          ['O2', '', '9.1', 'ก'],
          ['O3', 'ค', '9.1', 'ก'],
          ['O4', 'ง', '9.1', 'ก'],
          ['O3', 'ค', '9.1', 'ก'],
        ),
      ),
    ).toEqual([
      'row 2 · O1 sheetSubIndicator',
      'row 3 sheetCode',
      'row 4 · O2 sheetTitle',
      'row 7 · O3 twice',
    ])
  })
  test('a gap in the codes is not closed silently', () => {
    expect(faults(read(['O1', 'ก', '9.1', 'ก'], ['O3', 'ข', '9.1', 'ข']))).toEqual(['row 3 · O3 sheetOrder'])
  })
  test('a sub-indicator of no indicator', () => {
    expect(faults(read(['O1', 'ก', '12.1 อื่น', 'ก']))).toEqual(['row 2 · O1 noIndicator'])
  })
})
