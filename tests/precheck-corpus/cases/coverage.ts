import type { Case } from '../make/bundle.ts'
import { bueng, khao, type Office, tha, thara, wiang } from '../make/offices.ts'
import { type Block, c, h, line, p, pageBreak, paper, table } from '../make/paper.ts'
import { csvOf, workbookOf } from '../make/sheet.ts'
import { type Made, made, office, officeWord, web, word } from '../make/shop.ts'
import { fiscalMonths, monthName, monthShort } from '../make/words.ts'
import { giftReport } from '../papers/gift.ts'
import { complaintStatistics, monthlyStatistics } from '../papers/others.ts'
import { annualReport, planWithProgress, sixMonthReport } from '../papers/plans.ts'
import {
  monthForm,
  monthlyForms,
  monthRows,
  sheetRows,
  shortMonth,
  thaiMonth,
} from '../papers/procurement.ts'

type Month = [number, number]
const wide = { landscape: true, size: 11 }
const forms = (on: string, blocks: Block[], more = {}) =>
  paper('สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1)', on, blocks, { ...wide, ...more })
const title = (year: number) => `สรุปผลการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ พ.ศ. ${year}`
const without = (months: Month[], ...at: number[]) => months.filter((_, index) => !at.includes(index))

/** One file a month. */
const monthFiles = (
  of: Office,
  months: Month[],
  on: string,
  how: (one: ReturnType<typeof paper>) => Made,
  end: string,
): Record<string, Made> =>
  Object.fromEntries(
    months.map((month, at) => [
      `สขร1-${at + 1}-${monthShort(month[0]).replaceAll('.', '')}${month[1]}.${end}`,
      how(forms(on, monthForm(of, month))),
    ]),
  )

/** The twin that the item of 2569 asks for. */
const book = (of: Office, months: Month[], on: string) =>
  made('xlsx library', () =>
    workbookOf(
      months.map((month) => ({
        name: `${monthShort(month[0])}${String(month[1]).slice(2)}`,
        rows: sheetRows(of, month),
      })),
      on,
    ),
  )

