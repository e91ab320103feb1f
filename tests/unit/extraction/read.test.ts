import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEvidenceFile } from '#lib/extraction/read.ts'
import { makeOffice, makePdf, makeSlowPdf, toWindows874 } from '#tests/fixtures/files/make.ts'

let folder: string
beforeAll(async () => {
  await mkdir('.test', { recursive: true })
  folder = await mkdtemp('.test/extraction-')
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, bytes: Buffer | string, limits?: { ms?: number; memoryMiB?: number }) {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  return readEvidenceFile(file, name, limits)
}

describe('text files', () => {
  it('reads CSV of Thai Excel by its cells', async () => {
    const found = await read('รายชื่อ.csv', toWindows874('ชื่อ;เลข\r\n"สุจริต; ใจซื่อ";1103702071811\r\n'))
    expect(found).toMatchObject({ opening: 'opens', content: 'csv', charset: 'windows-874', pageCount: 1 })
    expect(found.pages[0]).toMatchObject({
      nature: 'text',
      text: 'ชื่อ\tเลข\nสุจริต; ใจซื่อ\t1103702071811',
    })
  })
  it('says what the bytes are, whatever the name is', async () => {
    expect(await read('a.xlsx', 'ชื่อ,เลข\nก,1\nข,2\n')).toMatchObject({ opening: 'opens', content: 'csv' })
    expect(await read('a.pdf', '<!doctype html><title>หน้า</title><p>ข้อความ</p>')).toMatchObject({
      content: 'html',
      title: 'หน้า',
      pages: [{ text: 'ข้อความ' }],
    })
    expect(await read('b.csv', makeOffice('xlsx'))).toMatchObject({ content: 'xlsx' })
    expect(await read('c.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
      content: 'old_office',
    })
  })
})

describe('workbooks', () => {
  const book = () => {
    const open = XLSX.utils.aoa_to_sheet([
      ['เดือน', 'เลข', 'วันที่'],
      ['ต.ค.', 1103702071811, 45672],
    ])
    open.C2!.z = 'd/m/yyyy'
    const hidden = XLSX.utils.aoa_to_sheet([['ลับ', 'ช่องที่ซ่อน']])
    hidden['!cols'] = [{}, { hidden: true }]
    const made = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(made, open, 'แผน')
    XLSX.utils.book_append_sheet(made, hidden, 'ซ่อน')
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
    return XLSX.write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  }
  it('reads every sheet, long numbers and days whole', async () => {
    const found = await read('แผน.xlsx', book())
    expect(found).toMatchObject({ opening: 'opens', content: 'xlsx', pageCount: 2, macros: false })
    expect(found.pages).toMatchObject([
      { name: 'แผน', hidden: false, nature: 'text', text: 'เดือน\tเลข\tวันที่\nต.ค.\t1103702071811\t15/01/2568' },
      { name: 'ซ่อน', hidden: true, text: 'ลับ\tช่องที่ซ่อน' },
    ])
  })
  it('tells one that lost its end', async () => {
    const bytes = book()
    expect(await read('ขาด.xlsx', bytes.subarray(0, bytes.length - 100))).toMatchObject({
      opening: 'cut_off',
      content: 'xlsx',
      pages: [],
    })
  })
})

// Ending a process and starting the next takes seconds on a busy machine.
describe('limits', { timeout: 120_000 }, () => {
  it('end a file that takes too long or too much, and the next is read', async () => {
    expect(await read('slow.pdf', makeSlowPdf(60), { ms: 300 })).toMatchObject({
      opening: 'too_slow',
      content: 'pdf',
    })
    expect(await read('large.pdf', makeSlowPdf(60), { memoryMiB: 120 })).toMatchObject({
      opening: 'too_large',
    })
    expect(await read('next.pdf', makePdf())).toMatchObject({ opening: 'opens', pageCount: 1 })
  })
  it('hold for many files at once', async () => {
    const found = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        i % 3 === 0 ? read(`slow-${i}.pdf`, makeSlowPdf(60), { ms: 200 }) : read(`many-${i}.pdf`, makePdf()),
      ),
    )
    expect(found.map(({ opening }) => opening)).toEqual(
      Array.from({ length: 6 }, (_, i) => (i % 3 === 0 ? 'too_slow' : 'opens')),
    )
  })
})

it('says of a file that is not there that it is missing', async () => {
  expect(await readEvidenceFile(path.join(folder, 'none.pdf'), 'none.pdf')).toMatchObject({
    opening: 'missing',
    pages: [],
  })
})
