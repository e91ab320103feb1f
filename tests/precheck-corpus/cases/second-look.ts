import type { Case } from '../make/bundle.ts'
import { withCheckDigit } from '../make/ids.ts'
import { bueng, khao, type Office, tha, thara, wiang } from '../make/offices.ts'
import { type Block, c, h, line, type Paper, p, pageBreak, paper, signed, table } from '../make/paper.ts'
import { csvOf, workbookOf } from '../make/sheet.ts'
import { made, office, officeWord, web, word } from '../make/shop.ts'
import { text } from '../make/spoil.ts'
import { fiscalMonths, longDay, monthName, monthShort, thaiDigits } from '../make/words.ts'
import { declaration, declarationInEnglish } from '../papers/gift.ts'
import {
  complaintStatistics,
  corruptionPlan,
  duties,
  hrReport,
  monthlyStatistics,
  participation,
} from '../papers/others.ts'
import { annualReport, sixMonthReport, strategicPlan } from '../papers/plans.ts'
import { monthRows } from '../papers/procurement.ts'

// Written after the others, in other layouts: memoranda, minutes, news, forms with boxes.

const memo = (of: Office, on: string, subject: string, body: Block[]): Block[] => [
  c('บันทึกข้อความ'),
  line(`ส่วนราชการ ${of.full} กลุ่มนโยบายและแผน โทร. ${of.phone}`),
  line(`ที่ ศธ 04999/${on.slice(5, 7)}12    วันที่ ${longDay(on)}`),
  line(`เรื่อง ${subject}`),
  line('เรียน ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา'),
  ...body,
  p('จึงเรียนมาเพื่อโปรดทราบ และอนุญาตให้เผยแพร่บนเว็บไซต์'),
]
const rows = (...names: string[]) =>
  table(['ที่', 'รายการ', 'ผล'], ...names.map((name, at) => [String(at + 1), name, 'ดำเนินการแล้ว']))
const problems = p('ปัญหา อุปสรรค งบประมาณจัดสรรล่าช้า ข้อเสนอแนะ ปรับแผนการเบิกจ่าย')

