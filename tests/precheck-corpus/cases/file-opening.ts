import sharp from 'sharp'
import type { Case } from '../make/bundle.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { csvOf, workbookOf } from '../make/sheet.ts'
import { afterwards, made, office, oldWord, web, word } from '../make/shop.ts'
import { cutOff, endlessPdf, locked, protectedOnly, scrambled, text } from '../make/spoil.ts'
import { encryptedOffice, repacked } from '../make/zip.ts'
import { guide, guideCase, hr, hrCase, manualCase, manualOf, risk, riskCase } from './file-papers.ts'

export const fileOpening: Case[] = [
  guideCase(
    'file-locked-pdf-256',
    { 'แนวปฏิบัติ.pdf': locked(web(guide()), '256') },
    { expected: ['file_locked'], tempting: 'a sound paper behind a password' },
  ),
  hrCase(
    'file-locked-pdf-128',
    { 'plan.pdf': locked(office(hr()), '128') },
    { expected: ['file_locked'], tempting: 'RC4 of old programs' },
  ),
  riskCase(
    'file-locked-word',
    { 'ความเสี่ยง.docx': made('word with a password (made up)', () => encryptedOffice(11)) },
    { expected: ['file_locked'], tempting: 'named .docx, inside a compound file' },
  ),
  manualCase(
    'file-locked-sheet',
    { 'คู่มือ.xlsx': made('excel with a password (made up)', () => encryptedOffice(23)) },
    { expected: ['file_locked'], tempting: 'named .xlsx, inside a compound file' },
  ),
  guideCase(
    'sound-permissions-only-256',
    { 'แนวปฏิบัติ.pdf': protectedOnly(web(guide(thara)), '256') },
    { tempting: 'encrypted, but opens for everybody' },
  ),
  riskCase(
    'sound-permissions-only-40',
    { 'risk.pdf': protectedOnly(office(risk()), '40') },
    { tempting: 'encrypted with 40 bits against changes only' },
  ),

  guideCase(
    'file-cut-off-chromium',
    { 'แนวปฏิบัติ.pdf': cutOff(web(guide(bueng)), 0.6) },
    { expected: ['file_cut_off'], tempting: 'the first bytes are those of a PDF' },
  ),
  riskCase(
    'file-cut-off-near-the-end',
    { 'risk.pdf': cutOff(office(risk(khao)), 0.93) },
    { expected: ['file_cut_off'], tempting: 'nearly whole' },
  ),
  hrCase(
    'file-cut-off-word',
    { 'แผน.docx': cutOff(word(hr()), 0.7) },
    { expected: ['file_cut_off'], tempting: 'a ZIP without its directory' },
  ),
  manualCase(
    'file-cut-off-sheet',
    {
      'คู่มือ.xlsx': cutOff(
        made('xlsx library', () =>
          workbookOf(
            [
              {
                name: 'คู่มือ',
                rows: Array.from({ length: 40 }, (_, at) => [
                  at + 1,
                  `ขั้นตอนที่ ${at + 1} ของการลาของบุคลากร`,
                  '10 นาที',
                ]),
              },
            ],
            '2024-06-10',
          ),
        ),
        0.5,
      ),
    },
    { expected: ['file_cut_off'], tempting: 'a ZIP without its directory' },
  ),

  guideCase(
    'file-damaged-word',
    { 'แนวปฏิบัติ.docx': scrambled(word(guide(tha)), 0.15, 0.85) },
    { expected: ['file_damaged'], tempting: 'begins and ends as a ZIP' },
  ),
  hrCase(
    'file-damaged-pdf',
    { 'plan.pdf': scrambled(office(hr(wiang)), 0.01, 0.97) },
    { expected: ['file_damaged'], tempting: 'head and tail of a PDF, nothing between' },
  ),
  riskCase(
    'file-damaged-document-part',
    {
      'ความเสี่ยง.docx': afterwards(word(risk(wiang)), 'broken part (spoilt)', (bytes) =>
        repacked(bytes, { 'word/document.xml': (before) => before.slice(0, before.length / 2) }),
      ),
    },
    {
      expected: ['file_damaged'],
      tempting: 'a whole ZIP whose document breaks off in the middle of its XML',
    },
  ),
  manualCase(
    'file-damaged-zeros',
    {
      'คู่มือ.pdf': afterwards(web(manualOf()), 'zeros (spoilt)', (bytes) =>
        Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(bytes.length - 40), bytes.subarray(-20)]),
      ),
    },
    { expected: ['file_damaged'], tempting: 'head and %%EOF are there, a disk left zeros between' },
  ),

  guideCase(
    'file-not-there',
    { 'แนวปฏิบัติ.pdf': null },
    {
      expected: ['file_missing'],
      arguable: ['claim_file_missing', 'element_missing'],
      tempting: 'in the list, never uploaded',
    },
  ),
  riskCase(
    'file-one-of-two-not-there',
    { 'risk.pdf': web(risk(tha)), 'ภาคผนวก.pdf': null },
    {
      expected: ['file_missing'],
      arguable: ['claim_file_missing', 'element_missing'],
      tempting: 'the other file is sound and holds every element',
    },
  ),
  hrCase(
    'file-not-there-by-extension',
    { 'แผน66.docx': null },
    {
      expected: ['file_missing'],
      arguable: ['claim_file_missing', 'element_missing'],
      tempting: 'nothing was attached under this name',
    },
  ),

  guideCase(
    'file-html-as-pdf',
    {
      'แนวปฏิบัติ.pdf': text(
        '<!DOCTYPE html>\n<html lang="th"><head><title>แนวปฏิบัติการจัดการเรื่องร้องเรียน</title></head><body><h1>แนวปฏิบัติ</h1><p>วิธีการร้องเรียน ขั้นตอน ส่วนงานที่รับผิดชอบ ระยะเวลา</p></body></html>',
        'html',
      ),
    },
    {
      expected: ['file_not_what_named'],
      claims: [1, 2, 3, 4].map((element) => ({ element, file: 'แนวปฏิบัติ.pdf' })),
      tempting: 'a page of the site saved under the name of a PDF',
    },
  ),
  {
    name: 'file-csv-as-xlsx',
    fiscalYear: 2568,
    item: 'O11',
    title: 'ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2568 (ต.ค. 2567 – มี.ค. 2568)',
    date: '2025-04-04',
    files: {
      'สถิติ.xlsx': made('csv utf-8', () =>
        csvOf(
          [
            ['งานบริการ', 'ต.ค. 2567', 'พ.ย. 2567', 'ธ.ค. 2567', 'ม.ค. 2568', 'ก.พ. 2568', 'มี.ค. 2568'],
            ['ขอหนังสือรับรอง', 4, 6, 7, 8, 4, 5],
          ],
          'utf-8',
        ),
      ),
    },
    expected: ['file_not_what_named'],
    tempting: 'a table, but no workbook',
  },
  manualCase(
    'file-old-word-as-docx',
    { 'คู่มือ.docx': oldWord(manualOf(bueng)) },
    { expected: ['file_not_what_named'], tempting: 'a Word file of 1997 under the new ending' },
  ),
  riskCase(
    'file-picture-as-pdf',
    {
      'ความเสี่ยง.pdf': made('sharp', () =>
        sharp({ create: { width: 600, height: 800, channels: 3, background: '#dde' } })
          .png()
          .toBuffer(),
      ),
    },
    {
      expected: ['file_not_what_named'],
      claims: [1, 2].map((element) => ({ element, file: 'ความเสี่ยง.pdf' })),
      tempting: 'a PNG renamed',
    },
  ),
  hrCase(
    'file-docx-as-pdf',
    { 'แผน.pdf': word(hr(tha)) },
    {
      expected: ['file_not_what_named'],
      claims: [1, 2].map((element) => ({ element, file: 'แผน.pdf' })),
      tempting: 'a good Word file renamed instead of exported',
    },
  ),

  manualCase(
    'file-sheet-too-large-inside',
    {
      'คู่มือ.xlsx': made('xlsx, 400 MB inside', () =>
        repacked(workbookOf([{ name: 'คู่มือ', rows: [['งาน', 'ขั้นตอน']] }], '2024-06-10'), {
          'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${'<row><c t="n"><v>1</v></c></row>'.repeat(12_500_000)}</sheetData></worksheet>`,
        }),
      ),
    },
    { expected: ['file_unreadable'], tempting: 'a small file on the disk' },
  ),
  guideCase(
    'file-word-too-large-inside',
    {
      'แนวปฏิบัติ.docx': afterwards(word(guide(khao)), '400 MB inside', (bytes) =>
        repacked(bytes, {
          'word/document.xml': (before) =>
            before.replace(
              '</w:body>',
              `${'<w:p><w:r><w:t>ก</w:t></w:r></w:p>'.repeat(10_500_000)}</w:body>`,
            ),
        }),
      ),
    },
    { expected: ['file_unreadable'], tempting: 'a small file on the disk' },
  ),
  riskCase(
    'file-pdf-without-end-inside',
    { 'risk.pdf': made('pdf, 600 MB inside (spoilt)', () => endlessPdf()) },
    {
      expected: ['file_unreadable'],
      tempting: 'one page, a small file',
      claims: [1, 2].map((element) => ({ element, file: 'risk.pdf' })),
    },
  ),
]
