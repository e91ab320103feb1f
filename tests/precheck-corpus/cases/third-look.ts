import type { Case } from '../make/bundle.ts'
import { withCheckDigit, withoutCheckDigit } from '../make/ids.ts'
import { bueng, khao, type Office, tha, thara, wiang } from '../make/offices.ts'
import { type Block, c, line, p, paper, signed, table } from '../make/paper.ts'
import { dated } from '../make/pdf.ts'
import { type Sheet, workbookOf } from '../make/sheet.ts'
import { converted, type Made, made, office, officeWord, web, word } from '../make/shop.ts'
import { fiscalMonths, longDay, monthName, monthShort, thaiDigits } from '../make/words.ts'
import { declaration } from '../papers/gift.ts'
import { complaintGuideline, complaintStatistics, manual, participation } from '../papers/others.ts'
import { monthRows, sheetRows, yearTable } from '../papers/procurement.ts'

// Sheets printed by Calc, and more of the wordings that offices use for the same thing.

const printedSheets = (sheets: Sheet[], on: string): Made =>
  made('libreoffice calc', async () => {
    const filter = 'pdf:calc_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    return dated(await converted(workbookOf(sheets, on), 'xlsx', filter, 'pdf'), on)
  })
const monthSheets = (
  of: Office,
  months: [number, number][],
  heading: (month: number, year: number) => string,
): Sheet[] =>
  months.map((month) => ({
    name: `${monthShort(month[0])}${month[1]}`,
    rows: sheetRows(of, month, heading(...month)),
  }))

const sheets: Case[] = [
  {
    name: 'third-calc-month-missing',
    fiscalYear: 2566,
    item: 'O21',
    title: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-03',
    files: {
      'สขร1.pdf': printedSheets(
        monthSheets(
          tha,
          fiscalMonths(2566).filter((_, at) => at !== 4),
          (month, year) => `สรุปผลการดำเนินการจัดซื้อจัดจ้าง ประจำเดือน${monthName(month)} พ.ศ.${year}`,
        ),
        '2023-04-03',
      ),
    },
    expected: ['month_missing'],
    tempting: 'wide sheets over many pages, the heading on one of them',
  },
  {
    name: 'sound-third-calc-six-months',
    fiscalYear: 2565,
    item: 'O23',
    title: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ พ.ศ. 2565',
    date: '2022-04-04',
    files: {
      'สขร1.pdf': printedSheets(
        monthSheets(
          wiang,
          fiscalMonths(2565),
          (month, year) => `สรุปผลการดำเนินการจัดซื้อจัดจ้าง เดือน ${monthShort(month)}${year}`,
        ),
        '2022-04-04',
      ),
    },
    tempting: 'wide sheets over many pages, months in short without a blank',
  },
  {
    name: 'sound-third-calc-year-table',
    fiscalYear: 2568,
    item: 'O13',
    title: 'รายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-17',
    files: {
      'รายงาน.pdf': printedSheets([{ name: 'ITA-o13', rows: yearTable(khao, 2567) }], '2024-10-17'),
      'รายงาน.xlsx': made('xlsx library', () =>
        workbookOf([{ name: 'ITA-o13', rows: yearTable(khao, 2567) }], '2024-10-17'),
      ),
    },
    tempting: 'columns break over pages',
  },
  {
    name: 'third-calc-year-table-alone',
    fiscalYear: 2567,
    item: 'O17',
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2566',
    date: '2023-10-19',
    files: { 'รายงาน.pdf': printedSheets([{ name: 'ITA-o17', rows: yearTable(bueng, 2566) }], '2023-10-19') },
    expected: ['table_not_readable'],
    tempting: 'made from a workbook that was not attached',
  },
  {
    name: 'third-calc-month-twice',
    fiscalYear: 2565,
    item: 'O23',
    title: 'สขร.1 ปีงบประมาณ พ.ศ. 2565',
    date: '2022-04-08',
    files: {
      'สขร1.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            ...fiscalMonths(2565).map((month) => ({
              name: `เดือน ${monthShort(month[0])}`,
              rows: sheetRows(thara, month),
            })),
            { name: 'สำเนา', rows: sheetRows(thara, [1, 2565]) },
          ],
          '2022-04-08',
        ),
      ),
    },
    expected: ['month_repeated'],
    tempting: 'a sheet called "copy"',
  },
  {
    name: 'third-month-rows-of-last-year',
    fiscalYear: 2566,
    item: 'O21',
    title: 'สขร.1 ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-10',
    files: {
      'สขร1.xlsx': made('xlsx library', () =>
        workbookOf(
          fiscalMonths(2566).map(([month, year], at) => ({
            name: monthName(month),
            rows: sheetRows(khao, [month, at === 2 ? year - 1 : year]),
          })),
          '2023-04-10',
        ),
      ),
    },
    expected: ['month_other_year', 'month_missing'],
    arguable: ['wrong_fiscal_year'],
    tempting: 'the sheet is called December, its heading is of December two years ago',
  },
]

