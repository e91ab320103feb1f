import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sniff } from '#lib/files/sniff.ts'
import { uploadLimits } from '#lib/limits.ts'
import { makeOffice, makePdf, makeZip, toWindows874 } from '#tests/fixtures/files/make.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sniff-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The stored media type, or the key of the refusal. */
async function look(name: string, bytes: Buffer | string): Promise<string> {
  const file = path.join(folder, 'file')
  const content = Buffer.from(bytes)
  await writeFile(file, content)
  const handle = await open(file)
  try {
    const found = await sniff({ path: file, handle, size: content.length, name })
    return found.ok ? found.mime : found.message.key
  } finally {
    await handle.close()
  }
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const docm = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const html = '<!DOCTYPE html><html><body onload="alert(1)">x</body></html>'

describe('PDF', () => {
  test('is known by its content, whatever it is called', async () => {
    expect(await look('plan.pdf', makePdf())).toBe('application/pdf')
    expect(await look('photo.png', makePdf())).toBe('application/pdf')
  })
  test('may begin late, up to byte 1,024', async () => {
    const behind = (length: number) => Buffer.concat([Buffer.alloc(length, ' '), makePdf()])
    expect(await look('a.pdf', behind(uploadLimits.pdfHeaderWithin - 1))).toBe('application/pdf')
    expect(await look('a.pdf', behind(uploadLimits.pdfHeaderWithin))).toBe('problem.fileNotWhatNamed')
  })
  test.each([0.3, 0.7, 0.95])('cut off after %d of its length is refused', async (share) => {
    const pdf = makePdf({ pages: 20 })
    expect(await look('a.pdf', pdf.subarray(0, Math.floor(pdf.length * share)))).toBe('problem.fileCutOff')
  })
  test('cut off within its last line is refused', async () => {
    const pdf = makePdf()
    expect(await look('a.pdf', pdf.subarray(0, pdf.length - 4))).toBe('problem.fileCutOff')
  })
  test('behind a web page is refused', async () => {
    expect(await look('a.pdf', Buffer.concat([Buffer.from('<script>1</script>'), makePdf()]))).toBe(
      'problem.fileMarkup',
    )
  })
})

describe('Office', () => {
  test.each([
    ['docx', docx],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ] as const)('%s is known by its main part', async (kind, mime) => {
    expect(await look('whatever', makeOffice(kind))).toBe(mime)
  })
  test('with macros is refused: by the project, by the type, by a macro sheet', async () => {
    const project = makeOffice('docx', { more: [{ name: 'word/vbaProject.bin', data: 'x' }] })
    expect(await look('a.docx', project)).toBe('problem.fileMacros')
    expect(await look('a.docx', makeOffice('docx', { type: docm }))).toBe('problem.fileMacros')
    const sheet = makeOffice('xlsx', { more: [{ name: 'xl/macrosheets/sheet1.xml', data: 'x' }] })
    expect(await look('a.xlsx', sheet)).toBe('problem.fileMacros')
  })
  test('that claims 400 MiB is refused unopened, at the limit it passes', async () => {
    const claiming = (claimedSize: number) =>
      makeOffice('docx', { more: [{ name: 'word/big.xml', data: 'x', claimedSize }] })
    expect(await look('a.docx', claiming(400 * 1024 * 1024))).toBe('problem.fileUnpacksTooLarge')
    const rest = 2_000 // what the other parts take, and room
    expect(await look('a.docx', claiming(uploadLimits.officeUnpacked - rest))).toBe(docx)
    expect(await look('a.docx', claiming(uploadLimits.officeUnpacked))).toBe('problem.fileUnpacksTooLarge')
  })
  test('with too many parts is refused', async () => {
    const parts = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `p/${i}.xml` }))
    expect(await look('a.docx', makeOffice('docx', { more: parts(uploadLimits.officeEntries - 3) }))).toBe(
      docx,
    )
    expect(await look('a.docx', makeOffice('docx', { more: parts(uploadLimits.officeEntries - 2) }))).toBe(
      'problem.fileUnpacksTooLarge',
    )
  })
  test('whose list of types is a bomb of its own is refused', async () => {
    const types = { name: '[Content_Types].xml', data: Buffer.alloc(5_000_000, ' ') }
    expect(await look('a.docx', makeZip([types]))).toBe('problem.fileType')
    expect(await look('a.docx', makeZip([{ ...types, claimedSize: 100 }]))).toBe('problem.fileCutOff')
  })
  test('behind a password, of old, cut off, or any other ZIP is refused with its own sentence', async () => {
    const locked = Buffer.concat([
      ole,
      Buffer.alloc(3_000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(99),
    ])
    expect(await look('a.docx', locked)).toBe('problem.fileLocked')
    expect(await look('a.doc', Buffer.concat([ole, Buffer.alloc(5_000)]))).toBe('problem.fileOldOffice')
    const whole = makeOffice('docx')
    expect(await look('a.docx', whole.subarray(0, whole.length - 30))).toBe('problem.fileCutOff')
    expect(await look('a.zip', makeZip([{ name: 'a.txt', data: 'x' }]))).toBe('problem.fileType')
    expect(await look('a.docx', makeZip([{ name: '../evil', data: 'x' }]))).toBe('problem.fileCutOff')
    expect(
      await look('a.docx', makeOffice('docx', { more: [{ name: 'x', data: 'x', encrypted: true }] })),
    ).toBe('problem.fileLocked')
  })
})

