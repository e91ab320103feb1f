import { describe, expect, it } from 'vitest'
import { findingWords } from '#lib/finding/words.ts'
import { languages, messagesOf } from '#lib/i18n.ts'
import { findingCodes } from '#lib/precheck/schema.ts'

const inFile = { part: 'file', file: 1, page: 3 } as const

describe('the words of a finding', () => {
  it('say where, what and what to do', () => {
    const finding = {
      code: 'wrong_fiscal_year',
      where: inFile,
      params: { year: 2566, expected: 2568 },
    } as const
    expect(findingWords('th', finding, 'แผน.pdf')).toEqual({
      title: 'อาจเป็นข้อมูลของปีอื่น',
      place: 'ไฟล์ “แผน.pdf” หน้า 3',
      sentence: 'ไฟล์ “แผน.pdf” หน้า 3 เป็นของปีงบประมาณ 2566 แต่ข้อนี้ขอข้อมูลของปี 2568',
      next: 'ใช้ข้อมูลของปี 2568 ถ้าเป็นปีที่ถูกต้องอยู่แล้ว ให้ยืนยันพร้อมเหตุผล',
    })
    expect(findingWords('en', finding, 'plan.pdf').place).toBe('File “plan.pdf”, page 3')
  })

  it('write months and days out in the calendar of the reader', () => {
    const months = {
      code: 'month_missing',
      where: { part: 'item' },
      params: { months: '2024-10,2025-01' },
    } as const
    expect(findingWords('th', months, null).sentence).toBe('ยังไม่พบข้อมูลของ ต.ค. 2567, ม.ค. 2568')
    expect(findingWords('en', months, null).sentence).toBe('Nothing was found for Oct 2024, Jan 2025.')
    const early = {
      code: 'stops_early',
      where: inFile,
      params: { last: '2025-02-28', expected: '2025-03-31' },
    } as const
    expect(findingWords('th', early, 'a').sentence).toContain('ถึง 28 ก.พ. 2568 แต่ข้อนี้ขอถึง 31 มี.ค. 2568')
  })

  it('name a hidden sheet as hidden', () => {
    const where = { part: 'file', file: 1, page: 2, sheet: 'Sheet2', hidden: true } as const
    const words = findingWords('th', { code: 'personal_citizen_id', where, params: {} }, 'ข้อมูล.xlsx')
    expect(words.place).toBe('ไฟล์ “ข้อมูล.xlsx” ชีตที่ซ่อนไว้ “Sheet2”')
  })

  it('are there for every code, in both languages, even when the engine could not tell the values', () => {
    for (const lang of languages) {
      for (const code of findingCodes) {
        const { title, sentence, next } = findingWords(
          lang,
          { code, where: { part: 'item' }, params: {} },
          null,
        )
        expect(`${code}: ${title} ${sentence} ${next}`).not.toMatch(/finding\.|[{}]/)
      }
    }
    const words = messagesOf('th').finding
    expect(findingCodes.filter((code) => !(code in words))).toEqual([])
  })
})