const forms: [name: string, write: (year: number) => string, why: string][] = [
  ['no-blank', (year) => `ประจำปีงบประมาณ พ.ศ.${thaiDigits(year)}`, 'no blank before the year'],
  ['all-together', (year) => `ปีงบประมาณพ.ศ.${year}`, 'no blank at all'],
  ['colon', (year) => `ปีงบประมาณ : ${year}`, 'a colon between'],
  ['brackets', (year) => `ปีงบประมาณ (พ.ศ.) ${year}`, 'brackets between'],
  ['split-word', (year) => `ปี งบประมาณ ${thaiDigits(year)}`, 'a blank inside the word'],
  ['short', (year) => `ปี งปม. ${year}`, 'the short form of budget'],
  ['apostrophe', (year) => `ปีงบประมาณ '${String(year).slice(2)}`, 'an apostrophe before two digits'],
]
const titleless = 'แผนการบริหารและพัฒนาทรัพยากรบุคคล'
const formCases: Case[] = forms.flatMap(([name, write, why], at): Case[] => {
  const of = [wiang, thara, bueng, khao, tha][at % 5]!
  const how = [web, word, office, officeWord][at % 4]!
  const end = at % 2 ? 'docx' : 'pdf'
  const blocks = (year: number): Block[] => [
    c(titleless),
    c(write(year)),
    c(of.full),
    table(
      ['โครงการ', 'งบประมาณ (บาท)', 'ระยะเวลา'],
      ['พัฒนาครู', '50,000', 'ไตรมาส 2'],
      ['สรรหา', '12,000', 'ไตรมาส 3'],
    ),
  ]
  const one = (year: number, on: string) => ({ [`แผน.${end}`]: how(paper('แผนบุคคล', on, blocks(year))) })
  return [
    {
      name: `third-year-${name}`,
      fiscalYear: 2567,
      item: 'O18',
      title: titleless,
      date: '2022-11-14',
      files: one(2566, '2022-11-14'),
      expected: ['wrong_fiscal_year'],
      tempting: why,
    },
    {
      name: `sound-third-year-${name}`,
      fiscalYear: 2567,
      item: 'O18',
      title: titleless,
      date: '2023-11-14',
      files: one(2567, '2023-11-14'),
      tempting: why,
    },
  ]
})

const people = (
  name: string,
  how: (paper: Parameters<typeof web>[0]) => Made,
  end: string,
  words: string,
  expected: Case['expected'],
  tempting: string,
): Case => ({
  name,
  fiscalYear: 2567,
  item: 'O25',
  title: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. 2567',
  date: '2024-02-29',
  files: {
    [`รายงาน.${end}`]: how(
      paper('การมีส่วนร่วม', '2024-02-29', [...participation(tha, '2024-02-21', 2567), p(words)]),
    ),
  },
  expected: expected ?? [],
  tempting,
})
const id = (twelve: string, between: string) =>
  withCheckDigit(twelve).replace(
    /^(\d)(\d{4})(\d{5})(\d\d)(\d)$/,
    `$1${between}$2${between}$3${between}$4${between}$5`,
  )
