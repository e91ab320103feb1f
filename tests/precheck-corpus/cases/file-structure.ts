import type { Case } from '../make/bundle.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { paper } from '../make/paper.ts'
import * as pdf from '../make/pdf.ts'
import { csvOf, workbookOf } from '../make/sheet.ts'
import { afterwards, converted, made, office, web, word } from '../make/shop.ts'
import { complaintStatistics } from '../papers/others.ts'
import { yearReport, yearTable } from '../papers/procurement.ts'
import { guide, guideCase, hr, hrCase, manualCase, manualOf, risk, riskCase } from './file-papers.ts'

export const fileStructure: Case[] = [
  guideCase(
    'untagged-browser',
    { 'แนวปฏิบัติ.pdf': web(guide(wiang, '2024-02-12', { font: 'Loma' }), { tagged: false }) },
    { tempting: 'sound in all but its structure' },
  ),
  riskCase(
    'untagged-office',
    { 'risk.pdf': office(risk(thara, 2568, '2025-01-14', { font: 'Waree', size: 12 }), { tagged: false }) },
    { tempting: 'says its language and title' },
  ),
  hrCase(
    'untitled-browser',
    { 'plan.pdf': web({ ...hr(wiang), title: '' }) },
    { tempting: 'the heading is no title of the properties' },
  ),
  manualCase(
    'untitled-office',
    { 'คู่มือ.pdf': office({ ...manualOf(thara), title: '' }) },
    { tempting: 'tagged, in Thai' },
  ),
  guideCase(
    'no-language-browser',
    { 'แนวปฏิบัติ.pdf': web({ ...guide(khao), lang: '' }) },
    { tempting: 'tagged and titled' },
  ),
  riskCase(
    'no-language-removed',
    {
      'risk.pdf': afterwards(office(risk(wiang)), 'no language', (bytes) =>
        pdf.rewritten(bytes, (open) =>
          open.replace(/\n\s*\/Lang \([^)]*\)/g, '').replace(/\n\s*\/Lang <[^>]*>/g, ''),
        ),
      ),
    },
    { tempting: 'everything else is there' },
  ),
  manualCase(
    'sound-untagged-word-in-text',
    { 'คู่มือ.pdf': web(manualOf(wiang, { font: 'Kinnari' })) },
    { tempting: 'sound in structure, with an unusual font' },
  ),

  {
    name: 'table-only-as-pdf-2567',
    fiscalYear: 2567,
    item: 'O17',
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566',
    date: '2023-10-27',
    files: {
      'รายงาน.pdf': web(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2023-10-27', yearReport(wiang, 2566), { landscape: true, size: 9 }),
      ),
    },
    expected: ['table_not_readable'],
    tempting: 'a real table, in a PDF',
  },
  {
    name: 'table-only-as-pdf-2568',
    fiscalYear: 2568,
    item: 'O13',
    title: 'รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-24',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2024-10-24', yearReport(khao, 2567), { landscape: true, size: 9 }),
      ),
    },
    expected: ['table_not_readable'],
    tempting: 'a real table, in a PDF',
  },
  {
    name: 'table-only-as-word',
    fiscalYear: 2568,
    item: 'O13',
    title: 'รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-25',
    files: {
      'รายงาน.docx': word(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2024-10-25', yearReport(tha, 2567), { landscape: true, size: 9 }),
      ),
      'รายงาน.pdf': web(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2024-10-25', yearReport(tha, 2567), { landscape: true, size: 9 }),
      ),
    },
    expected: ['table_not_readable'],
    tempting: 'a table of Word beside the PDF is no table file',
  },
  {
    name: 'table-only-as-pdf-2569',
    fiscalYear: 2569,
    item: 'O18',
    title: 'ข้อมูลสถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ พ.ศ. 2568',
    date: '2025-10-13',
    files: {
      'สถิติ.pdf': office(
        paper(
          'สถิติเรื่องร้องเรียน',
          '2025-10-13',
          complaintStatistics(bueng, 'ประจำปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 – 30 กันยายน 2568)'),
        ),
      ),
    },
    expected: ['table_not_readable'],
    tempting: 'a small table of zeros',
  },
  {
    name: 'sound-table-with-xlsx',
    fiscalYear: 2568,
    item: 'O13',
    title: 'รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-28',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2024-10-28', yearReport(bueng, 2567), { landscape: true, size: 9 }),
      ),
      'รายงาน.xlsx': made('xlsx library', () =>
        workbookOf([{ name: 'ITA-o13', rows: yearTable(bueng, 2567) }], '2024-10-28'),
      ),
    },
    tempting: 'column "ปีงบประมาณ" and e-GP numbers',
  },
  {
    name: 'sound-table-with-windows-csv',
    fiscalYear: 2567,
    item: 'O17',
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2566',
    date: '2023-10-30',
    files: {
      'รายงาน.pdf': web(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2023-10-30', yearReport(tha, 2566), { landscape: true, size: 9 }),
      ),
      'รายงาน.csv': made('csv windows-874', () => csvOf(yearTable(tha, 2566), 'windows-874')),
    },
    tempting: 'the CSV is in Windows-874',
  },
  {
    name: 'sound-table-office-xlsx',
    fiscalYear: 2568,
    item: 'O13',
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-21',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2024-10-21', yearReport(wiang, 2567), { landscape: true, size: 9 }),
      ),
      'รายงาน.xlsx': made('libreoffice xlsx', async () =>
        converted(csvOf(yearTable(wiang, 2567), 'bom'), 'csv', 'xlsx:Calc MS Excel 2007 XML', 'xlsx'),
      ),
    },
    tempting: 'saved by LibreOffice',
  },
]
