import type { Case } from '../make/bundle.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { line, pageBreak, paper } from '../make/paper.ts'
import * as pdf from '../make/pdf.ts'
import { drawnPage, picture, sheetOfPicture } from '../make/pictures.ts'
import { cairo, distilled, englishPostscript, stamped } from '../make/printing.ts'
import { workbookOf } from '../make/sheet.ts'
import { afterwards, type Made, made, office, officeWord, postscript, scan, web, word } from '../make/shop.ts'
import { fiscalMonths } from '../make/words.ts'
import { withMacros } from '../make/zip.ts'
import { manual, participation } from '../papers/others.ts'
import { guide, guideCase, hr, hrCase, manualCase, manualOf, risk, riskCase } from './file-papers.ts'

export const fileNature: Case[] = [
  guideCase(
    'scan-150-dpi',
    { 'แนวปฏิบัติ.pdf': scan(office(guide(tha)), '2024-02-12') },
    { expected: ['file_scan'], tempting: 'the words can be seen' },
  ),
  riskCase(
    'scan-200-dpi-skewed',
    {
      'risk.pdf': scan(
        web(risk(bueng)),
        '2025-01-14',
        { dpi: 200, skew: -1.4, noise: 50, quality: 22 },
        'การประเมินความเสี่ยง',
      ),
    },
    { expected: ['file_scan'], tempting: 'has a title' },
  ),
  hrCase(
    'scan-black-and-white',
    { 'plan.pdf': scan(office(hr(khao)), '2022-11-08', { dpi: 150, bilevel: true, quality: 25 }) },
    { expected: ['file_scan'], tempting: 'like a fax' },
  ),
  manualCase(
    'scan-with-a-stamp-of-text',
    { 'คู่มือ.pdf': stamped(scan(web(manualOf(tha)), '2024-06-10'), '2024-06-10') },
    { expected: ['file_scan'], tempting: 'a program wrote "Scanned by CamScanner" under each picture' },
  ),
  guideCase(
    'scan-with-recognised-text',
    {
      'แนวปฏิบัติ.pdf': made('scan with OCR layer', async () =>
        pdf.readableScan(
          await scan(office(guide(bueng)), '2024-02-12').bytes(),
          await office(guide(bueng)).bytes(),
        ),
      ),
    },
    { tempting: 'a picture of paper, with its words behind' },
  ),
  riskCase(
    'scan-with-recognised-text-200',
    {
      'risk.pdf': made('scan with OCR layer', async () =>
        pdf.readableScan(
          await scan(web(risk(wiang)), '2025-01-14', { dpi: 200, skew: 0, noise: 20, quality: 22 }).bytes(),
          await web(risk(wiang)).bytes(),
        ),
      ),
    },
    { tempting: 'a picture of paper, with its words behind' },
  ),
  manualCase(
    'sound-page-with-large-photos',
    {
      'คู่มือ.pdf': office(
        paper('คู่มือการปฏิบัติงาน', '2024-06-10', [
          ...manual(thara, 'คู่มือการปฏิบัติงานสารบรรณ', 'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526'),
          picture(160, 110, 'ภาพหน้าจอระบบสารบรรณ'),
        ]),
      ),
    },
    { tempting: 'half of the page is a photograph' },
  ),

  guideCase(
    'outlines-by-ghostscript',
    { 'แนวปฏิบัติ.pdf': afterwards(office(guide(thara)), 'ghostscript outlines', pdf.outlined) },
    { expected: ['file_outlines'], tempting: 'looks like print, nothing can be copied' },
  ),
  riskCase(
    'outlines-from-the-browser',
    { 'risk.pdf': afterwards(web(risk(khao)), 'ghostscript outlines', pdf.outlined) },
    { expected: ['file_outlines'], tempting: 'a table of drawn letters' },
  ),
  hrCase(
    'outlines-of-thai-serif',
    {
      'plan.pdf': afterwards(
        web(hr(tha, '2022-11-08', { font: 'Norasi', size: 16 })),
        'ghostscript outlines',
        pdf.outlined,
      ),
    },
    { expected: ['file_outlines'], tempting: 'large letters, all curves' },
  ),

  guideCase(
    'glyphs-without-names-office',
    { 'แนวปฏิบัติ.pdf': afterwards(office(guide(khao)), 'no ToUnicode', pdf.withoutUnicode) },
    { expected: ['file_glyphs'], tempting: 'tagged, titled, and copies as nonsense' },
  ),
  riskCase(
    'glyphs-printed-pdftops',
    { 'risk.pdf': postscript(web(risk(tha)), 'pdftops', '2025-01-14') },
    { expected: ['file_glyphs'], tempting: 'printed to PostScript and back: looks the same' },
  ),
  hrCase(
    'glyphs-printed-ps2write',
    { 'plan.pdf': postscript(office(hr(thara)), 'ps2write', '2022-11-08') },
    { expected: ['file_glyphs'], tempting: 'printed to PostScript and back: looks the same' },
  ),
  manualCase(
    'glyphs-old-thai-font',
    {
      'คู่มือ.pdf': afterwards(office(manualOf(wiang)), 'Thai as Latin', (bytes) =>
        pdf.misnamed(bytes, (code) => code - 0xe00 + 0xa0),
      ),
    },
    { expected: ['file_glyphs'], tempting: 'copies as "ÊÓ¹Ñ¡§Ò¹", real letters of another alphabet' },
  ),
  {
    name: 'glyphs-private-letters',
    fiscalYear: 2567,
    item: 'O30',
    title: 'การประเมินความเสี่ยงการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-16',
    files: {
      'risk.pdf': afterwards(office(risk(bueng, 2567, '2024-01-16')), 'private letters', (bytes) =>
        pdf.misnamed(bytes, (code) => code - 0xe00 + 0xf100),
      ),
    },
    expected: ['file_glyphs'],
    tempting: 'letters of the private area instead of Thai',
  },
  guideCase(
    'sound-raised-marks-of-old-fonts',
    {
      'แนวปฏิบัติ.pdf': afterwards(office(guide(wiang)), 'raised marks', (bytes) =>
        pdf.misnamed(
          bytes,
          (code) => ({ 3656: 0xf70a, 3657: 0xf70b, 3658: 0xf70c, 3660: 0xf70e })[code] ?? null,
        ),
      ),
    },
    { tempting: 'tone marks in the private area, as fonts of Windows 95 have them; everything else is Thai' },
  ),
  riskCase(
    'printed-through-cairo',
    { 'risk.pdf': afterwards(web(risk(khao)), 'cairo', cairo('2025-01-14')) },
    { tempting: 'another maker, the text is whole' },
  ),
  hrCase(
    'passed-through-ghostscript',
    { 'plan.pdf': afterwards(office(hr(khao)), 'ghostscript pdfwrite', distilled('2022-11-08')) },
    { tempting: 'made smaller by Ghostscript, the text is whole' },
  ),
  {
    name: 'english-printed-to-postscript',
    fiscalYear: 2567,
    item: 'O2',
    title: 'ข้อมูลผู้บริหาร',
    date: '2024-01-04',
    files: {
      'executives.pdf': afterwards(
        made('postscript by hand', () => Buffer.from(englishPostscript)),
        'ghostscript',
        distilled('2024-01-04'),
      ),
    },
    tempting: 'fonts of the printer that name their letters: readable after PostScript',
  },

  manualCase(
    'pictures-in-word',
    {
      'คู่มือ.docx': word(
        paper('คู่มือการปฏิบัติงาน', '2024-06-10', [drawnPage(0), pageBreak, drawnPage(1)], { numbered: false }),
      ),
    },
    { expected: ['file_pictures'], tempting: 'two pages of pictures of text' },
  ),
  riskCase(
    'pictures-in-word-with-number',
    { 'ความเสี่ยง.docx': word(paper('การประเมินความเสี่ยง', '2025-01-14', [drawnPage(2), drawnPage(3)])) },
    { expected: ['file_pictures'], tempting: 'the page number is the only text' },
  ),
  guideCase(
    'pictures-in-office-word',
    { 'แนวปฏิบัติ.docx': officeWord(paper('แนวปฏิบัติ', '2024-02-12', [drawnPage(4)], { numbered: false })) },
    { expected: ['file_pictures'], tempting: 'saved by LibreOffice' },
  ),
  {
    name: 'pictures-in-a-sheet',
    fiscalYear: 2568,
    item: 'O11',
    title: 'ข้อมูลสถิติการให้บริการ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2568',
    date: '2025-04-04',
    files: { 'สถิติ.xlsx': made('libreoffice xlsx', () => sheetOfPicture()) },
    expected: ['file_pictures'],
    tempting: 'a workbook with one picture of a table',
  },
  {
    name: 'sound-word-with-photos-and-words',
    fiscalYear: 2567,
    item: 'O25',
    title: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. 2567',
    date: '2024-02-28',
    files: {
      'มีส่วนร่วม.docx': word(
        paper('การมีส่วนร่วม', '2024-02-28', [
          ...participation(khao, '2024-02-20', 2567),
          pageBreak,
          line('ภาพกิจกรรม'),
          picture(150, 90, 'ภาพการประชุม'),
          picture(150, 90, 'ภาพหมู่'),
        ]),
      ),
    },
    tempting: 'pages of photographs behind the text',
  },

  guideCase(
    'blank-pdf',
    { 'แนวปฏิบัติ.pdf': web(paper('แนวปฏิบัติ', '2024-02-12', [pageBreak], { numbered: false })) },
    { expected: ['file_blank'], tempting: 'opens well, has pages' },
  ),
  hrCase(
    'blank-word',
    { 'แผน.docx': word(paper('แผน', '2022-11-08', [line(''), line(' ')], { numbered: false })) },
    { expected: ['file_blank'], tempting: 'paragraphs without a word' },
  ),
  {
    name: 'blank-sheet',
    fiscalYear: 2568,
    item: 'O11',
    title: 'ข้อมูลสถิติการให้บริการ รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568',
    date: '2025-04-03',
    files: {
      'สถิติ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            { name: 'Sheet1', rows: [] },
            { name: 'Sheet2', rows: [] },
          ],
          '2025-04-03',
        ),
      ),
    },
    expected: ['file_blank'],
    tempting: 'two sheets without a cell',
  },
  riskCase(
    'blank-office-pdf',
    {
      'risk.pdf': office(
        paper('การประเมินความเสี่ยง', '2025-01-14', [line(''), pageBreak, line('')], { numbered: false }),
      ),
    },
    { expected: ['file_blank'], tempting: 'two pages, a title, tags' },
  ),

  guideCase(
    'macros-in-docm',
    { 'แนวปฏิบัติ.docm': afterwards(word(guide(thara)), 'macros', (bytes) => withMacros(bytes, 'docx')) },
    {
      expected: ['file_macros'],
      claims: [1, 2, 3, 4].map((element) => ({ element, file: 'แนวปฏิบัติ.docm' })),
      tempting: 'the text is sound',
    },
  ),
  {
    name: 'macros-in-xlsm',
    fiscalYear: 2567,
    item: 'O12',
    title: 'ข้อมูลสถิติการให้บริการ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-05',
    files: {
      'สถิติ.xlsm': afterwards(statistics(tha, 2567, '2024-04-05'), 'macros', (bytes) =>
        withMacros(bytes, 'xlsx'),
      ),
    },
    expected: ['file_macros'],
    tempting: 'a sound table',
  },
  hrCase(
    'macros-in-office-docm',
    { 'แผน.docm': afterwards(officeWord(hr(wiang)), 'macros', (bytes) => withMacros(bytes, 'docx')) },
    {
      expected: ['file_macros'],
      claims: [1, 2].map((element) => ({ element, file: 'แผน.docm' })),
      tempting: 'the text is sound',
    },
  ),
  {
    name: 'sound-sheet-with-formulas',
    fiscalYear: 2567,
    item: 'O12',
    title: 'ข้อมูลสถิติการให้บริการ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-05',
    files: { 'สถิติ.xlsx': statistics(wiang, 2567, '2024-04-05') },
    tempting: 'formulas and a sheet called "Macro ช่วยคำนวณ" are no macros',
  },
  manualCase(
    'sound-about-macros',
    {
      'คู่มือ.docx': officeWord(
        paper('คู่มือการใช้แมโคร', '2024-06-10', [
          ...manual(
            bueng,
            'คู่มือการปฏิบัติงานจัดทำรายงานด้วยแมโคร (Macro) ใน Excel',
            'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526',
          ),
          line('เปิดแท็บ Developer แล้วเลือก Visual Basic พิมพ์ Sub AutoOpen() … End Sub บันทึกเป็น .xlsm'),
        ]),
      ),
    },
    { tempting: 'tells how to write macros' },
  ),
]

function statistics(of: typeof wiang, year: number, on: string): Made {
  const months = fiscalMonths(year)
  const names = ['ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.', 'ก.พ.', 'มี.ค.'].map(
    (name, at) => `${name} ${months[at]![1]}`,
  )
  const row = (name: string, at: number) => [
    name,
    ...months.map((_, index) => 3 + at + index),
    { formula: `SUM(B${at + 3}:G${at + 3})`, value: 33 + 6 * at },
  ]
  return made('xlsx library', () =>
    workbookOf(
      [
        {
          name: 'สถิติ',
          rows: [
            [`ข้อมูลสถิติการให้บริการ ${of.short} ปีงบประมาณ พ.ศ. ${year} (ต.ค. ${year - 1} – มี.ค. ${year})`],
            ['งานบริการ', ...names, 'รวม'],
            row('ขอหนังสือรับรอง (Walk-in)', 0),
            row('ขอสำเนา ปพ.1 (E-Service)', 1),
          ],
        },
        { name: 'Macro ช่วยคำนวณ', rows: [['สูตร', '=SUM()']] },
      ],
      on,
    ),
  )
}