describe('text', () => {
  test('in UTF-8 and in Windows-874, with the charset it is served with', async () => {
    const csv = 'รายการ,วงเงิน\r\nจ้างเหมา,"1,200"\r\n'
    expect(await look('งบ.csv', csv)).toBe('text/csv; charset=utf-8')
    expect(await look('งบ.csv', `\ufeff${csv}`)).toBe('text/csv; charset=utf-8')
    expect(await look('งบ.csv', toWindows874(csv))).toBe('text/csv; charset=windows-874')
    expect(await look('note.txt', toWindows874('บันทึก'))).toBe('text/plain; charset=windows-874')
    expect(await look('note', 'plain')).toBe('text/plain; charset=utf-8')
    expect(await look('bmi.csv', 'BMI,weight\n21,60\n')).toBe('text/csv; charset=utf-8')
  })
  test('a Thai letter that lies across two reads is no fault', async () => {
    const long = `a${'ก'.repeat(200_000)}`
    expect(await look('a.csv', long)).toBe('text/csv; charset=utf-8')
  })
  test('with less-than signs is still text', async () => {
    expect(await look('a.csv', 'ร้อยละ,<50%\nx < y,a<b\nสูตร,<formula>\n')).toBe('text/csv; charset=utf-8')
  })
  test.each([
    ['page.pdf', html, 'problem.fileMarkup'],
    ['page.csv', html, 'problem.fileMarkup'],
    ['picture.png', svg, 'problem.fileMarkup'],
    ['data.txt', '<?xml version="1.0"?><a/>', 'problem.fileMarkup'],
    ['a.txt', '\ufeff  \n<HTML>', 'problem.fileMarkup'],
    ['a.csv', `a,b\n1,"${'x'.repeat(300_000)}<script src=//x>"`, 'problem.fileMarkup'],
    ['run.txt', '#!/bin/sh\nrm -rf /', 'problem.fileMarkup'],
    ['a.txt', '{\\rtf1\\ansi hello}', 'problem.fileMarkup'],
    ['a.csv', 'a,b\n\u00001,2', 'problem.fileType'],
    ['a.csv', Buffer.from('\ufeffก,ข', 'utf16le'), 'problem.fileTextEncoding'],
    ['a.txt', Buffer.from([0x61, 0xfc, 0xfd, 0xfe]), 'problem.fileTextEncoding'],
    ['a.pdf', 'just words', 'problem.fileNotWhatNamed'],
    ['run.exe', 'MZ\u0090\u0000\u0003', 'problem.fileType'],
    ['app.js', 'alert(1)', 'problem.fileNotWhatNamed'],
    ['a.gif', 'GIF89a\u0001\u0000', 'problem.fileType'],
  ])('%s is refused', async (name, bytes, key) => {
    expect(await look(name, bytes)).toBe(key)
  })
  test('a markup sign cut by the border of two reads is seen', async () => {
    for (const before of [1, 3, 6]) {
      const text = `${'x'.repeat(256 * 1024 - before)}<script>`
      expect(await look('a.csv', text)).toBe('problem.fileMarkup')
    }
  })
})
