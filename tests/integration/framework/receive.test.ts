import * as XLSX from '@e965/xlsx'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { receiveList } from '#lib/framework-draft/receive.ts'
import { draftContent } from '#lib/framework-draft/schema.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeStaff, type Staff } from '#tests/support/factories.ts'
import { shippedFile } from '#tests/support/framework-file.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await importAllFrameworks()
  staff = await makeStaff()
})

const file = shippedFile(2569)
const sheet = () => [
  ['รายการประเมิน ปี 2570'],
  ['ข้อ', 'ชื่อข้อ', 'ตัวชี้วัดย่อย', 'องค์ประกอบ'],
  ...file.items.map((item) => [
    item.code,
    item.title_th,
    item.sub_indicator,
    item.elements.map((element, index) => `${index + 1}) ${element}`).join('\n'),
  ]),
]
const xlsx = (rows: string[][]): Buffer =>
  XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), 'OIT'), { type: 'buffer', bookType: 'xlsx' })
/** as Excel of a Thai Windows writes it */
const csv = (rows: string[][]): Buffer => {
  const thai = (letter: string) => {
    const code = letter.charCodeAt(0)
    return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e00 + 0xa0 : code < 0x80 ? code : 0x3f
  }
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
  return Buffer.from([...text].map(thai))
}

const send = (name: string, bytes: Buffer, fiscalYear: number | null = 2570) =>
  receiveList(
    staff.administrator,
    {
      sending: {
        body: (async function* () {
          yield bytes
        })(),
        name,
        length: bytes.length,
      },
      fiscalYear,
    },
    {},
  )
const kept = async () => draftContent.parse((await db().frameworkDraft.findFirstOrThrow()).content).file

test.each([
  ['XLSX', 'รายการ.xlsx', () => xlsx(sheet())],
  ['CSV of a Thai Windows', 'รายการ.csv', () => csv(sheet())],
])('a sheet of next year becomes its draft: %s', async (_kind, name, bytes) => {
  expect(await send(name, bytes())).toEqual({ ok: true, value: { fiscalYear: 2570 } })
  const { fiscal_year_be, items } = await kept()
  expect(fiscal_year_be).toBe(2570)
  expect(items.map(({ code, topic }) => [code, topic])).toEqual(
    file.items.map(({ code, topic }) => [code, topic]),
  )
  expect(items.map(({ elements }) => elements.length)).toEqual(
    file.items.map(({ elements }) => elements.length),
  )
  expect(items[0]!.source).toEqual([name])
  expect(await db().blob.count()).toBe(0)
})

test('JSON says its year itself', async () => {
  expect(await send('2569.json', Buffer.from(JSON.stringify(file)), null)).toMatchObject({ ok: true })
  expect((await kept()).items).toHaveLength(26)
})

test.each([
  ['no sheet at all', 'แผน.xlsx', () => Buffer.from('%PDF-1.4\n%%EOF\n'), 2570],
  ['a sheet without headings', 'ก.xlsx', () => xlsx([['ก', 'ข']]), 2570],
  ['a year that nothing is known of', 'ก.xlsx', () => xlsx(sheet()), 2575],
  ['no year', 'ก.xlsx', () => xlsx(sheet()), null],
  ['broken JSON', 'ก.json', () => Buffer.from('{"schema":'), null],
] as const)('is refused with a sentence, and nothing is kept: %s', async (_what, name, bytes, year) => {
  const answer = await send(name, bytes(), year)
  expect(answer).toMatchObject({ ok: false, message: { key: expect.stringMatching(/^problem\./) } })
  expect([await db().frameworkDraft.count(), await db().blob.count()]).toEqual([0, 0])
})