const years: Case[] = [
  {
    name: 'second-year-memo-of-the-year-before',
    fiscalYear: 2567,
    item: 'O9',
    title: 'รายงานผลการดำเนินงานประจำปี',
    date: '2022-10-31',
    files: {
      'บันทึก.pdf': web(
        paper(
          'รายงานผล',
          '2022-10-31',
          memo(wiang, '2022-10-31', 'รายงานผลการดำเนินงานประจำปีงบประมาณ 2565', [
            p('ตามที่ได้รับมอบหมาย ขอรายงานผลการดำเนินงาน ดังนี้'),
            rows('นิเทศ', 'ประกันคุณภาพ'),
            problems,
          ]),
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'the year stands in the subject of a memorandum',
  },
  {
    name: 'second-year-fiscal-year-of-the-buddhist-era',
    fiscalYear: 2568,
    item: 'O26',
    title: 'Anti-corruption report',
    date: '2023-10-19',
    files: {
      'report.docx': word(
        paper(
          'Anti-corruption report',
          '2023-10-19',
          [
            c('Report on the Anti-Corruption Plan, Fiscal Year 2566'),
            c(bueng.english),
            table(
              ['Activity', 'Result', 'Spent (baht)'],
              ['Announcement', 'done', '0'],
              ['Youth camp', 'done', '80,000'],
            ),
            p('Problems: time. Suggestions: plan earlier.'),
          ],
          { lang: 'en' },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'English words with a Buddhist year',
  },
  {
    name: 'second-year-months-in-english',
    fiscalYear: 2567,
    item: 'O31',
    title: 'รายงานผลการจัดการความเสี่ยงการทุจริต',
    date: '2022-10-27',
    files: {
      'risk.pdf': web(
        paper(
          'Risk report',
          '2022-10-27',
          [
            c('Report on Corruption Risk Management'),
            c('October 2021 – September 2022'),
            c(khao.english),
            table(['Measure', 'Result'], ['Joint committee', 'appointed'], ['E-Service', 'in use']),
          ],
          { lang: 'en', font: 'DejaVu Sans', size: 11 },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'months of the Christian Era',
  },
  {
    name: 'second-year-in-the-foot',
    fiscalYear: 2567,
    item: 'O18',
    title: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล',
    date: '2022-11-30',
    files: {
      'แผน.docx': officeWord(
        paper(
          'แผนบุคคล',
          '2022-11-30',
          [
            c('แผนการบริหารและพัฒนาทรัพยากรบุคคล'),
            c(tha.full),
            table(['โครงการ', 'งบประมาณ (บาท)', 'ระยะเวลา'], ['พัฒนาครู', '50,000', 'ไตรมาส 2']),
          ],
          { header: 'แผน HR ปีงบฯ 2566 | หน้า' },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'in a running line with other words',
  },
  {
    name: 'second-year-text-file',
    fiscalYear: 2566,
    item: 'O26',
    title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี',
    date: '2021-10-29',
    files: {
      'รายงาน.txt': text(
        'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล\r\nประจำปีงบประมาณ พุทธศักราช ๒๕๖๔\r\nบรรจุครูผู้ช่วย ๓๘ อัตรา อบรมผู้บริหาร ๔๑๒ คน ปัญหา อุปสรรค ข้อเสนอแนะ ตามภาคผนวก\r\n',
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: '"พุทธศักราช" in a text file',
  },
  {
    name: 'second-year-sheet-title',
    fiscalYear: 2567,
    item: 'O24',
    title: 'สถิติเรื่องร้องเรียนการทุจริต',
    date: '2023-04-05',
    files: {
      'สถิติ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'Sheet1',
              rows: [
                ['สถิติเรื่องร้องเรียน รอบ ๖ เดือน ปีงบฯ ๒๕๖๖'],
                ['ทั้งหมด', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'],
                [0, 0, 0],
                ['ไม่มีเรื่องร้องเรียน'],
              ],
            },
          ],
          '2023-04-05',
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'Thai digits in the first cell',
  },
  {
    name: 'second-year-event-of-september',
    fiscalYear: 2568,
    item: 'O20',
    title: 'การมีส่วนร่วมของผู้ปกครอง',
    date: '2024-09-17',
    files: {
      'มีส่วนร่วม.docx': word(
        paper('การมีส่วนร่วม', '2024-09-17', [
          c('รายงานผลการเปิดโอกาสให้เกิดการมีส่วนร่วม'),
          c(thara.full),
          p(
            'ประเด็น การรับนักเรียน ผู้มีส่วนร่วม 25 คน ประชุมเมื่อวันที่ 17 กันยายน 2567 ผล เห็นชอบ การนำไปปรับปรุง ปรับประกาศรับนักเรียน',
          ),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'two weeks before the year begins',
  },

  {
    name: 'sound-second-memo',
    fiscalYear: 2567,
    item: 'O9',
    title: 'รายงานผลการดำเนินงานประจำปี',
    date: '2023-10-30',
    files: {
      'บันทึก.pdf': office(
        paper(
          'รายงานผล',
          '2023-10-30',
          memo(bueng, '2023-10-30', 'รายงานผลการดำเนินงานประจำปีงบประมาณ 2566', [
            p('ตามหนังสือที่ ศธ 04001/ว 2565 ลงวันที่ 2 ตุลาคม 2566 ให้รายงานผลและจัดทำแผนปี 2567 นั้น'),
            rows('นิเทศ', 'ประกันคุณภาพ'),
            problems,
          ]),
        ),
      ),
    },
    tempting: 'letter 2565, plan 2567, report 2566',
  },
  {
    name: 'sound-second-minutes',
    fiscalYear: 2567,
    item: 'O25',
    title: 'การมีส่วนร่วมของ ก.ต.ป.น.',
    date: '2023-12-28',
    files: {
      'รายงานการประชุม.docx': officeWord(
        paper('รายงานการประชุม', '2023-12-28', [
          c('รายงานการประชุม ก.ต.ป.น.'),
          c('ครั้งที่ 4/2566'),
          c(`วันที่ ${longDay('2023-12-28')} ณ ห้องประชุม ${khao.short}`),
          p('ระเบียบวาระที่ 2 รับรองรายงานการประชุมครั้งที่ 3/2566 เมื่อวันที่ 14 กันยายน 2566'),
          p('ระเบียบวาระที่ 4 ประเด็นการมีส่วนร่วม ผู้มีส่วนร่วม 18 คน ผล เห็นชอบแผนนิเทศ การนำไปปรับปรุง จัดทำปฏิทิน'),
        ]),
      ),
    },
    tempting: 'minutes of the meeting before, of September, are approved',
  },
  {
    name: 'sound-second-prize-of-last-year',
    fiscalYear: 2567,
    item: 'O21',
    title: 'การขับเคลื่อนจริยธรรม',
    summary: 'กิจกรรมเดือนพฤศจิกายน 2566',
    date: '2023-11-20',
    files: {
      'ข่าว.pdf': web(
        paper('ข่าวกิจกรรม', '2023-11-20', [
          c('ข่าวประชาสัมพันธ์'),
          c(tha.full),
          p(
            "เมื่อวันที่ 20 พฤศจิกายน 2566 คณะทำงานขับเคลื่อนจริยธรรมจัดอบรมแนวปฏิบัติ Dos & Don'ts พร้อมรับโล่รางวัลผลการประเมิน ITA ประจำปี 2566 ระดับผ่านดีเยี่ยม",
          ),
        ]),
      ),
    },
    tempting: 'a prize for 2566 in an event of fiscal 2567',
  },
  {
    name: 'sound-second-outlook',
    fiscalYear: 2567,
    item: 'O9',
    title: 'รายงานผลการดำเนินงาน ปีงบประมาณ พ.ศ. 2566',
    date: '2023-11-22',
    files: {
      'รายงาน.docx': word(
        paper('รายงานผล', '2023-11-22', [
          ...annualReport(khao, 2566),
          pageBreak,
          h('ทิศทางการดำเนินงาน ปีงบประมาณ พ.ศ. 2567'),
          p('ปีงบประมาณ พ.ศ. 2567 จะขยายผลเขตสุจริต และปีงบประมาณ พ.ศ. 2568 จะประเมินผล'),
        ]),
      ),
    },
    tempting: 'a chapter of the coming years at the end',
  },
  {
    name: 'sound-second-those-who-retire',
    fiscalYear: 2567,
    item: 'O19',
    title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ 2566',
    date: '2023-11-06',
    files: {
      'รายงาน.pdf': web(
        paper('รายงานผลบุคคล', '2023-11-06', [
          ...hrReport(thara, 2566),
          table(['ผู้เกษียณอายุ', '2567', '2568', '2569', '2570'], ['ครู', '45', '52', '38', '41']),
          p('อัตรากำลังระยะ 4 ปี (พ.ศ. 2567 – 2570)'),
        ]),
      ),
    },
    tempting: 'a forecast of four years',
  },
  {
    name: 'sound-second-plan-reviewed',
    fiscalYear: 2567,
    item: 'O7',
    title: 'แผนพัฒนาการศึกษา (พ.ศ. 2566 – 2570) ฉบับทบทวน พ.ศ. 2566',
    date: '2023-09-12',
    files: {
      'แผน.pdf': office(
        paper('แผนพัฒนาการศึกษา', '2023-09-12', [
          ...strategicPlan(tha, 2566, 2570),
          p('ทบทวน ณ เดือนกันยายน 2566'),
        ]),
      ),
    },
    tempting: 'reviewed in 2566, covers 2567',
  },
  {
    name: 'sound-second-survey-after-the-year',
    fiscalYear: 2566,
    item: 'O17',
    title: 'รายงานผลการสำรวจความพึงพอใจการให้บริการ ปีงบประมาณ พ.ศ. 2565',
    date: '2022-11-04',
    files: {
      'ความพึงพอใจ.docx': word(
        paper('ความพึงพอใจ', '2022-11-04', [
          c('รายงานผลการสำรวจความพึงพอใจ ปีงบประมาณ พ.ศ. 2565'),
          c(wiang.full),
          p('เก็บแบบสอบถามระหว่างเดือนสิงหาคม – ตุลาคม 2565 วิเคราะห์ผลเดือนพฤศจิกายน 2565'),
          table(['งานบริการ', 'n', 'ค่าเฉลี่ย'], ['ทะเบียนประวัติ', '120', '4.41']),
        ]),
      ),
    },
    tempting: 'asked and counted partly in the next year',
  },
  {
    name: 'sound-second-measures-report',
    fiscalYear: 2567,
    item: 'O35',
    title: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม ปี 2566',
    date: '2023-11-09',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลมาตรการ', '2023-11-09', [
          c('รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566'),
          c(bueng.full),
          p(
            'มาตรการกำหนดจากผลการประเมิน ITA ปี 2565 (88.10 คะแนน) ส่งผลให้ ITA ปี 2566 เพิ่มเป็น 93.41 คะแนน ตั้งเป้าปี 2567 ไว้ 95 คะแนน',
          ),
          rows('คู่มือการยืมทรัพย์สิน', 'ลดขั้นตอนบริการ'),
        ]),
      ),
    },
    tempting: 'results of three years in one sentence',
  },
]

const quarter = (year: number, at: number, months: [number, number][]) => ({
  name: `ไตรมาส ${at}`,
  rows: months.flatMap(([month, of]) => [
    [`แบบ สขร. 1 ประจำเดือน${monthName(month)} พ.ศ. ${of}`],
    ['ลำดับที่', 'งาน', 'วงเงิน', 'ราคากลาง', 'วิธี', 'ผู้เสนอราคา', 'ผู้ได้รับคัดเลือก', 'เหตุผล', 'สัญญา'],
    ...monthRows(month, of, 3),
    [`หมายเหตุ ปีงบประมาณ ${year}`],
  ]),
})
const columns = (of: Office, months: [number, number][], on: string, year: number): Paper =>
  paper(
    'สถิติเรื่องร้องเรียน',
    on,
    [
      c('ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ'),
      c(`ปีงบประมาณ พ.ศ. ${year}`),
      c(of.full),
      table(
        ['รายการ', ...months.map(([month, be]) => `${monthShort(month)} ${be}`)],
        ['ทั้งหมด', ...months.map(() => '0')],
        ['แล้วเสร็จ', ...months.map(() => '0')],
        ['อยู่ระหว่างดำเนินการ', ...months.map(() => '0')],
      ),
    ],
    { landscape: true },
  )

const reach: Case[] = [
  {
    name: 'second-quarters-without-march',
    fiscalYear: 2566,
    item: 'O21',
    title: 'สขร.1 รายไตรมาส ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-03',
    files: {
      'สขร1.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            quarter(2566, 1, fiscalMonths(2566).slice(0, 3)),
            quarter(2566, 2, fiscalMonths(2566).slice(3, 5)),
          ],
          '2023-04-03',
        ),
      ),
    },
    expected: ['month_missing'],
    tempting: 'both quarters are there; the second has two months',
  },
  {
    name: 'sound-second-quarters-whole',
    fiscalYear: 2565,
    item: 'O23',
    title: 'สขร.1 รายไตรมาส ปีงบประมาณ พ.ศ. 2565',
    date: '2022-04-04',
    files: {
      'สขร1.xlsx': made('xlsx library', () =>
        workbookOf(
          [quarter(2565, 1, fiscalMonths(2565).slice(0, 3)), quarter(2565, 2, fiscalMonths(2565).slice(3))],
          '2022-04-04',
        ),
      ),
    },
    tempting: 'three months a sheet',
  },
  {
    name: 'second-columns-to-february',
    fiscalYear: 2567,
    item: 'O24',
    title: 'สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2567',
    date: '2024-03-04',
    files: { 'สถิติ.pdf': web(columns(wiang, fiscalMonths(2567, 5), '2024-03-04', 2567)) },
    expected: ['stops_early'],
    tempting: 'only the heads of the columns tell how far it goes',
  },
  {
    name: 'sound-second-columns-to-march',
    fiscalYear: 2567,
    item: 'O24',
    title: 'สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-04',
    files: { 'สถิติ.pdf': web(columns(khao, fiscalMonths(2567), '2024-04-04', 2567)) },
    tempting: 'only the heads of the columns tell how far it goes',
  },
  {
    name: 'second-full-year-to-august',
    fiscalYear: 2567,
    item: 'O33',
    title: 'รายงานผลการดำเนินการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2566',
    date: '2023-09-05',
    files: {
      'รายงาน.pdf': office(
        paper(
          'รายงานผล',
          '2023-09-05',
          annualReport(tha, 2566, {
            name: 'รายงานผลการดำเนินการป้องกันการทุจริต',
            span: 'ข้อมูลระหว่างวันที่ 1 ตุลาคม 2565 - 31 สิงหาคม 2566',
          }),
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'one month short of the year',
  },
  {
    name: 'sound-second-days-with-word-day',
    fiscalYear: 2566,
    item: 'O12',
    title: 'รายงานการกำกับติดตาม รอบ 6 เดือน',
    date: '2023-04-11',
    files: {
      'รายงาน.docx': word(
        paper(
          'รายงาน',
          '2023-04-11',
          sixMonthReport(khao, 2566, {
            name: 'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ',
            span: 'ระหว่างวันที่ 1 ตุลาคม 2565 ถึงวันที่ 31 มีนาคม 2566',
          }),
        ),
      ),
    },
    tempting: 'a range of days in words',
  },
  {
    name: 'second-statistics-first-quarter',
    fiscalYear: 2568,
    item: 'O11',
    title: 'สถิติการให้บริการ ไตรมาสที่ 1/2568',
    date: '2025-01-13',
    files: {
      'สถิติ.docx': officeWord(
        paper(
          'สถิติการให้บริการ',
          '2025-01-13',
          monthlyStatistics(
            bueng,
            'สถิติการให้บริการ ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2568',
            '(1 ต.ค. 67 – 31 ธ.ค. 67)',
            fiscalMonths(2568, 3),
          ),
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'a quarter with its year',
  },
]

const gift = (of: Office, year: number, on: string, lines: string[], more: Block[] = []): Paper =>
  paper('ประกาศเจตนารมณ์ No Gift Policy', on, [...declaration({ office: of, year, on, lines }), ...more], {
    numbered: false,
  })

const declarations: Case[] = [
  {
    name: 'second-declaration-of-a-school',
    fiscalYear: 2566,
    item: 'O31',
    title: 'ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ พ.ศ. 2566',
    date: '2022-12-19',
    files: {
      'ประกาศ.pdf': web(gift(khao, 2566, '2022-12-19', ['(นายอดิเรก เอกอุดมดี)', 'ผู้อำนวยการโรงเรียนบ้านดอนเงิน'])),
    },
    expected: ['declaration_other_signer'],
    tempting: 'a director, of a school',
  },
  {
    name: 'second-declaration-open-day',
    fiscalYear: 2565,
    item: 'O34',
    title: 'นโยบายไม่รับของขวัญ ปีงบประมาณ พ.ศ. 2565',
    date: '2021-12-16',
    files: {
      'ประกาศ.pdf': office(
        paper(
          'ประกาศ',
          '2021-12-16',
          declaration({
            office: thara,
            year: 2565,
            on: '2021-12-16',
            day: 'ประกาศ ณ วันที่ _____ ธันวาคม พ.ศ. 2564',
          }),
          { numbered: false },
        ),
      ),
    },
    expected: ['declaration_undated'],
    tempting: 'a line for the day',
  },
  {
    name: 'second-declaration-old-year-in-text',
    fiscalYear: 2567,
    item: 'O26',
    title: 'ประกาศเจตนารมณ์ No Gift Policy',
    date: '2024-01-04',
    files: {
      'ประกาศ.docx': word(
        paper(
          'ประกาศ',
          '2024-01-04',
          declaration({ office: bueng, year: 2566, on: '2024-01-04', digits: true }),
          { numbered: false },
        ),
      ),
      'announcement.docx': word(
        paper(
          'Announcement',
          '2024-01-04',
          declarationInEnglish({ office: bueng, year: 2567, on: '2024-01-04' }),
          { numbered: false, lang: 'en' },
        ),
      ),
    },
    expected: ['declaration_year'],
    arguable: ['wrong_fiscal_year'],
    tempting: 'the English one has the right year',
  },
  {
    name: 'sound-second-declaration-with-witnesses',
    fiscalYear: 2566,
    item: 'O31',
    title: 'ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ พ.ศ. 2566',
    date: '2022-12-21',
    files: {
      'ประกาศ.pdf': web(
        gift(
          bueng,
          2566,
          '2022-12-21',
          [`(${bueng.director})`, `ผู้อำนวยการ${bueng.full}`],
          [signed(`(${bueng.deputy})`, `รองผู้อำนวยการ${bueng.full}`, 'พยาน')],
        ),
      ),
    },
    tempting: 'a deputy signs below as witness',
  },
  {
    name: 'sound-second-declaration-in-the-post',
    fiscalYear: 2565,
    item: 'O34',
    title: 'นโยบายไม่รับของขวัญ (No Gift Policy) พ.ศ. 2565',
    date: '2022-01-10',
    files: {
      'ประกาศ.docx': officeWord(
        gift(tha, 2565, '2022-01-10', [`(${tha.deputy})`, `รักษาการในตำแหน่งผู้อำนวยการ${tha.full}`]),
      ),
    },
    tempting: 'acts in the post',
  },
  {
    name: 'sound-second-declaration-english-with-year-only',
    fiscalYear: 2567,
    item: 'O26',
    title: 'ประกาศเจตนารมณ์ No Gift Policy ปี ๒๕๖๗',
    date: '2023-12-22',
    files: {
      'ประกาศ.pdf': office(
        gift(
          wiang,
          2567,
          '2023-12-22',
          [`(${wiang.director})`, `ผู้อำนวยการ${wiang.full}`],
          [
            pageBreak,
            c('No Gift Policy'),
            p(
              `The Director and all officers of ${wiang.english} declare that they will not accept any gift in the course of duty in fiscal year 2024.`,
            ),
            c('22 December 2023'),
            signed(`(${wiang.directorEnglish})`, 'Director'),
          ],
        ),
      ),
    },
    tempting: 'a short English text behind the Thai one',
  },
]

const boxes = (id: string) => [...id].join(' ')
const people: Case[] = [
  {
    name: 'second-citizen-id-in-boxes',
    fiscalYear: 2567,
    item: 'O25',
    title: 'การมีส่วนร่วม ปีงบประมาณ พ.ศ. 2567',
    date: '2024-03-07',
    files: {
      'แบบตอบรับ.pdf': web(
        paper('แบบตอบรับ', '2024-03-07', [
          ...participation(bueng, '2024-02-26', 2567),
          line(`แบบตอบรับ ชื่อ นางสายใจ ไมตรีจิตดี เลขประจำตัวประชาชน ${boxes(withCheckDigit('341990012388'))}`),
        ]),
      ),
    },
    expected: ['personal_citizen_id'],
    tempting: 'one digit a box, as in forms',
  },
  {
    name: 'second-mobile-in-csv',
    fiscalYear: 2566,
    item: 'O30',
    title: 'การมีส่วนร่วม ปีงบประมาณ พ.ศ. 2566',
    date: '2023-02-27',
    files: {
      'ผู้เข้าร่วม.csv': made('csv utf-8 with mark', () =>
        csvOf(
          [
            ['ปีงบประมาณ', 'ชื่อ-สกุล', 'บทบาท', 'ติดต่อ', 'ประเด็น', 'ผล'],
            ['2566', 'นางชื่นใจ ในธรรมดี', 'ผู้ปกครอง', '0899990123 (Line: chuenjai)', 'นิเทศ', 'เห็นชอบ'],
            ['2566', 'นายสมบูรณ์ พูนสุขใจ', 'กรรมการ', '0655550456', 'นิเทศ', 'เห็นชอบ'],
          ],
          'bom',
        ),
      ),
    },
    expected: ['personal_mobile'],
    tempting: 'a column called "contact"',
  },
  {
    name: 'second-account-in-a-table',
    fiscalYear: 2568,
    item: 'O15',
    title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2567',
    date: '2024-11-01',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลบุคคล', '2024-11-01', [
          ...hrReport(bueng, 2567),
          table(
            ['วิทยากร', 'ธนาคาร', 'เลขบัญชี', 'จำนวน (บาท)'],
            ['นางสาวมณีจันทร์ ขวัญข้าวดี', 'ธ.กรุงไทย', '678-0-11223-4', '3,600.00'],
          ),
        ]),
      ),
    },
    expected: ['personal_bank_account'],
    tempting: 'one row of a table',
  },
  {
    name: 'sound-second-registration-with-hyphens',
    fiscalYear: 2567,
    item: 'O15',
    title: 'ประกาศผลผู้ชนะการเสนอราคา ปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-09',
    files: {
      'ประกาศ.pdf': web(
        paper('ประกาศ', '2024-01-09', [
          c(`ประกาศ${khao.full}`),
          c('เรื่อง ประกาศผู้ชนะการเสนอราคา จ้างปรับปรุงห้องประชุม โดยวิธีเฉพาะเจาะจง'),
          p(
            `ผู้ได้รับการคัดเลือก ได้แก่ บริษัท เขาตะวันก่อสร้าง จำกัด เลขทะเบียนนิติบุคคล ${withCheckDigit('080555988123').replace(/^(\d)(\d{4})(\d{5})(\d\d)(\d)$/, '$1-$2-$3-$4-$5')} เสนอราคา 480,000 บาท เลขที่โครงการ 66129087654`,
          ),
          c('ประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2567'),
        ]),
      ),
    },
    tempting: "hyphens as in a citizen's number, of a firm",
  },
  {
    name: 'sound-second-hotlines',
    fiscalYear: 2568,
    item: 'O17',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน',
    date: '2025-01-27',
    files: {
      'แนวปฏิบัติ.docx': word(
        paper('แนวปฏิบัติ', '2025-01-27', [
          c('แนวปฏิบัติการจัดการเรื่องร้องเรียน'),
          c(thara.full),
          line('วิธีร้องเรียน โทรสายด่วนของเขต 08-1888-4560 สายด่วน สพฐ. 1579 สายด่วน ป.ป.ช. 1205'),
          line('ขั้นตอน รับเรื่อง ตรวจสอบ แจ้งผล กลุ่มกฎหมายและคดีรับผิดชอบ ภายใน 30 วัน'),
        ]),
      ),
    },
    tempting: 'a mobile as hotline of the office',
  },
]

const regulation = (thai: boolean): Block[] => {
  const say = (words: string) => (thai ? thaiDigits(words) : words)
  return [
    c('กฎกระทรวง'),
    c(say('กำหนดหลักเกณฑ์การแบ่งส่วนราชการภายในสถานศึกษาและเขตพื้นที่ พ.ศ. 2546')),
    p(
      say(
        'อาศัยอำนาจตามความในมาตรา 8 และมาตรา 34 แห่งกฎหมายว่าด้วยระเบียบบริหารราชการกระทรวงศึกษาธิการ รัฐมนตรีว่าการกระทรวงศึกษาธิการออกกฎกระทรวงไว้ ดังต่อไปนี้',
      ),
    ),
    ...Array.from({ length: 15 }, (_, at) =>
      p(
        say(
          `ข้อ ${at + 1} ${['ให้แบ่งส่วนราชการภายในตามที่กำหนดไว้ในกฎกระทรวงนี้', 'ให้ส่วนราชการมีหัวหน้าเป็นผู้บังคับบัญชา', 'ให้ออกระเบียบเพื่อปฏิบัติตามกฎกระทรวงนี้'][at % 3]}`,
        ),
      ),
    ),
    c(say('ให้ไว้ ณ วันที่ 7 กรกฎาคม พ.ศ. 2546')),
    c('รัฐมนตรีว่าการกระทรวงศึกษาธิการ'),
    p('หมายเหตุ :- เหตุผลในการประกาศใช้กฎกระทรวงฉบับนี้ คือ เพื่อกำหนดหลักเกณฑ์การแบ่งส่วนราชการ'),
  ]
}

const rest: Case[] = [
  {
    name: 'second-law-ministerial-regulation',
    fiscalYear: 2568,
    item: 'O1',
    title: 'โครงสร้างและอำนาจหน้าที่',
    date: '2024-10-15',
    files: {
      'อำนาจหน้าที่.pdf': web(
        paper('อำนาจหน้าที่', '2024-10-15', regulation(false), { font: 'Laksaman', size: 15 }),
      ),
    },
    expected: ['whole_law'],
    tempting: 'a ministerial regulation of fifteen points',
  },
  {
    name: 'sound-second-duties-with-sections-in-rows',
    fiscalYear: 2566,
    item: 'O3',
    title: 'อำนาจหน้าที่',
    files: {
      'หน้าที่.docx': word(
        paper('หน้าที่และอำนาจ', '2022-10-20', [
          ...duties(tha),
          table(
            ['หน้าที่ของสำนักงาน', 'ฐานอำนาจ'],
            ...Array.from({ length: 12 }, (_, at) => [
              `งานด้านที่ ${at + 1} ของ${tha.short}`,
              `มาตรา ${36 + at} และข้อ ${at + 1}`,
            ]),
          ),
        ]),
      ),
    },
    tempting: 'a section and a point in each of twelve rows',
  },
  {
    name: 'second-date-other-month',
    fiscalYear: 2567,
    item: 'O32',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-05',
    files: {
      'แผน.docx': word(
        paper('แผน', '2024-02-05', [
          ...corruptionPlan(bueng, 2567),
          c(`ประกาศ ณ วันที่ ${longDay('2024-02-05', true)}`),
          signed(`(${bueng.director})`, `ผู้อำนวยการ${bueng.full}`),
        ]),
      ),
    },
    expected: ['date_impossible'],
    tempting: 'the month was mistaken',
  },
  {
    name: 'sound-second-date-thai-digits',
    fiscalYear: 2567,
    item: 'O32',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-05',
    files: {
      'แผน.pdf': web(
        paper('แผน', '2024-01-05', [
          ...corruptionPlan(wiang, 2567),
          p('เห็นชอบในการประชุมวันที่ ๒๖ ธันวาคม ๒๕๖๖'),
          c(`ประกาศ ณ วันที่ ${longDay('2024-01-05', true)}`),
          signed(`(${wiang.director})`, `ผู้อำนวยการ${wiang.full}`),
        ]),
      ),
    },
    tempting: 'agreed ten days before',
  },
  {
    name: 'second-none-no-data',
    fiscalYear: 2567,
    item: 'O24',
    title: 'สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-09',
    files: {
      'สถิติ.docx': word(
        paper('สถิติเรื่องร้องเรียน', '2024-04-09', complaintStatistics(tha, 'รอบ 6 เดือน (ต.ค. 2566 – มี.ค. 2567)')),
      ),
    },
    claims: [{ element: 3, text: '- ไม่มี -' }],
    expected: ['none_without_reason'],
    tempting: 'between dashes',
  },
  {
    name: 'second-none-of-activities',
    fiscalYear: 2568,
    item: 'O7',
    title: 'รายงานผลการดำเนินงาน ปีงบประมาณ พ.ศ. 2567',
    date: '2024-11-12',
    files: { 'รายงาน.pdf': web(paper('รายงานผล', '2024-11-12', annualReport(bueng, 2567))) },
    claims: [{ element: 1, text: 'ยังไม่มี เพราะอยู่ระหว่างสรุปผลของแต่ละกลุ่มงาน' }],
    expected: ['none_not_allowed'],
    tempting: '"not yet", with a reason',
  },
]

export const secondLook: Case[] = [...years, ...reach, ...declarations, ...people, ...rest]