const persons: Case[] = [
  people(
    'third-id-with-dots',
    web,
    'pdf',
    `ผู้แทนชุมชน นายแสงดาว พราวฟ้าดี ปชช. ${id('352990077665', '.')}`,
    ['personal_citizen_id'],
    'dots between the groups',
  ),
  people(
    'third-id-with-long-dashes',
    officeWord,
    'docx',
    `ผู้แทน นางคำแพง แสงเดือนดี เลขที่บัตร ${id('352990066554', '–')}`,
    ['personal_citizen_id'],
    'long dashes, as Word makes them',
  ),
  people(
    'third-mobile-with-dots',
    word,
    'docx',
    'ผู้ประสานงาน นายธงชัย ใจนำดี เบอร์ติดต่อ 089.777.0123',
    ['personal_mobile'],
    'dots between the groups',
  ),
  people(
    'third-mobile-in-brackets',
    office,
    'pdf',
    'วิทยากร นางสาวเพียงเพ็ญ เย็นใจดี (0819870123) ปราชญ์ชาวบ้าน',
    ['personal_mobile'],
    'no word for telephone',
  ),
  people(
    'third-account-in-short',
    web,
    'pdf',
    'โอนเข้า บ/ช ออมทรัพย์ นายกล้าหาญ ชาญเดชดี กสิกรไทย 123-4-56780-1',
    ['personal_bank_account'],
    'short words',
  ),
  people(
    'sound-third-receipts',
    word,
    'docx',
    'ใบเสร็จเลขที่ 0891234567 ของ นางสาวเพียงเพ็ญ เย็นใจดี และเลขที่หนังสือ 0812/2567',
    [],
    'ten digits beside a person, of a receipt',
  ),
  people(
    'sound-third-request-numbers',
    web,
    'pdf',
    `หมายเลขคำร้อง ${withoutCheckDigit('125670001234')} ของผู้ปกครอง รหัสนักเรียน G671234567890`,
    [],
    'a request and a pupil without a number of citizens',
  ),
  people(
    'sound-third-office-fund',
    office,
    'pdf',
    `บัญชีเงินนอกงบประมาณ ชื่อบัญชี เงินนอกงบประมาณ ${tha.short} ธนาคารกรุงไทย เลขที่ 501-6-00112-3`,
    [],
    'an account for money outside the budget, of the office',
  ),
]

const declared = (
  name: string,
  year: number,
  item: string,
  on: string,
  of: Office,
  change: Partial<Parameters<typeof declaration>[0]>,
  expected: Case['expected'],
  tempting: string,
): Case => ({
  name,
  fiscalYear: year,
  item,
  title: `ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ พ.ศ. ${year}`,
  date: on,
  files: {
    'ประกาศ.pdf': office(
      paper('ประกาศ No Gift Policy', on, declaration({ office: of, year, on, ...change }), {
        numbered: false,
      }),
    ),
  },
  expected: expected ?? [],
  tempting,
})
const declarations: Case[] = [
  declared(
    'third-declaration-slashes-for-the-day',
    2566,
    'O31',
    '2022-12-22',
    wiang,
    { day: 'วันที่ ...../...../2565' },
    ['declaration_undated'],
    'dots between slashes',
  ),
  declared(
    'third-declaration-of-the-province',
    2565,
    'O34',
    '2021-12-20',
    khao,
    { lines: ['(นายชูเกียรติ เกริกไกรดี)', 'ศึกษาธิการจังหวัดเขาตะวัน'] },
    ['declaration_other_signer'],
    'the head of another agency',
  ),
  declared(
    'sound-third-declaration-let-be-given',
    2566,
    'O31',
    '2022-12-23',
    tha,
    { day: `ให้ไว้ ณ วันที่ ${longDay('2022-12-23', true)}` },
    [],
    'another form of the day',
  ),
  declared(
    'sound-third-declaration-short-day',
    2565,
    'O34',
    '2021-12-22',
    thara,
    { day: '22 ธ.ค. 2564' },
    [],
    'the day in short, alone',
  ),
]