const faults: Case[] = [
  {
    name: 'month-skipped-in-one-pdf',
    fiscalYear: 2566,
    item: 'O21',
    title: title(2566),
    date: '2023-04-06',
    files: {
      'สขร1.pdf': office(forms('2023-04-06', monthlyForms(wiang, without(fiscalMonths(2566), 3)))),
    },
    expected: ['month_missing'],
    tempting: 'five months and many rows; January is not there',
  },
  {
    name: 'month-skipped-among-six-files',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    date: '2022-04-07',
    files: monthFiles(khao, without(fiscalMonths(2565), 4), '2022-04-07', (one) => web(one), 'pdf'),
    expected: ['month_missing'],
    tempting: 'five files; February is not there',
  },
  {
    name: 'month-skipped-among-sheets',
    fiscalYear: 2569,
    item: 'O11',
    title: title(2569),
    date: '2026-04-02',
    files: {
      'สขร1-2569.xlsx': book(tha, without(fiscalMonths(2569), 1), '2026-04-02'),
      'สขร1-2569.pdf': office(forms('2026-04-02', monthlyForms(tha, without(fiscalMonths(2569), 1)))),
    },
    expected: ['month_missing'],
    tempting: 'the sheet of November was never made',
  },
  {
    name: 'month-two-skipped-thai-digits',
    fiscalYear: 2566,
    item: 'O21',
    title: 'แบบ สขร.๑ ปีงบประมาณ พ.ศ. ๒๕๖๖',
    date: '2023-04-10',
    files: {
      'สขร1.docx': word(
        forms(
          '2023-04-10',
          monthlyForms(thara, without(fiscalMonths(2566), 0, 5), () => ({ name: thaiMonth })),
          { font: 'Norasi' },
        ),
      ),
    },
    expected: ['month_missing'],
    tempting: 'the first and the last month are missing, headings in Thai digits',
  },
  {
    name: 'month-mentioned-but-not-there',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    summary: 'ต.ค. 2564 – มี.ค. 2565',
    date: '2022-04-05',
    files: {
      'สขร1.pdf': web(
        forms('2022-04-05', [
          c('สารบัญ'),
          line('แบบ สขร.1 เดือนตุลาคม 2564 – มีนาคม 2565'),
          pageBreak,
          ...monthlyForms(bueng, without(fiscalMonths(2565), 2)),
        ]),
      ),
    },
    expected: ['month_missing'],
    tempting: 'the contents promise all six months, December has no form',
  },
  {
    name: 'month-repeated-under-the-same-name',
    fiscalYear: 2566,
    item: 'O21',
    title: title(2566),
    date: '2023-04-11',
    files: {
      'สขร1.pdf': office(
        forms(
          '2023-04-11',
          monthlyForms(
            khao,
            [...fiscalMonths(2566).slice(0, 3), [11, 2565], ...fiscalMonths(2566).slice(3)] as Month[],
            (at) => (at === 3 ? { rows: 6 } : {}),
          ),
        ),
      ),
    },
    expected: ['month_repeated'],
    tempting: 'all six months are there; November stands twice with other rows',
  },
  {
    name: 'month-repeated-in-place-of-march',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    date: '2022-04-11',
    files: monthFiles(
      tha,
      [...fiscalMonths(2565).slice(0, 5), [2, 2565]] as Month[],
      '2022-04-11',
      (one) => office(one),
      'pdf',
    ),
    expected: ['month_repeated', 'month_missing'],
    tempting: 'six files, two of them of February',
  },
  {
    name: 'month-repeated-sheet',
    fiscalYear: 2569,
    item: 'O11',
    title: title(2569),
    date: '2026-04-08',
    files: {
      'สขร1.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            ...fiscalMonths(2569).map((month) => ({
              name: monthName(month[0]),
              rows: sheetRows(wiang, month),
            })),
            { name: 'ธันวาคม (2)', rows: sheetRows(wiang, [12, 2568]) },
          ],
          '2026-04-08',
        ),
      ),
      'สขร1.pdf': web(forms('2026-04-08', monthlyForms(wiang, fiscalMonths(2569)))),
    },
    expected: ['month_repeated'],
    tempting: 'a copy of the sheet of December was left in the book',
  },
  {
    name: 'month-of-the-year-before',
    fiscalYear: 2566,
    item: 'O21',
    title: title(2566),
    date: '2023-04-12',
    files: {
      'สขร1.pdf': web(
        forms(
          '2023-04-12',
          monthlyForms(
            thara,
            fiscalMonths(2566).map(([month, year], at) =>
              at === 4 ? [month, 2565] : [month, year],
            ) as Month[],
          ),
        ),
      ),
    },
    expected: ['month_other_year', 'month_missing'],
    arguable: ['wrong_fiscal_year'],
    tempting: 'February of 2565 in the place of February of 2566',
  },
  {
    name: 'month-of-the-year-after',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    date: '2022-04-19',
    files: {
      'สขร1.docx': officeWord(
        forms(
          '2022-04-19',
          monthlyForms(
            bueng,
            fiscalMonths(2565).map(([month, year], at) =>
              at === 0 ? [month, 2565] : [month, year],
            ) as Month[],
          ),
        ),
      ),
    },
    expected: ['month_other_year', 'month_missing'],
    arguable: ['wrong_fiscal_year'],
    tempting: 'October 2565 is fiscal 2566',
  },
  {
    name: 'month-extra-of-another-year',
    fiscalYear: 2569,
    item: 'O11',
    title: title(2569),
    date: '2026-04-03',
    files: {
      'สขร1.pdf': office(
        forms('2026-04-03', monthlyForms(khao, [...fiscalMonths(2569), [3, 2568]] as Month[])),
      ),
      'สขร1.xlsx': book(khao, fiscalMonths(2569), '2026-04-03'),
    },
    expected: ['month_other_year'],
    arguable: ['wrong_fiscal_year'],
    tempting: 'all six are there, and an old March behind them',
  },
  {
    name: 'half-year-ends-in-february',
    fiscalYear: 2567,
    item: 'O8',
    title: 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ปีงบประมาณ พ.ศ. 2567',
    date: '2024-03-08',
    files: {
      'ความก้าวหน้า.pdf': office(
        paper(
          'แผนและความก้าวหน้า',
          '2024-03-08',
          planWithProgress(bueng, 2567, 'ข้อมูลตั้งแต่ตุลาคม 2566 – กุมภาพันธ์ 2567'),
          wide,
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'five months; the plan columns name September',
  },
  {
    name: 'half-year-only-first-quarter',
    fiscalYear: 2566,
    item: 'O12',
    title: 'รายงานการกำกับติดตามการดำเนินงาน ไตรมาส 1',
    date: '2023-01-16',
    files: {
      'ไตรมาส1.pdf': web(
        paper(
          'รายงานไตรมาส 1',
          '2023-01-16',
          sixMonthReport(tha, 2566, {
            name: 'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ',
            span: 'ไตรมาส 1 (ต.ค. – ธ.ค. 2565)',
          }),
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'one quarter of two',
  },
  {
    name: 'full-year-ends-in-june',
    fiscalYear: 2568,
    item: 'O7',
    title: 'รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567',
    date: '2024-07-12',
    files: {
      'รายงาน.pdf': office(
        paper(
          'รายงานผลการดำเนินงาน',
          '2024-07-12',
          annualReport(khao, 2567, { span: '(ตุลาคม 2566 – มิถุนายน 2567)' }),
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'called yearly, holds three quarters',
  },
  {
    name: 'full-year-report-as-of-june',
    fiscalYear: 2566,
    item: 'O17',
    title: 'รายงานผลการสำรวจความพึงพอใจ ปีงบประมาณ พ.ศ. 2565',
    date: '2022-07-05',
    files: {
      'ความพึงพอใจ.docx': word(
        paper('ความพึงพอใจ', '2022-07-05', [
          c('รายงานผลการสำรวจความพึงพอใจการให้บริการ ปีงบประมาณ พ.ศ. 2565'),
          c('ข้อมูล ณ วันที่ 30 มิถุนายน 2565'),
          c(thara.full),
          table(
            ['งานบริการ', 'จำนวนผู้ตอบ', 'ค่าเฉลี่ย', 'ระดับ'],
            ['งานทะเบียนประวัติ', '120', '4.41', 'มาก'],
            ['งานการเงิน', '98', '4.30', 'มาก'],
          ),
        ]),
      ),
    },
    expected: ['stops_early'],
    tempting: '"data as of" a day in the third quarter of a yearly report',
  },
  {
    name: 'half-year-statistics-to-january',
    fiscalYear: 2567,
    item: 'O12',
    title: 'ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567',
    date: '2024-02-06',
    files: {
      'สถิติ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'สถิติ',
              rows: [
                ['ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567 (ตุลาคม 2566 – มกราคม 2567)'],
                ['งานบริการ', 'ต.ค. 66', 'พ.ย. 66', 'ธ.ค. 66', 'ม.ค. 67'],
                ['ขอหนังสือรับรอง', 12, 9, 15, 8],
              ],
            },
          ],
          '2024-02-06',
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'four months in a sheet',
  },
]

const sound: Case[] = [
  {
    name: 'sound-six-months-in-one-pdf',
    fiscalYear: 2566,
    item: 'O21',
    title: title(2566),
    date: '2023-04-05',
    files: { 'สขร1.pdf': office(forms('2023-04-05', monthlyForms(bueng, fiscalMonths(2566)))) },
    tempting: 'October to December are of 2565',
  },
  {
    name: 'sound-six-files',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    date: '2022-04-04',
    files: monthFiles(thara, fiscalMonths(2565), '2022-04-04', (one) => web(one), 'pdf'),
    tempting: 'one month a file',
  },
  {
    name: 'sound-six-sheets',
    fiscalYear: 2569,
    item: 'O11',
    title: title(2569),
    date: '2026-04-01',
    files: {
      'สขร1.xlsx': book(bueng, fiscalMonths(2569), '2026-04-01'),
      'สขร1.pdf': office(forms('2026-04-01', monthlyForms(bueng, fiscalMonths(2569)))),
    },
    tempting: 'the same months twice, in the table and its PDF',
  },
  {
    name: 'sound-month-without-purchase',
    fiscalYear: 2566,
    item: 'O21',
    title: title(2566),
    date: '2023-04-03',
    files: {
      'สขร1.pdf': web(
        forms(
          '2023-04-03',
          monthlyForms(khao, fiscalMonths(2566), (at) => (at === 2 ? { none: true } : {})),
        ),
      ),
    },
    tempting: 'December has one row: nothing was bought',
  },
  {
    name: 'sound-months-said-in-one-line',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    date: '2022-04-06',
    files: {
      'สขร1.docx': word(
        forms('2022-04-06', [
          ...monthlyForms(wiang, without(fiscalMonths(2565), 3, 4)),
          pageBreak,
          line('แบบ สขร. 1'),
          p(`ในรอบเดือนมกราคม 2565 และเดือนกุมภาพันธ์ 2565 ${wiang.short} ไม่มีการจัดซื้อจัดจ้าง`),
        ]),
      ),
    },
    tempting: 'two months in one sentence at the end',
  },
  {
    name: 'sound-month-over-three-pages',
    fiscalYear: 2566,
    item: 'O21',
    title: title(2566),
    date: '2023-04-18',
    files: {
      'สขร1.pdf': web(
        forms(
          '2023-04-18',
          fiscalMonths(2566).flatMap((month, at): Block[] =>
            at === 1
              ? [
                  pageBreak,
                  ...monthForm(tha, month, { rows: 9 }),
                  pageBreak,
                  line('แบบ สขร. 1'),
                  c(`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${monthName(month[0])} ${month[1]} (ต่อ)`),
                  table(
                    [
                      'ลำดับที่',
                      'งานที่จัดซื้อหรือจัดจ้าง',
                      'วงเงิน',
                      'ราคากลาง',
                      'วิธี',
                      'ผู้เสนอราคา',
                      'ผู้ได้รับคัดเลือก',
                      'เหตุผล',
                      'เลขที่และวันที่',
                    ],
                    ...monthRows(6, 2500, 5).map((row, index) => [
                      String(index + 10),
                      ...row.slice(1, 8),
                      `${40 + index}/2566 ลงวันที่ ${20 + index} พ.ย. 65`,
                    ]),
                  ),
                ]
              : [...(at ? [pageBreak] : []), ...monthForm(tha, month)],
          ),
        ),
      ),
    },
    tempting: 'the heading of November stands again above the rest of its rows',
  },
  {
    name: 'sound-same-heading-without-word-continued',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    date: '2022-04-18',
    files: {
      'สขร1.pdf': office(
        forms(
          '2022-04-18',
          fiscalMonths(2565).flatMap((month, at): Block[] =>
            at === 5
              ? [
                  pageBreak,
                  ...monthForm(khao, month, { rows: 7 }),
                  pageBreak,
                  line('แบบ สขร. 1'),
                  c(`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${monthName(month[0])} ${month[1]}`),
                  c(khao.full),
                  table(
                    [
                      'ลำดับที่',
                      'งานที่จัดซื้อหรือจัดจ้าง',
                      'วงเงินที่จะซื้อหรือจ้าง (บาท)',
                      'ราคากลาง (บาท)',
                      'วิธีซื้อหรือจ้าง',
                      'รายชื่อผู้เสนอราคา',
                      'ผู้ได้รับการคัดเลือก',
                      'เหตุผล',
                      'สัญญา',
                    ],
                    ...monthRows(3, 2565, 12)
                      .slice(7)
                      .map((row, index) => [String(index + 8), ...row.slice(1)]),
                  ),
                ]
              : [...(at ? [pageBreak] : []), ...monthForm(khao, month)],
          ),
        ),
      ),
    },
    tempting: 'the heading repeats on the next page; the numbers go on from 8',
    note: 'numbering continues, so it is one month of two pages',
  },
  {
    name: 'sound-months-thai-digits',
    fiscalYear: 2566,
    item: 'O21',
    title: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ พ.ศ. ๒๕๖๖',
    date: '2023-04-20',
    files: {
      'สขร1.pdf': office(
        forms(
          '2023-04-20',
          monthlyForms(thara, fiscalMonths(2566), () => ({ name: thaiMonth })),
          { font: 'Kinnari' },
        ),
      ),
    },
    tempting: 'Thai digits in the headings, Arabic in the tables',
  },
  {
    name: 'sound-months-short-names',
    fiscalYear: 2565,
    item: 'O23',
    title: title(2565),
    date: '2022-04-20',
    files: {
      'สขร1.docx': officeWord(
        forms(
          '2022-04-20',
          monthlyForms(tha, fiscalMonths(2565), () => ({ name: shortMonth })),
        ),
      ),
    },
    tempting: 'ต.ค.64 and no full name',
  },
  {
    name: 'sound-contract-of-the-month-before',
    fiscalYear: 2566,
    item: 'O21',
    title: title(2566),
    date: '2023-04-21',
    files: {
      'สขร1.pdf': web(
        forms('2023-04-21', [
          ...monthlyForms(wiang, fiscalMonths(2566)),
          p('หมายเหตุ สัญญาเลขที่ 45/2565 ลงวันที่ 28 กันยายน 2565 เบิกจ่ายในเดือนตุลาคม 2565'),
        ]),
      ),
    },
    tempting: 'a contract of September 2565 in a note',
  },
  {
    name: 'sound-csv-by-month',
    fiscalYear: 2569,
    item: 'O11',
    title: title(2569),
    date: '2026-04-07',
    files: {
      'สขร1.csv': made('csv utf-8', () =>
        csvOf(
          [
            [
              'เดือน',
              'ลำดับที่',
              'งานที่จัดซื้อหรือจัดจ้าง',
              'วงเงิน',
              'ราคากลาง',
              'วิธี',
              'ผู้เสนอราคา',
              'ผู้ได้รับคัดเลือก',
              'เหตุผล',
              'สัญญา',
            ],
            ...fiscalMonths(2569).flatMap((month) =>
              monthRows(...month, 3).map((row) => [`${monthName(month[0])} ${month[1]}`, ...row]),
            ),
          ],
          'utf-8',
        ),
      ),
      'สขร1.pdf': web(forms('2026-04-07', monthlyForms(thara, fiscalMonths(2569)))),
    },
    tempting: 'the month is a column, it stands in three rows each',
  },
  {
    name: 'sound-twelve-months',
    fiscalYear: 2569,
    item: 'O12',
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปีงบประมาณ พ.ศ. 2568',
    date: '2025-10-14',
    files: {
      'รายงาน12เดือน.xlsx': book(khao, fiscalMonths(2568, 12), '2025-10-14'),
      'รายงาน12เดือน.pdf': web(
        forms(
          '2025-10-14',
          monthlyForms(khao, fiscalMonths(2568, 12), () => ({ rows: 2 })),
        ),
      ),
    },
    tempting: 'twelve months of the year before, which is asked',
  },
  {
    name: 'sound-half-year-by-range',
    fiscalYear: 2568,
    item: 'O6',
    title: 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ปีงบประมาณ พ.ศ. 2568',
    date: '2025-04-09',
    files: {
      'แผน.pdf': office(
        paper('แผนและความก้าวหน้า', '2025-04-09', planWithProgress(khao, 2568, 'ต.ค. 2567 – มี.ค. 2568'), wide),
      ),
      'แผน.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ความก้าวหน้า',
              rows: [
                ['แผนและความก้าวหน้า ปีงบประมาณ พ.ศ. 2568 (ต.ค. 2567 – มี.ค. 2568)'],
                ['โครงการ', 'งบ', 'ใช้จริง'],
                ['นิเทศ', 100000, 52000],
              ],
            },
          ],
          '2025-04-09',
        ),
      ),
    },
    tempting: 'projects inside run from January or to September',
  },
  {
    name: 'sound-two-quarters',
    fiscalYear: 2566,
    item: 'O12',
    title: 'รายงานการกำกับติดตามการดำเนินงาน ไตรมาส 1 และไตรมาส 2',
    date: '2023-04-12',
    files: {
      'ไตรมาส1.pdf': web(
        paper(
          'รายงานไตรมาส 1',
          '2023-01-12',
          sixMonthReport(wiang, 2566, {
            name: 'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ',
            span: 'ไตรมาสที่ 1 (ต.ค. – ธ.ค. 2565)',
          }),
        ),
      ),
      'ไตรมาส2.pdf': web(
        paper(
          'รายงานไตรมาส 2',
          '2023-04-12',
          sixMonthReport(wiang, 2566, {
            name: 'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ',
            span: 'ไตรมาสที่ 2 (ม.ค. – มี.ค. 2566)',
          }),
        ),
      ),
    },
    tempting: 'each file alone stops early',
  },
  {
    name: 'sound-as-of-31-march',
    fiscalYear: 2567,
    item: 'O24',
    title: 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-02',
    files: {
      'สถิติ.docx': word(
        paper(
          'สถิติเรื่องร้องเรียน',
          '2024-04-02',
          complaintStatistics(tha, 'ปีงบประมาณ พ.ศ. 2567 ข้อมูล ณ วันที่ 31 มีนาคม 2567', [2, 1]),
        ),
      ),
    },
    tempting: 'only one day is named, the last of the half year',
  },
  {
    name: 'sound-complaints-full-year',
    fiscalYear: 2568,
    item: 'O19',
    title: 'สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-09',
    files: {
      'สถิติ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'รายเดือน',
              rows: [
                ['สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2567'],
                ['เดือน', 'ทั้งหมด', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'],
                ...fiscalMonths(2567, 12).map(([month, year]) => [`${monthName(month)} ${year}`, 0, 0, 0]),
                ['รวม', { formula: 'SUM(B3:B14)', value: 0 }, 0, 0],
              ],
            },
          ],
          '2024-10-09',
        ),
      ),
      'สถิติ.pdf': web(
        paper(
          'สถิติเรื่องร้องเรียน',
          '2024-10-09',
          complaintStatistics(thara, 'ประจำปีงบประมาณ พ.ศ. 2567 (1 ตุลาคม 2566 – 30 กันยายน 2567)'),
        ),
      ),
    },
    tempting: 'twelve months of zeros',
  },
  {
    name: 'sound-more-than-the-half-year',
    fiscalYear: 2567,
    item: 'O12',
    title: 'ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567',
    date: '2024-06-04',
    files: {
      'สถิติ.pdf': office(
        paper(
          'สถิติการให้บริการ',
          '2024-06-04',
          monthlyStatistics(
            wiang,
            'ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567',
            '(ตุลาคม 2566 – พฤษภาคม 2567)',
            fiscalMonths(2567, 8),
          ),
          wide,
        ),
      ),
    },
    tempting: 'eight months cover the six',
  },
  {
    name: 'sound-no-gift-as-of-march',
    fiscalYear: 2566,
    item: 'O33',
    title: 'รายงานผลตามนโยบาย No Gift Policy ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-04',
    files: {
      'รายงาน.pdf': office(
        paper('รายงาน No Gift', '2023-04-04', [
          ...giftReport(khao, 2566, { span: '(1 ตุลาคม 2565 – 31 มีนาคม 2566)', none: false }),
          h('หมายเหตุ'),
          p('กิจกรรมเทศกาลปีใหม่ระหว่างวันที่ 26 ธันวาคม 2565 – 6 มกราคม 2566'),
        ]),
      ),
    },
    tempting: 'a short range of days inside',
  },
]

export const coverage: Case[] = [...faults, ...sound]
