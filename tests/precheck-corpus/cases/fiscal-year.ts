import type { Case } from '../make/bundle.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { c, h, inThaiDigits, line, p, paper, signed, table } from '../make/paper.ts'
import { csvOf, workbookOf } from '../make/sheet.ts'
import { made, office, officeWord, web, word } from '../make/shop.ts'
import { protectedOnly } from '../make/spoil.ts'
import { fiscalMonths } from '../make/words.ts'
import {
  corruptionPlan,
  corruptionReport,
  dosAndDonts,
  hrPlan,
  hrReport,
  itaMeasures,
  monthlyStatistics,
  order,
  participation,
  riskAssessment,
  riskReport,
} from '../papers/others.ts'
import {
  actionPlan,
  annualReport,
  longReport,
  planWithProgress,
  sixMonthReport,
  strategicPlan,
} from '../papers/plans.ts'
import { yearReport, yearTable } from '../papers/procurement.ts'

const wrong: Case[] = [
  {
    name: 'year-thai-digits-everywhere',
    fiscalYear: 2567,
    item: 'O18',
    title: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล',
    date: '2022-11-15',
    files: {
      'แผน.pdf': office(
        paper('แผนการบริหารทรัพยากรบุคคล', '2022-11-15', hrPlan(wiang, 2566).map(inThaiDigits), {
          font: 'Norasi',
          size: 16,
        }),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'Thai digits, no Arabic ones',
    note: 'plan of 2566 for the item of 2567',
  },
  {
    name: 'year-short-pee-ngop-67',
    fiscalYear: 2568,
    item: 'O14',
    title: 'แผนบริหารและพัฒนาทรัพยากรบุคคล ปีงบฯ 67',
    date: '2023-12-04',
    files: {
      'hrplan.docx': word(
        paper('แผน HR', '2023-12-04', [
          c('แผนการบริหารและพัฒนาทรัพยากรบุคคล ปีงบฯ 67'),
          c(thara.short),
          table(
            ['โครงการ', 'งบประมาณ (บาท)', 'ระยะเวลา'],
            ['พัฒนาครู', '50,000', 'ต.ค. 66 – ก.ย. 67'],
            ['สรรหา', '12,000', 'มี.ค. 67'],
          ),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'two digits only',
  },
  {
    name: 'year-annual-report-of-this-year',
    fiscalYear: 2567,
    item: 'O9',
    title: 'รายงานผลการดำเนินงานประจำปี 2567',
    date: '2024-10-10',
    files: {
      'รายงาน67.pdf': web(paper('รายงานผลการดำเนินงาน 2567', '2024-10-10', annualReport(bueng, 2567))),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'the year of the cycle is on it, but the report of the year before is asked',
  },
  {
    name: 'year-fy2025-in-english',
    fiscalYear: 2567,
    item: 'O32',
    title: 'Anti-Corruption Action Plan FY2025',
    date: '2024-11-01',
    files: {
      'plan-fy2025.pdf': web(
        paper(
          'Anti-Corruption Action Plan FY2025',
          '2024-11-01',
          [
            c('Anti-Corruption Action Plan, Fiscal Year 2025'),
            c(tha.english),
            table(
              ['Project', 'Budget (baht)', 'Period'],
              ['No Gift announcement', '0', 'December 2024'],
              ['Youth camp', '85,000', 'March 2025'],
            ),
            p('The plan is in force from 1 October 2024 to 30 September 2025.'),
          ],
          { lang: 'en', font: 'DejaVu Sans', size: 11 },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'Christian Era; 2025 is 2568',
  },
  {
    name: 'year-range-of-months-66-67',
    fiscalYear: 2568,
    item: 'O11',
    title: 'ข้อมูลสถิติการให้บริการ รอบ 6 เดือน',
    summary: 'ต.ค. 66 – มี.ค. 67',
    date: '2024-04-09',
    files: {
      'สถิติ.pdf': office(
        paper(
          'สถิติการให้บริการ',
          '2024-04-09',
          monthlyStatistics(khao, 'ข้อมูลสถิติการให้บริการ', 'รอบ 6 เดือน (ต.ค. 66 – มี.ค. 67)', fiscalMonths(2567)),
          { landscape: true },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'a first half year, of the year before',
  },
  {
    name: 'year-from-october-to-september',
    fiscalYear: 2567,
    item: 'O31',
    title: 'รายงานผลการจัดการความเสี่ยงการทุจริต',
    date: '2024-10-21',
    files: {
      'risk.pdf': office(
        paper('รายงานผลการจัดการความเสี่ยง', '2024-10-21', [
          c('รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ'),
          c('ตั้งแต่วันที่ 1 ตุลาคม 2566 ถึง 30 กันยายน 2567'),
          c(wiang.full),
          ...riskReport(wiang, 2567).slice(3),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'no "fiscal year" in words, only the days',
  },
  {
    name: 'year-deep-in-sixty-pages',
    fiscalYear: 2568,
    item: 'O7',
    title: 'รายงานผลการดำเนินงานประจำปี',
    date: '2023-11-06',
    files: {
      'รายงานฉบับเต็ม.pdf': web(
        paper(
          'รายงานผลการดำเนินงานประจำปี',
          '2023-11-06',
          [
            c('รายงานผลการดำเนินงานประจำปี'),
            c(thara.full),
            ...longReport(60, (chapter) =>
              chapter === 43
                ? [
                    h('สรุปผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566'),
                    p('ผลการดำเนินงานตั้งแต่ 1 ตุลาคม 2565 ถึง 30 กันยายน 2566 บรรลุเป้าหมายร้อยละ 94'),
                  ]
                : [],
            ),
          ],
          { size: 12 },
        ),
      ),
    },
    claims: [{ element: 1, file: 'รายงานฉบับเต็ม.pdf', page: 43 }],
    expected: ['wrong_fiscal_year'],
    tempting: 'the cover has no year',
  },
  {
    name: 'year-only-in-a-table-column',
    fiscalYear: 2568,
    item: 'O13',
    title: 'รายงานผลการจัดซื้อจัดจ้างประจำปี',
    date: '2023-10-30',
    files: {
      'รายงาน.pdf': web(
        paper(
          'รายงานผลการจัดซื้อจัดจ้าง',
          '2023-10-30',
          [
            c('รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี'),
            c(bueng.full),
            table(...yearTable(bueng, 2566)),
            p('ปัญหา อุปสรรค ไม่มี ข้อเสนอแนะ ควรวางแผนล่วงหน้า'),
          ],
          { landscape: true, size: 9 },
        ),
      ),
      'รายงาน.xlsx': made('xlsx library', () =>
        workbookOf([{ name: 'รายการ', rows: yearTable(bueng, 2566) }], '2023-10-30'),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'only the column "ปีงบประมาณ" tells it',
  },
  {
    name: 'year-only-in-a-sheet-name',
    fiscalYear: 2569,
    item: 'O12',
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี',
    date: '2024-10-28',
    files: {
      'ตาราง.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ปีงบประมาณ 2567',
              rows: [
                ['ที่', 'รายการ', 'วงเงิน (บาท)', 'ผู้ได้รับการคัดเลือก'],
                ['1', 'จ้างเหมาทำความสะอาด', 96000, 'ร้านศรีสวัสดิ์พาณิชย์'],
                ['2', 'ซื้อวัสดุสำนักงาน', 24500, 'หจก.รุ่งเรืองการพิมพ์'],
              ],
            },
          ],
          '2024-10-28',
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    arguable: ['month_missing'],
    tempting: 'nothing in the cells',
  },
  {
    name: 'year-wrong-only-in-the-title',
    fiscalYear: 2567,
    item: 'O30',
    title: 'การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566',
    date: '2024-01-19',
    files: { 'risk67.pdf': office(paper('การประเมินความเสี่ยง', '2024-01-19', riskAssessment(khao, 2567))) },
    expected: ['wrong_fiscal_year'],
    tempting: 'the file is right, the title of last year was copied',
  },
  {
    name: 'year-wrong-only-in-the-summary',
    fiscalYear: 2568,
    item: 'O27',
    title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    summary: 'มาตรการประจำปีงบประมาณ พ.ศ. 2567 จากผลการประเมิน ITA ปี 2566',
    date: '2025-01-08',
    files: { 'มาตรการ.pdf': web(paper('มาตรการส่งเสริมคุณธรรม', '2025-01-08', itaMeasures(wiang, 2568))) },
    expected: ['wrong_fiscal_year'],
    tempting: 'the file is right',
  },
  {
    name: 'year-wrong-only-by-the-date',
    fiscalYear: 2567,
    item: 'O27',
    title: 'กิจกรรมสร้างวัฒนธรรม No Gift Policy',
    date: '2022-12-23',
    files: {
      'กิจกรรม.docx': word(
        paper('กิจกรรม', '2022-12-23', [
          c('กิจกรรมสร้างวัฒนธรรม No Gift Policy'),
          c(tha.full),
          p('ผู้บริหารและบุคลากรร่วมประชุมถ่ายทอดนโยบายไม่รับของขวัญ และมอบการ์ดอวยพรแทนของขวัญ ณ ห้องประชุมชั้น 2'),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'no year anywhere in the text',
  },
  {
    name: 'year-news-of-last-year-by-date',
    fiscalYear: 2568,
    item: 'O20',
    title: 'การเปิดโอกาสให้มีส่วนร่วม',
    date: '2024-01-25',
    files: {
      'มีส่วนร่วม.pdf': office(paper('การมีส่วนร่วม', '2024-01-25', participation(bueng, '2024-01-18', 2567))),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'a good report with all four parts, of last year',
  },
  {
    name: 'year-plan-of-next-year',
    fiscalYear: 2566,
    item: 'O36',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ปี ๒๕๖๗',
    date: '2023-11-20',
    files: {
      'แผน๖๗.pdf': office(paper('แผนปฏิบัติการป้องกันการทุจริต', '2023-11-20', corruptionPlan(thara, 2567))),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'a year too late instead of too early',
  },
  {
    name: 'year-strategic-plan-that-ended',
    fiscalYear: 2568,
    item: 'O5',
    title: 'แผนพัฒนาการศึกษาขั้นพื้นฐาน พ.ศ. 2563 – 2565',
    date: '2020-01-10',
    files: { 'แผน.pdf': web(paper('แผนพัฒนาการศึกษา', '2020-01-10', strategicPlan(khao, 2563, 2565))) },
    expected: ['wrong_fiscal_year'],
    tempting: 'a plan of several years, none of them 2568',
  },
  {
    name: 'year-calendar-words-prajampee',
    fiscalYear: 2566,
    item: 'O13',
    title: 'รายงานผลการดำเนินงาน ประจำปี 2564',
    date: '2021-11-12',
    files: { 'report64.pdf': office(paper('รายงานผลการดำเนินงาน', '2021-11-12', annualReport(tha, 2564))) },
    expected: ['wrong_fiscal_year'],
    tempting: 'the year before the year before',
  },
  {
    name: 'year-csv-of-the-wrong-year',
    fiscalYear: 2569,
    item: 'O18',
    title: 'สถิติเรื่องร้องเรียนการทุจริต',
    date: '2024-10-07',
    files: {
      'สถิติ.csv': made('csv windows-874', () =>
        csvOf(
          [
            ['ปีงบประมาณ', 'เดือน', 'เรื่องทั้งหมด', 'แล้วเสร็จ'],
            ...fiscalMonths(2567, 12).map(([month]) => ['2567', String(month), '0', '0']),
          ],
          'windows-874',
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'Windows-874; the year only in the first column',
  },
  {
    name: 'year-in-the-running-head',
    fiscalYear: 2567,
    item: 'O33',
    title: 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี',
    date: '2022-10-25',
    files: {
      'รายงาน.docx': officeWord(
        paper(
          'รายงานผลการป้องกันการทุจริต',
          '2022-10-25',
          [c('รายงานผลการดำเนินการป้องกันการทุจริต'), ...corruptionReport(wiang, 2565).slice(1)],
          { header: 'รายงานผลการดำเนินการป้องกันการทุจริต ปีงบประมาณ 2565' },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'the year is in the head of the pages and nowhere else',
  },
]

const lookingBack = [
  h('ผลการดำเนินงานที่ผ่านมา'),
  p(
    'ผลการดำเนินงานปีงบประมาณ พ.ศ. 2566 บรรลุเป้าหมายร้อยละ 92 ผลการทดสอบระดับชาติ ปีการศึกษา 2565 สูงกว่าระดับประเทศ และผลการประเมิน ITA ปี 2566 ได้ 95.12 คะแนน',
  ),
  table(
    ['ตัวชี้วัด', 'ปีงบประมาณ 2564', 'ปีงบประมาณ 2565', 'ปีงบประมาณ 2566'],
    ['ผลการเบิกจ่าย', '88.20', '91.45', '96.03'],
    ['ความพึงพอใจ', '4.21', '4.35', '4.48'],
    ['ITA', '85.32', '90.27', '95.12'],
  ),
  p('ปีงบประมาณ พ.ศ. 2566 ได้รับจัดสรรงบประมาณ 4,520,000 บาท ปีงบประมาณ พ.ศ. 2565 ได้รับจัดสรร 4,310,000 บาท'),
]

const sound: Case[] = [
  {
    name: 'sound-report-of-the-year-before',
    fiscalYear: 2567,
    item: 'O9',
    title: 'รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566',
    date: '2023-11-10',
    files: {
      'รายงาน66.pdf': web(paper('รายงานผลการดำเนินงาน 2566', '2023-11-10', annualReport(wiang, 2566))),
    },
    tempting: 'the cycle is 2567, the report of 2566 is asked',
  },
  {
    name: 'sound-plan-that-looks-back',
    fiscalYear: 2567,
    item: 'O32',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2023-12-12',
    files: {
      'แผน67.pdf': office(
        paper('แผนปฏิบัติการป้องกันการทุจริต', '2023-12-12', [
          ...corruptionPlan(khao, 2567),
          ...lookingBack,
          p('ในปีงบประมาณ พ.ศ. 2566 มีนักเรียนเข้าร่วมค่าย 140 คน ปีงบประมาณ พ.ศ. 2565 เข้าร่วม 120 คน'),
        ]),
      ),
    },
    tempting: '2566 is written more often than 2567',
  },
  {
    name: 'sound-action-plan-2566-citing-2565',
    fiscalYear: 2566,
    item: 'O11',
    title: 'แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2566',
    date: '2022-11-30',
    files: {
      'แผน.pdf': web(
        paper(
          'แผนปฏิบัติการ',
          '2022-11-30',
          actionPlan(bueng, 2566, '2022-11-30', [
            h('ผลการดำเนินงานปีที่ผ่านมา'),
            p(
              'ปีงบประมาณ พ.ศ. 2565 ดำเนินการแล้วเสร็จ 18 โครงการ ปีงบประมาณ 2565 เบิกจ่ายร้อยละ 93 และปีงบประมาณ พ.ศ. 2564 เบิกจ่ายร้อยละ 90',
            ),
            table(['ปีงบประมาณ', 'จำนวนโครงการ'], ['2563', '15'], ['2564', '17'], ['2565', '18']),
          ]),
          { font: 'Laksaman', size: 16 },
        ),
      ),
    },
    tempting: 'last year is cited again and again',
  },
  {
    name: 'sound-laws-of-many-years',
    fiscalYear: 2568,
    item: 'O25',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2568',
    date: '2024-11-25',
    files: {
      'แผน68.docx': word(
        paper('แผนปฏิบัติการป้องกันการทุจริต', '2024-11-25', [
          ...corruptionPlan(wiang, 2568),
          h('กฎหมายที่เกี่ยวข้อง'),
          line('พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540'),
          line('พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560'),
          line('พระราชบัญญัติมาตรฐานทางจริยธรรม พ.ศ. 2562'),
          line('พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561'),
          line('พระราชบัญญัติการศึกษาแห่งชาติ พ.ศ. 2542 และที่แก้ไขเพิ่มเติม (ฉบับที่ 4) พ.ศ. 2562'),
        ]),
      ),
    },
    tempting: 'five laws with their years',
  },
  {
    name: 'sound-five-year-plan',
    fiscalYear: 2568,
    item: 'O5',
    title: 'แผนพัฒนาการศึกษาขั้นพื้นฐาน (พ.ศ. 2566 – 2570)',
    date: '2022-12-15',
    files: {
      'แผนพัฒนา.pdf': office(
        paper('แผนพัฒนาการศึกษา', '2022-12-15', strategicPlan(thara, 2566, 2570), { landscape: true }),
      ),
    },
    tempting: 'starts two years before, ends two after, dated before them all',
  },
  {
    name: 'sound-five-year-plan-thai-digits',
    fiscalYear: 2567,
    item: 'O7',
    title: 'แผนพัฒนาการศึกษา ระยะ ๕ ปี (พ.ศ. ๒๕๖๖ – ๒๕๗๐)',
    date: '2022-10-20',
    files: {
      'แผน๕ปี.pdf': web(
        paper('แผนพัฒนาการศึกษา', '2022-10-20', strategicPlan(bueng, 2566, 2570).map(inThaiDigits), {
          font: 'Norasi',
          size: 15,
        }),
      ),
    },
    tempting: 'Thai digits; 2567 is only in the middle of the range',
  },
  {
    name: 'sound-signed-in-the-new-year',
    fiscalYear: 2568,
    item: 'O7',
    title: 'รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2567',
    date: '2024-11-18',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลการดำเนินงาน', '2024-11-18', [
          ...annualReport(tha, 2567),
          signed(`(${tha.director})`, `ผู้อำนวยการ${tha.full}`, '18 พฤศจิกายน 2567'),
        ]),
      ),
    },
    tempting: 'signed in fiscal year 2568 (November 2567) about 2567',
  },
  {
    name: 'sound-signed-in-january-about-the-old',
    fiscalYear: 2567,
    item: 'O35',
    title: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566',
    date: '2024-01-15',
    files: {
      'รายงาน.docx': word(
        paper('รายงานผลมาตรการ', '2024-01-15', [
          c('รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'),
          c('ประจำปีงบประมาณ พ.ศ. 2566'),
          c(bueng.full),
          table(
            ['มาตรการ', 'ผลการดำเนินการ', 'ผลลัพธ์'],
            ['จัดทำคู่มือการยืมทรัพย์สิน', 'เผยแพร่แล้ว', 'ความพึงพอใจร้อยละ 91'],
          ),
          p('รายงาน ณ วันที่ 15 มกราคม 2567'),
        ]),
      ),
    },
    tempting: 'the only full date is of 2567',
  },
  {
    name: 'sound-measures-from-last-result',
    fiscalYear: 2567,
    item: 'O34',
    title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567',
    summary: 'วิเคราะห์ผลการประเมิน ITA ปี 2566',
    date: '2024-01-10',
    files: { 'มาตรการ.pdf': web(paper('มาตรการส่งเสริมคุณธรรม', '2024-01-10', itaMeasures(tha, 2567))) },
    tempting: 'the ITA result of 2566 is what is analysed',
  },
  {
    name: 'sound-measures-2568-without-word-budget',
    fiscalYear: 2568,
    item: 'O27',
    title: 'การวิเคราะห์ผลการประเมิน ITA ปี 2567 และมาตรการส่งเสริมคุณธรรม ปี 2568',
    date: '2024-12-20',
    files: {
      'วิเคราะห์.pdf': office(
        paper('การวิเคราะห์ผล ITA', '2024-12-20', itaMeasures(khao, 2568), { font: 'Kinnari' }),
      ),
    },
    tempting: 'the title has both years, last year first',
  },
  {
    name: 'sound-school-year-beside',
    fiscalYear: 2568,
    item: 'O20',
    title: 'การมีส่วนร่วมในการรับนักเรียน ปีการศึกษา 2568',
    summary: 'ดำเนินการเดือนกุมภาพันธ์ 2568 ในปีงบประมาณ พ.ศ. 2568',
    date: '2025-02-20',
    files: {
      'รับนักเรียน.pdf': office(
        paper('การมีส่วนร่วมรับนักเรียน', '2025-02-20', [
          ...participation(thara, '2025-02-12', 2568),
          p('ผลการรับนักเรียน ปีการศึกษา 2567 มีผู้สมัคร 1,204 คน ปีการศึกษา 2566 มีผู้สมัคร 1,188 คน'),
        ]),
      ),
    },
    tempting: 'school years are no fiscal years',
  },
  {
    name: 'sound-order-numbers',
    fiscalYear: 2567,
    item: 'O21',
    title: 'การขับเคลื่อนจริยธรรม ปีงบประมาณ พ.ศ. 2567',
    date: '2023-12-08',
    files: {
      'คำสั่ง.pdf': web(
        paper('คำสั่งคณะทำงาน', '2023-12-08', [
          ...order(bueng, '2564/2566', '2023-12-08', 'แต่งตั้งคณะทำงานขับเคลื่อนจริยธรรม', [
            'ผู้อำนวยการสำนักงาน ประธาน',
            'ผู้อำนวยการกลุ่มทุกกลุ่ม คณะทำงาน',
            'นิติกร เลขานุการ',
          ]),
          ...dosAndDonts(bueng, 2567, '2023-12-20'),
        ]),
      ),
    },
    tempting: 'order no. 2564/2566 (calendar year), signed in December 2566, which is fiscal 2567',
  },
  {
    name: 'sound-amounts-that-look-like-years',
    fiscalYear: 2568,
    item: 'O14',
    title: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2568',
    date: '2024-12-02',
    files: {
      'แผน.docx': officeWord(
        paper('แผนบุคคล', '2024-12-02', [
          ...hrPlan(tha, 2568),
          table(
            ['รายการ', 'จำนวน', 'บาท'],
            ['ค่าอาหารว่าง', '2566', '2,565.00'],
            ['ค่าเอกสาร', '2,567 แผ่น', '2564'],
            ['ค่าพาหนะ', '1', '2563.50'],
          ),
          p('โทร. 0-2566-2567 โทรสาร 042-2565-66 ตู้ ปณ. 2564'),
        ]),
      ),
    },
    tempting: '2563–2567 as baht, sheets, telephone and box numbers',
  },
  {
    name: 'sound-budget-request-of-next-year',
    fiscalYear: 2567,
    item: 'O8',
    title: 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี 2567',
    date: '2024-04-11',
    files: {
      'แผน67.pdf': office(
        paper(
          'แผนและความก้าวหน้า 2567',
          '2024-04-11',
          [
            ...planWithProgress(wiang, 2567, 'รอบ 6 เดือน (ต.ค. 2566 – มี.ค. 2567)'),
            p('ทั้งนี้ ได้จัดทำคำของบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2568 เสนอ สพฐ. แล้วเมื่อเดือนธันวาคม 2566'),
          ],
          { landscape: true, size: 12 },
        ),
      ),
    },
    tempting: 'next year is named as a request',
  },
  {
    name: 'sound-report-fy2024-for-2567',
    fiscalYear: 2568,
    item: 'O15',
    title: 'Human Resource Report, Fiscal Year 2024 (B.E. 2567)',
    summary: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-31',
    files: { 'hr-2567.pdf': web(paper('HR report', '2024-10-31', hrReport(wiang, 2567))) },
    tempting: 'FY 2024 is 2567, which is asked in the cycle 2568',
  },
  {
    name: 'sound-short-years-in-a-table',
    fiscalYear: 2567,
    item: 'O12',
    title: 'ข้อมูลสถิติการให้บริการ รอบ 6 เดือนแรก ปีงบฯ 67',
    date: '2024-04-04',
    files: {
      'สถิติ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ต.ค.66-มี.ค.67',
              rows: [
                [
                  'งานบริการ',
                  'ต.ค. 66',
                  'พ.ย. 66',
                  'ธ.ค. 66',
                  'ม.ค. 67',
                  'ก.พ. 67',
                  'มี.ค. 67',
                  'Walk-in',
                  'E-Service',
                ],
                ['ขอหนังสือรับรอง', 12, 9, 15, 8, 10, 11, 40, 25],
                ['ขอสำเนา ปพ.', 5, 6, 4, 7, 3, 8, 20, 13],
              ],
            },
          ],
          '2024-04-04',
        ),
      ),
    },
    tempting: 'months of 2566 belong to fiscal 2567',
  },
  {
    name: 'sound-plan-signed-before-the-year',
    fiscalYear: 2568,
    item: 'O14',
    title: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2568',
    date: '2024-09-24',
    files: {
      'แผน68.pdf': office(
        paper('แผนบุคคล 2568', '2024-09-24', [
          ...hrPlan(bueng, 2568),
          c('ประกาศ ณ วันที่ 24 กันยายน พ.ศ. 2567'),
          signed(`(${bueng.director})`, `ผู้อำนวยการ${bueng.full}`),
        ]),
      ),
    },
    tempting: 'dated in fiscal year 2567 for 2568, as a plan should be',
  },
  {
    name: 'sound-risk-report-from-to',
    fiscalYear: 2567,
    item: 'O31',
    title: 'รายงานผลการจัดการความเสี่ยงการทุจริต',
    summary: 'ระหว่างวันที่ 1 ตุลาคม 2565 – 30 กันยายน 2566',
    date: '2023-10-19',
    files: { 'รายงาน.pdf': web(paper('รายงานผลความเสี่ยง', '2023-10-19', riskReport(khao, 2566))) },
    tempting: 'starts in 2565, ends in 2566, dated in fiscal 2567',
  },
  {
    name: 'sound-person-s-years',
    fiscalYear: 2569,
    item: 'O21',
    title: 'การประเมินความเสี่ยงการทุจริตในหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2569',
    date: '2025-12-11',
    files: {
      'ความเสี่ยง.pdf': office(
        paper('การประเมินความเสี่ยง', '2025-12-11', [
          ...riskAssessment(thara, 2569),
          p(
            'คณะทำงานยึดคู่มือของ ป.ป.ท. ปี พ.ศ. 2561 ฉบับปรับปรุง พ.ศ. 2563 และยุทธศาสตร์ชาติ 20 ปี (พ.ศ. 2561 – 2580) แผนแม่บท ระยะที่ 2 (พ.ศ. 2566 – 2570)',
          ),
        ]),
      ),
    },
    tempting: 'handbooks, a strategy of twenty years and a master plan',
  },
  {
    name: 'sound-long-report-citing-both',
    fiscalYear: 2569,
    item: 'O7',
    title: 'รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2568',
    date: '2025-11-14',
    files: {
      'รายงาน68.pdf': web(
        paper(
          'รายงานผลการดำเนินงาน 2568',
          '2025-11-14',
          [
            ...annualReport(tha, 2568),
            ...longReport(24, (chapter) =>
              chapter % 3 === 0
                ? [
                    p(
                      'เปรียบเทียบปีงบประมาณ พ.ศ. 2566 และปีงบประมาณ พ.ศ. 2567 พบว่าดีขึ้น และตั้งเป้าในปีงบประมาณ พ.ศ. 2569 ไว้ร้อยละ 95',
                    ),
                  ]
                : [],
            ),
          ],
          { size: 12 },
        ),
      ),
    },
    tempting: 'the years around it stand in eight chapters',
  },
  {
    name: 'sound-six-month-2565',
    fiscalYear: 2565,
    item: 'O11',
    title: 'รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน',
    summary: 'ข้อมูล ณ วันที่ 31 มีนาคม 2565',
    date: '2022-04-08',
    files: {
      'รายงาน6เดือน.pdf': protectedOnly(
        office(
          paper(
            'รายงานรอบ 6 เดือน',
            '2022-04-08',
            sixMonthReport(khao, 2565, {
              name: 'รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน',
              span: '(ต.ค.64 – มี.ค.65)',
            }),
          ),
        ),
        '128',
      ),
    },
    tempting: 'a password against changes only, and short years',
  },
  {
    name: 'year-right-but-printed-plain',
    fiscalYear: 2567,
    item: 'O17',
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2566',
    date: '2023-10-26',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลการจัดซื้อจัดจ้าง', '2023-10-26', yearReport(thara, 2566), { landscape: true, size: 10 }),
        { tagged: false },
      ),
      'รายงาน.csv': made('csv utf-8 with mark', () => csvOf(yearTable(thara, 2566), 'bom')),
    },
    tempting: 'the table of the year before in PDF and CSV; only the tags of the PDF are missing',
    expected: [],
  },
]

export const fiscalYear: Case[] = [...wrong, ...sound]