const rest: Case[] = [
  {
    name: 'third-date-year-before',
    fiscalYear: 2568,
    item: 'O8',
    title: 'คู่มือการปฏิบัติงานธุรการ',
    date: '2023-01-12',
    files: {
      'คู่มือ.docx': word(
        paper('คู่มือ', '2024-01-12', [
          ...manual(bueng, 'คู่มือการปฏิบัติงานธุรการ', 'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526'),
          c(`ให้ไว้ ณ วันที่ ${longDay('2024-01-12')}`),
          signed(`(${bueng.director})`, `ผู้อำนวยการ${bueng.full}`),
        ]),
      ),
    },
    expected: ['date_impossible'],
    tempting: 'in January the old year is still typed',
  },
  {
    name: 'sound-third-not-found',
    fiscalYear: 2567,
    item: 'O24',
    title: 'สถิติเรื่องร้องเรียน รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-11',
    files: {
      'สถิติ.pdf': web(
        paper('สถิติ', '2024-04-11', complaintStatistics(khao, 'รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567')),
      ),
    },
    claims: [{ element: 3, text: 'ไม่พบเรื่องร้องเรียนในระหว่างวันที่ 1 ตุลาคม 2566 – 31 มีนาคม 2567' }],
    tempting: 'another word for none, with the period',
  },
  {
    name: 'third-none-no-data-words',
    fiscalYear: 2566,
    item: 'O29',
    title: 'สถิติเรื่องร้องเรียน รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-11',
    files: {
      'สถิติ.pdf': office(
        paper('สถิติ', '2023-04-11', complaintStatistics(wiang, 'รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566')),
      ),
    },
    claims: [{ element: 5, text: 'ไม่มีข้อมูล' }],
    expected: ['none_without_reason'],
    tempting: '"no data" says no more than "none"',
  },
  {
    name: 'sound-third-own-duties-in-points',
    fiscalYear: 2567,
    item: 'O3',
    title: 'หน้าที่และอำนาจ',
    files: {
      'ประกาศ.docx': officeWord(
        paper('หน้าที่และอำนาจ', '2023-10-16', [
          c(`ประกาศ${wiang.full}`),
          c('เรื่อง หน้าที่และอำนาจของสำนักงาน'),
          ...[
            'จัดทำนโยบายและแผนของเขตพื้นที่',
            'จัดสรรงบประมาณแก่สถานศึกษาในสังกัด',
            'ส่งเสริมหลักสูตรท้องถิ่น',
            'นิเทศและประเมินผลสถานศึกษา',
            'รวบรวมสารสนเทศ',
            'ระดมทรัพยากร',
            'ประกันคุณภาพ',
            'ประสานองค์กรปกครองส่วนท้องถิ่น',
          ].map((duty, at) => line(`ข้อ ${at + 1} ${duty}`)),
          c('ประกาศ ณ วันที่ 16 ตุลาคม พ.ศ. 2566'),
          signed(`(${wiang.director})`, `ผู้อำนวยการ${wiang.full}`),
        ]),
      ),
    },
    tempting: 'an announcement in points ("ข้อ"), of the office\'s own duties',
  },
  {
    name: 'sound-third-guideline-with-annex',
    fiscalYear: 2569,
    item: 'O16',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน',
    date: '2025-11-19',
    files: {
      'แนวปฏิบัติ.pdf': office(
        paper('แนวปฏิบัติ', '2025-11-19', [
          ...complaintGuideline(tha),
          table(
            ['ตัวอย่างแบบคำร้อง', ''],
            ['ชื่อผู้ร้อง', '..............................'],
            ['เลขประจำตัวประชาชน', '_-____-_____-__-_'],
            ['โทรศัพท์มือถือ', '..............................'],
            ['วันที่', '...../...../.........'],
          ),
          line('ลงชื่อ ........................................ ผู้ร้อง'),
        ]),
      ),
    },
    tempting: 'an empty form with boxes for a number, a telephone, a day and a signature',
  },
  {
    name: 'sound-third-rows-of-months',
    fiscalYear: 2566,
    item: 'O21',
    title: 'สขร.1 ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-17',
    files: {
      'สขร1.docx': word(
        paper(
          'สขร.1',
          '2023-04-17',
          [
            c('แบบ สขร. 1 ปีงบประมาณ พ.ศ. 2566'),
            c(thara.full),
            table(
              [
                'เดือน',
                'งานที่จัดซื้อหรือจัดจ้าง',
                'วงเงิน',
                'ราคากลาง',
                'วิธี',
                'ผู้เสนอราคา',
                'ผู้ได้รับคัดเลือก',
                'เหตุผล',
                'สัญญา',
              ],
              ...fiscalMonths(2566).flatMap(([month, year]) =>
                month === 12
                  ? [[`${monthName(month)} ${year}`, 'ไม่มีการจัดซื้อจัดจ้าง', '-', '-', '-', '-', '-', '-', '-']]
                  : monthRows(month, year, 2).map((row) => [`${monthName(month)} ${year}`, ...row.slice(1)]),
              ),
            ),
          ],
          { landscape: true, size: 10 },
        ),
      ),
    },
    tempting: 'one table, the months in its first column',
  },
]

export const thirdLook: Case[] = [...sheets, ...formCases, ...persons, ...declarations, ...rest]
