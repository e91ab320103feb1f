import type { Case } from '../make/bundle.ts'
import { hyphened, withCheckDigit, withoutCheckDigit } from '../make/ids.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { c, h, line, p, pageBreak, paper, signed, table } from '../make/paper.ts'
import { qpdf } from '../make/pdf.ts'
import { workbookOf } from '../make/sheet.ts'
import { afterwards, made, office, officeWord, scan, web, word } from '../make/shop.ts'
import { slides } from '../make/slides.ts'
import { fiscalMonths, monthName } from '../make/words.ts'
import { repacked } from '../make/zip.ts'
import { declaration, declarationInEnglish, ethicsGiftReport } from '../papers/gift.ts'
import {
  complaintGuideline,
  complaintStatistics,
  corruptionPlan,
  hrPlan,
  hrReport,
  itaMeasures,
  monthlyStatistics,
  participation,
  riskAssessment,
} from '../papers/others.ts'
import { actionPlan, annualReport, planWithProgress, sixMonthReport } from '../papers/plans.ts'
import { monthlyForms, monthRows } from '../papers/procurement.ts'

// The same faults, and sound papers, in the less usual ways in which offices write and make them.

const wide = { landscape: true, size: 11 }
const zeroWidth = '\u200b'
/** A box of text over the page, as Word keeps it. */
const withBox = (bytes: Buffer, words: string): Buffer =>
  repacked(bytes, {
    'word/document.xml': (before) =>
      before.replace(
        '<w:body>',
        `<w:body><w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:300pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
  })
const plainPlan = (of = wiang) =>
  table(
    ['โครงการ', 'งบประมาณ (บาท)', 'ช่วงเวลา'],
    ['ค่ายคุณธรรม', '60,000', 'ภาคเรียนที่ 1'],
    ['อบรมพัสดุ', '25,000', `ตามปฏิทินของ ${of.short}`],
  )

const years: Case[] = [
  {
    name: 'year-broken-over-lines',
    fiscalYear: 2567,
    item: 'O32',
    title: 'แผนปฏิบัติการป้องกันการทุจริต',
    date: '2022-12-06',
    files: {
      'แผน.pdf': web(
        paper('แผนป้องกันการทุจริต', '2022-12-06', [
          c('แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ'),
          c('พ.ศ. ๒๕๖๖'),
          c(wiang.full),
          plainPlan(),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'words and year stand on two lines',
  },
  {
    name: 'year-with-zero-width-spaces',
    fiscalYear: 2568,
    item: 'O14',
    title: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล',
    date: '2023-11-21',
    files: {
      'แผน.docx': word(
        paper('แผนบุคคล', '2023-11-21', [
          c(
            `แผนการบริหาร${zeroWidth}ทรัพยากร${zeroWidth}บุคคล${zeroWidth} ประจำปี${zeroWidth}งบประมาณ${zeroWidth} พ.ศ.${zeroWidth}\u00a02567`,
          ),
          c(thara.full),
          plainPlan(thara),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'zero-width spaces between words and a hard space before the year',
  },
  {
    name: 'year-in-a-box-of-word',
    fiscalYear: 2566,
    item: 'O36',
    title: 'แผนปฏิบัติการป้องกันการทุจริต',
    date: '2021-12-03',
    files: {
      'แผน.docx': afterwards(
        word(paper('แผนป้องกันการทุจริต', '2021-12-03', [c('แผนปฏิบัติการป้องกันการทุจริต'), plainPlan(bueng)])),
        'box of text',
        (bytes) => withBox(bytes, 'ปีงบประมาณ พ.ศ. 2565'),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'only in a box of text on the cover',
  },
  {
    name: 'year-on-slides',
    fiscalYear: 2568,
    item: 'O20',
    title: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม',
    date: '2023-12-18',
    files: {
      'มีส่วนร่วม.pptx': slides([
        ['การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'ปีงบประมาณ พ.ศ. 2567', khao.full],
        ['ประเด็น การนิเทศเชิงพื้นที่', 'ผู้มีส่วนร่วม 30 คน'],
        ['ผล เห็นชอบแนวทาง', 'การนำไปปรับปรุง ปรับปฏิทิน'],
      ]),
    },
    claims: [1, 2].map((element) => ({ element, file: 'มีส่วนร่วม.pptx', page: element })),
    expected: ['wrong_fiscal_year'],
    tempting: 'slides',
  },
  {
    name: 'year-short-range-of-days',
    fiscalYear: 2568,
    item: 'O26',
    title: 'รายงานผลการดำเนินการป้องกันการทุจริต',
    date: '2023-10-23',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลป้องกันการทุจริต', '2023-10-23', [
          c('รายงานผลการดำเนินการป้องกันการทุจริต'),
          c('(1 ต.ค. 65 - 30 ก.ย. 66)'),
          c(tha.full),
          plainPlan(tha),
          p('ปัญหา อุปสรรค เวลาจำกัด ข้อเสนอแนะ กำหนดปฏิทินร่วมกัน'),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'short days with short years',
  },
  {
    name: 'year-prajam-pee-thai-two-digits',
    fiscalYear: 2567,
    item: 'O18',
    title: 'แผนพัฒนาบุคลากร ประจำปีงบประมาณ ๖๖',
    date: '2022-11-09',
    files: {
      'แผน.pdf': office(
        paper(
          'แผนพัฒนาบุคลากร',
          '2022-11-09',
          [c('แผนพัฒนาบุคลากร ประจำปีงบประมาณ ๖๖'), c(bueng.full), plainPlan(bueng)],
          { font: 'Norasi' },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'two Thai digits',
  },
  {
    name: 'year-christian-in-thai',
    fiscalYear: 2568,
    item: 'O25',
    title: 'แผนปฏิบัติการป้องกันการทุจริต',
    date: '2023-12-01',
    files: {
      'แผน.docx': officeWord(
        paper('แผนป้องกันการทุจริต', '2023-12-01', [
          c('แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ ค.ศ. 2024'),
          c(khao.full),
          plainPlan(khao),
        ]),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'ค.ศ. 2024 is 2567',
  },
  {
    name: 'year-in-a-rotated-two-column-page',
    fiscalYear: 2566,
    item: 'O13',
    title: 'รายงานผลการดำเนินงาน',
    date: '2021-11-26',
    files: {
      'รายงาน.pdf': afterwards(
        office(paper('รายงานผลการดำเนินงาน', '2021-11-26', annualReport(thara, 2564), { landscape: true })),
        'rotated',
        (bytes) => qpdf(bytes, '--rotate=+90:1'),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'pages turned by 90 degrees; the year before the year before',
  },
  {
    name: 'year-in-the-print-head-of-a-sheet',
    fiscalYear: 2568,
    item: 'O11',
    title: 'ข้อมูลสถิติการให้บริการ รอบ 6 เดือนแรก',
    date: '2024-04-08',
    files: {
      'สถิติ.xlsx': made('xlsx library', () =>
        repacked(
          workbookOf(
            [
              {
                name: 'สถิติ',
                rows: [
                  ['งานบริการ', 'ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.', 'ก.พ.', 'มี.ค.'],
                  ['ขอหนังสือรับรอง (Walk-in)', 3, 4, 5, 3, 2, 6],
                ],
              },
            ],
            '2024-04-08',
          ),
          {
            'xl/worksheets/sheet1.xml': (before) =>
              before.replace(
                '</worksheet>',
                '<headerFooter><oddHeader>&amp;Cสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567</oddHeader></headerFooter></worksheet>',
              ),
          },
        ),
      ),
    },
    expected: ['wrong_fiscal_year'],
    tempting: 'only on the head that is printed',
  },

  {
    name: 'sound-funds-kept-over',
    fiscalYear: 2567,
    item: 'O14',
    title: 'รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ปีงบประมาณ พ.ศ. 2567',
    date: '2023-11-28',
    files: {
      'รายการ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ปี 2567',
              rows: [
                ['รายการการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567'],
                ['งานที่ซื้อหรือจ้าง', 'วงเงิน (บาท)', 'แหล่งงบประมาณ', 'วิธีการ', 'ระยะเวลา'],
                [
                  'จ้างปรับปรุงห้องประชุม',
                  480000,
                  'เงินกันไว้เบิกเหลื่อมปี ปีงบประมาณ พ.ศ. 2566',
                  'e-bidding',
                  'ธ.ค. 2566',
                ],
                ['ซื้อวัสดุ', 25000, 'พ.ร.บ. งบประมาณรายจ่าย พ.ศ. 2567', 'เฉพาะเจาะจง', 'ม.ค. 2567'],
                ['ก่อสร้างรั้ว', 900000, 'งบผูกพันข้ามปีงบประมาณ 2566 – 2568', 'e-bidding', 'มี.ค. 2567'],
              ],
            },
          ],
          '2023-11-28',
        ),
      ),
    },
    tempting: 'money kept over from last year, and bound for the next',
  },
  {
    name: 'sound-event-in-november',
    fiscalYear: 2567,
    item: 'O25',
    title: 'การมีส่วนร่วมของชุมชน ครั้งที่ 1',
    date: '2023-11-15',
    files: {
      'มีส่วนร่วม.docx': word(
        paper('การมีส่วนร่วม', '2023-11-15', [
          c('รายงานผลการเปิดโอกาสให้เกิดการมีส่วนร่วม ครั้งที่ 1/2566'),
          c(tha.full),
          p('ประเด็น แนวทางนิเทศ ผู้มีส่วนร่วม 28 คน เมื่อวันที่ 15 พฤศจิกายน 2566 ผล เห็นชอบ การนำไปปรับปรุง ปรับปฏิทินนิเทศ'),
        ]),
      ),
    },
    tempting: 'November 2566 is fiscal year 2567, "ครั้งที่ 1/2566"',
  },
  {
    name: 'sound-history-of-the-office',
    fiscalYear: 2568,
    item: 'O20',
    title: 'การมีส่วนร่วม ปีงบประมาณ พ.ศ. 2568',
    date: '2025-02-27',
    files: {
      'มีส่วนร่วม.pdf': office(
        paper('การมีส่วนร่วม', '2025-02-27', [
          ...participation(wiang, '2025-02-14', 2568),
          h('ภูมิหลัง'),
          p('สำนักงานก่อตั้งเมื่อ พ.ศ. 2546 แบ่งเขตใหม่ พ.ศ. 2553 ได้รับรางวัลเขตสุจริตดีเด่นปี 2562 2563 และ 2565'),
        ]),
      ),
    },
    tempting: 'history and prizes',
  },
  {
    name: 'sound-three-years-of-cases',
    fiscalYear: 2567,
    item: 'O30',
    title: 'การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-12',
    files: {
      'risk.docx': officeWord(
        paper('การประเมินความเสี่ยง', '2024-01-12', [
          ...riskAssessment(tha, 2567),
          table(['ปีงบประมาณ', 'เรื่องร้องเรียน'], ['2564', '2'], ['2565', '1'], ['2566', '0']),
          p('แนวโน้มปีงบประมาณ พ.ศ. 2564 – 2566 ลดลง'),
        ]),
      ),
    },
    tempting: 'a table of the three years before',
  },
  {
    name: 'sound-focus-over-two-years',
    fiscalYear: 2567,
    item: 'O32',
    title: 'แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2567',
    date: '2023-12-07',
    files: {
      'แผน.pdf': web(
        paper('แผนป้องกันการทุจริต', '2023-12-07', [
          ...corruptionPlan(thara, 2567),
          p(
            'นโยบายและจุดเน้นของ สพฐ. ปีงบประมาณ พ.ศ. 2566 – 2567 ข้อ 5 และปฏิทินการประเมิน ITA ปี 2567 (กุมภาพันธ์ – กรกฎาคม 2567)',
          ),
        ]),
      ),
    },
    tempting: 'a range of two years',
  },
  {
    name: 'sound-year-on-slides',
    fiscalYear: 2567,
    item: 'O25',
    title: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม ปี ๒๕๖๗',
    date: '2024-01-26',
    files: {
      'มีส่วนร่วม.pptx': slides([
        ['การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'ปีงบประมาณ พ.ศ. ๒๕๖๗', bueng.full],
        ['ประเด็น', 'แนวทางจากผลการดำเนินงานปี ๒๕๖๖'],
        ['ผู้มีส่วนร่วม ๓๑ คน', 'ผลและการนำไปปรับปรุง'],
      ]),
    },
    claims: [1, 2, 3, 4, 5, 6].map((element) => ({ element, file: 'มีส่วนร่วม.pptx', page: (element % 3) + 1 })),
    tempting: 'slides with last year in them',
  },
  {
    name: 'sound-hr-policy-until-changed',
    fiscalYear: 2565,
    item: 'O25',
    title: 'นโยบายการบริหารทรัพยากรบุคคล',
    date: '2020-10-15',
    files: {
      'นโยบาย.pdf': office(
        paper('นโยบายการบริหารทรัพยากรบุคคล', '2020-10-15', [
          c('ประกาศนโยบายการบริหารทรัพยากรบุคคล'),
          c(khao.full),
          p('ให้ใช้บังคับตั้งแต่วันที่ 15 ตุลาคม 2563 เป็นต้นไป จนกว่าจะมีประกาศเปลี่ยนแปลง'),
          c('ประกาศ ณ วันที่ 15 ตุลาคม พ.ศ. 2563'),
          signed(`(${khao.director})`, `ผู้อำนวยการ${khao.full}`),
        ]),
      ),
    },
    tempting: 'of 2563, in force until changed',
  },
  {
    name: 'sound-zero-width-spaces',
    fiscalYear: 2568,
    item: 'O7',
    title: `รายงานผล${zeroWidth}การดำเนินงาน${zeroWidth} ปีงบประมาณ${zeroWidth} พ.ศ. 2567`,
    date: '2024-11-05',
    files: {
      'รายงาน.docx': word(
        paper(
          'รายงาน',
          '2024-11-05',
          annualReport(wiang, 2567).map((block) =>
            'text' in block ? { ...block, text: block.text.replaceAll('การ', `การ${zeroWidth}`) } : block,
          ),
        ),
      ),
    },
    tempting: 'zero-width spaces in every line',
  },
  {
    name: 'sound-rotated-landscape',
    fiscalYear: 2566,
    item: 'O12',
    title: 'รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน',
    date: '2023-04-19',
    files: {
      'รายงาน.pdf': afterwards(
        office(
          paper(
            'รายงานรอบ 6 เดือน',
            '2023-04-19',
            sixMonthReport(bueng, 2566, {
              name: 'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน',
              span: '(ต.ค. 2565 - มี.ค. 2566)',
            }),
            { landscape: true },
          ),
        ),
        'rotated',
        (bytes) => qpdf(bytes, '--rotate=+90'),
      ),
    },
    tempting: 'pages turned by 90 degrees',
  },
]

const reach: Case[] = [
  {
    name: 'half-year-of-five-months',
    fiscalYear: 2566,
    item: 'O12',
    title: 'รายงานการกำกับติดตาม รอบ 5 เดือน',
    date: '2023-03-10',
    files: {
      'รายงาน.docx': word(
        paper(
          'รายงาน',
          '2023-03-10',
          sixMonthReport(thara, 2566, {
            name: 'รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ',
            span: 'ข้อมูล ณ วันที่ 28 กุมภาพันธ์ 2566',
          }),
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: '"as of" the last of February',
  },
  {
    name: 'full-year-three-quarters',
    fiscalYear: 2567,
    item: 'O9',
    title: 'รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566 ไตรมาสที่ 1 - 3',
    date: '2023-07-14',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลการดำเนินงาน', '2023-07-14', annualReport(bueng, 2566, { span: '(ไตรมาสที่ 1 - 3)' })),
      ),
    },
    expected: ['stops_early'],
    tempting: 'quarters one to three',
  },
  {
    name: 'half-year-short-months',
    fiscalYear: 2568,
    item: 'O11',
    title: 'ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2568',
    date: '2025-03-05',
    files: {
      'สถิติ.pdf': web(
        paper(
          'สถิติการให้บริการ',
          '2025-03-05',
          monthlyStatistics(tha, 'ข้อมูลสถิติการให้บริการ', '(ต.ค.67-ก.พ.68)', fiscalMonths(2568, 5)),
          wide,
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'months in short, without blanks',
  },
  {
    name: 'full-year-complaints-half',
    fiscalYear: 2568,
    item: 'O19',
    title: 'สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-05',
    files: {
      'สถิติ.docx': officeWord(
        paper(
          'สถิติเรื่องร้องเรียน',
          '2024-04-05',
          complaintStatistics(wiang, 'ปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือนแรก (ต.ค. 2566 – มี.ค. 2567)'),
        ),
      ),
    },
    expected: ['stops_early'],
    tempting: 'the half-year sheet of last year, where the whole year is asked',
  },
  {
    name: 'month-heading-copied',
    fiscalYear: 2566,
    item: 'O21',
    title: 'สขร.1 ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-24',
    files: {
      'สขร1.pdf': web(
        paper(
          'สขร.1',
          '2023-04-24',
          monthlyForms(bueng, fiscalMonths(2566), (at) =>
            at === 3 ? { name: (month) => `${monthName(month)} 2565` } : {},
          ),
          wide,
        ),
      ),
    },
    expected: ['month_other_year'],
    arguable: ['month_missing', 'wrong_fiscal_year'],
    tempting: 'the old year stayed in one heading; the contracts are right',
  },
  {
    name: 'sound-first-half-in-words',
    fiscalYear: 2567,
    item: 'O24',
    title: 'สถิติเรื่องร้องเรียน รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-17',
    files: {
      'สถิติ.pdf': web(
        paper(
          'สถิติเรื่องร้องเรียน',
          '2024-04-17',
          complaintStatistics(bueng, 'รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567'),
        ),
      ),
    },
    tempting: 'no month is named',
  },
  {
    name: 'sound-as-of-april',
    fiscalYear: 2568,
    item: 'O6',
    title: 'แผนและความก้าวหน้า ปีงบประมาณ พ.ศ. 2568',
    date: '2025-05-02',
    files: {
      'แผน.pdf': office(
        paper(
          'แผนและความก้าวหน้า',
          '2025-05-02',
          planWithProgress(wiang, 2568, 'ข้อมูล ณ วันที่ 30 เมษายน 2568'),
          wide,
        ),
      ),
      'แผน.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ข้อมูล ณ 30 เม.ย. 68',
              rows: [
                ['โครงการ', 'งบ', 'ใช้จริง'],
                ['นิเทศ', 80000, 30000],
              ],
            },
          ],
          '2025-05-02',
        ),
      ),
    },
    tempting: 'a month more than asked',
  },
  {
    name: 'sound-none-in-other-words',
    fiscalYear: 2565,
    item: 'O23',
    title: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ พ.ศ. 2565',
    date: '2022-04-22',
    files: {
      'สขร1.pdf': office(
        paper(
          'สขร.1',
          '2022-04-22',
          [
            ...monthlyForms(bueng, fiscalMonths(2565).slice(0, 5)),
            pageBreak,
            line('แบบ สขร. 1'),
            c('สรุปผลการดำเนินการจัดซื้อจัดจ้าง ประจำเดือน มีนาคม พ.ศ. 2565'),
            c(bueng.full),
            c('- ไม่มีรายการจัดซื้อจัดจ้างในเดือนนี้ -'),
          ],
          wide,
        ),
      ),
    },
    tempting: 'March is said to have none, without a table',
  },
  {
    name: 'sound-sheets-named-by-month-only',
    fiscalYear: 2566,
    item: 'O21',
    title: 'สขร.1 ปีงบประมาณ พ.ศ. 2566 (ต.ค. 65 – มี.ค. 66)',
    date: '2023-04-26',
    files: {
      'สขร1.xlsx': made('xlsx library', () =>
        workbookOf(
          fiscalMonths(2566).map(([month, year]) => ({
            name: `${['ม.ค.', 'ก.พ.', 'มี.ค.'][month - 1] ?? ['ต.ค.', 'พ.ย.', 'ธ.ค.'][month - 10]}-${String(year).slice(2)}`,
            rows: [
              ['แบบ สขร. 1'],
              ['ลำดับที่', 'งาน', 'วงเงิน', 'ราคากลาง', 'วิธี', 'ผู้เสนอราคา', 'ผู้ได้รับคัดเลือก', 'เหตุผล', 'สัญญา'],
              ...monthRows(month, year),
            ],
          })),
          '2023-04-26',
        ),
      ),
    },
    tempting: 'the months stand only in the names of the sheets',
  },
]

const sideBySide = (of = tha, year = 2568, on = '2024-12-24') =>
  paper(
    'ประกาศ No Gift Policy',
    on,
    [
      table(
        ['ประกาศเจตนารมณ์', 'Declaration'],
        ...declaration({ office: of, year, on, block: false })
          .slice(3, 5)
          .map((block, at) => [
            'text' in block ? block.text : '',
            at
              ? `I and all officers of ${of.english} shall not accept gifts of any kind before, during or after our duties.`
              : `Declaration of the No Gift Policy, Fiscal Year ${year - 543}. In accordance with the law against corruption, state agencies shall refuse gifts in office.`,
          ]),
      ),
      c(`ประกาศ ณ วันที่ 24 ธันวาคม พ.ศ. ${year - 1} / Announced on 24 December ${year - 544}`),
      signed(`(${of.director})`, `ผู้อำนวยการ${of.full}`, `Director of ${of.english}`),
    ],
    { numbered: false, size: 12 },
  )
const gift = (of: typeof wiang, year: number, on: string, change = {}, more = {}) =>
  paper('ประกาศเจตนารมณ์ No Gift Policy', on, declaration({ office: of, year, on, ...change }), {
    numbered: false,
    ...more,
  })

const declarations: Case[] = [
  {
    name: 'declaration-only-english',
    fiscalYear: 2567,
    item: 'O26',
    title: 'No Gift Policy Declaration, Fiscal Year 2024',
    date: '2023-12-26',
    files: {
      'announcement.pdf': web(
        paper(
          'No Gift Policy',
          '2023-12-26',
          declarationInEnglish({ office: wiang, year: 2567, on: '2023-12-26' }),
          { lang: 'en', numbered: false, font: 'DejaVu Serif', size: 12 },
        ),
      ),
    },
    expected: ['declaration_one_language'],
    tempting: 'the other half is missing',
  },
  {
    name: 'sound-declaration-side-by-side',
    fiscalYear: 2567,
    item: 'O26',
    title: 'ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ พ.ศ. 2567',
    date: '2023-12-24',
    files: { 'ประกาศ.docx': word(sideBySide(tha, 2567, '2023-12-24')) },
    tempting: 'two languages in the columns of a table',
  },
  {
    name: 'sound-declaration-without-brackets',
    fiscalYear: 2566,
    item: 'O31',
    title: 'ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ พ.ศ. 2566',
    date: '2023-01-04',
    files: {
      'ประกาศ.pdf': office(
        gift(thara, 2566, '2023-01-04', { lines: [thara.director, `ผู้อำนวยการ${thara.full}`] }),
      ),
    },
    tempting: 'the name without brackets',
  },
  {
    name: 'sound-declaration-post-without-office',
    fiscalYear: 2565,
    item: 'O34',
    title: 'นโยบายไม่รับของขวัญ (No Gift Policy) ปีงบประมาณ พ.ศ. 2565',
    date: '2022-01-05',
    files: {
      'ประกาศ.docx': officeWord(
        gift(wiang, 2565, '2022-01-05', { lines: [`(${wiang.director})`, 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา'] }),
      ),
    },
    tempting: 'the post without the name of the office',
  },
  {
    name: 'sound-declaration-doctor',
    fiscalYear: 2566,
    item: 'O31',
    title: 'ประกาศเจตนารมณ์ No Gift Policy ประจำปี พ.ศ. 2566',
    date: '2023-01-03',
    files: {
      'ประกาศ.pdf': web(
        gift(
          khao,
          2566,
          '2023-01-03',
          { lines: ['ลงชื่อ', '(ดร.ปรีชาพล อรุณเรืองรอง)', `ผู้อำนวยการ${khao.full}`] },
          { font: 'Laksaman', size: 16 },
        ),
      ),
    },
    tempting: 'a doctor instead of a mister',
  },
  {
    name: 'declaration-copy-of-last-year-new-date',
    fiscalYear: 2566,
    item: 'O31',
    title: 'ประกาศเจตนารมณ์ No Gift Policy',
    date: '2023-01-05',
    files: { 'ประกาศ.pdf': office(gift(bueng, 2565, '2023-01-05')) },
    expected: ['declaration_year'],
    arguable: ['wrong_fiscal_year'],
    tempting: 'dated in the year, but declared for the year before',
  },
]

const people: Case[] = [
  {
    name: 'citizen-id-with-blanks',
    fiscalYear: 2567,
    item: 'O25',
    title: 'การมีส่วนร่วม ปีงบประมาณ พ.ศ. 2567',
    date: '2024-03-06',
    files: {
      'รายงาน.pdf': web(
        paper('การมีส่วนร่วม', '2024-03-06', [
          ...participation(tha, '2024-02-22', 2567),
          line(
            `ผู้แทนผู้ปกครอง นางจันทร์หอม พวงพยอมดี เลขบัตร ${hyphened(withCheckDigit('331990044551')).replaceAll('-', ' ')}`,
          ),
        ]),
      ),
    },
    expected: ['personal_citizen_id'],
    tempting: 'blanks between the groups',
  },
  {
    name: 'citizen-id-as-a-number',
    fiscalYear: 2568,
    item: 'O15',
    title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-30',
    files: {
      'ผู้ผ่านการพัฒนา.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ปีงบประมาณ 2567',
              rows: [
                ['ชื่อ-สกุล', 'เลขบัตรประชาชน', 'หลักสูตร'],
                ['นางสาวดวงใจ ไสวสว่าง', Number(withCheckDigit('150990077881')), 'ผู้บริหาร'],
                ['นายศุภกิจ กิจการดียิ่ง', Number(withCheckDigit('350990088992')), 'ผู้บริหาร'],
              ],
            },
          ],
          '2024-10-30',
        ),
      ),
    },
    expected: ['personal_citizen_id'],
    tempting: 'a number cell, shown as 1.50990E+12',
  },
  {
    name: 'citizen-id-in-a-box',
    fiscalYear: 2567,
    item: 'O19',
    title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2566',
    date: '2023-11-03',
    files: {
      'รายงาน.docx': afterwards(
        word(paper('รายงานผลบุคคล', '2023-11-03', hrReport(khao, 2566))),
        'box of text',
        (bytes) => withBox(bytes, `นายกิตติชัย ชัยชนะดี เลขประจำตัวประชาชน ${withCheckDigit('380010066778')}`),
      ),
    },
    expected: ['personal_citizen_id'],
    tempting: 'in a box of text',
  },
  {
    name: 'mobile-international',
    fiscalYear: 2566,
    item: 'O30',
    title: 'การเปิดโอกาสให้มีส่วนร่วม ปีงบประมาณ พ.ศ. 2566',
    date: '2023-02-24',
    files: {
      'รายงาน.pdf': office(
        paper('การมีส่วนร่วม', '2023-02-24', [
          ...participation(wiang, '2023-02-14', 2566),
          line('ผู้ประสานงานชุมชน นายสายชล คนขยันดี โทร. +66 81 999 0909'),
        ]),
      ),
    },
    expected: ['personal_mobile'],
    tempting: 'with the code of the country',
  },
  {
    name: 'sound-document-numbers-as-numbers',
    fiscalYear: 2567,
    item: 'O12',
    title: 'ข้อมูลสถิติการให้บริการ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567',
    date: '2024-04-18',
    files: {
      'สถิติ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ต.ค.66-มี.ค.67',
              rows: [
                ['เลขที่คำขอ', 'งานบริการ', 'ช่องทาง'],
                [Number(withoutCheckDigit('256700000001')), 'ขอหนังสือรับรอง', 'Walk-in'],
                [Number(withoutCheckDigit('256700000002')), 'ขอสำเนา ปพ.', 'E-Service'],
              ],
            },
          ],
          '2024-04-18',
        ),
      ),
    },
    tempting: '13 digits that begin with a year',
  },
  {
    name: 'sound-account-of-a-school',
    fiscalYear: 2568,
    item: 'O20',
    title: 'การมีส่วนร่วม ปีงบประมาณ พ.ศ. 2568',
    date: '2025-03-03',
    files: {
      'รายงาน.docx': word(
        paper('การมีส่วนร่วม', '2025-03-03', [
          ...participation(khao, '2025-02-18', 2568),
          line('บัญชีเงินบริจาค โรงเรียนบ้านดอนเงิน (ทุนอาหารกลางวัน) ธนาคารออมสิน เลขที่บัญชี 0201-2345-6789'),
        ]),
      ),
    },
    tempting: 'an account, of a school',
  },
]

const files: Case[] = [
  {
    name: 'scan-turned',
    fiscalYear: 2567,
    item: 'O22',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน',
    date: '2024-02-14',
    files: {
      'แนวปฏิบัติ.pdf': afterwards(
        scan(web(paper('แนวปฏิบัติ', '2024-02-14', complaintGuideline(khao))), '2024-02-14', {
          skew: 2,
          quality: 25,
        }),
        'rotated',
        (bytes) => qpdf(bytes, '--rotate=+90'),
      ),
    },
    expected: ['file_scan'],
    tempting: 'turned by 90 degrees',
  },
  {
    name: 'sound-junk-before-the-head',
    fiscalYear: 2567,
    item: 'O22',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน',
    date: '2024-02-14',
    files: {
      'แนวปฏิบัติ.pdf': afterwards(
        web(paper('แนวปฏิบัติ', '2024-02-14', complaintGuideline(tha), { font: 'Loma' })),
        'line at the end',
        (bytes) => Buffer.concat([bytes, Buffer.from('\r\n<!-- saved by web form -->\r\n')]),
      ),
    },
    tempting: 'a line of a web server behind the end',
  },
  {
    name: 'sound-linearized',
    fiscalYear: 2568,
    item: 'O27',
    title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568',
    date: '2025-01-10',
    files: {
      'มาตรการ.pdf': afterwards(
        office(paper('มาตรการ', '2025-01-10', itaMeasures(thara, 2568))),
        'linearized',
        (bytes) => qpdf(bytes, '--linearize'),
      ),
    },
    tempting: 'two cross-reference tables, the first at the beginning',
  },
  {
    name: 'sound-compressed-objects',
    fiscalYear: 2566,
    item: 'O23',
    title: 'แผนการบริหารทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2566',
    date: '2022-11-17',
    files: {
      'แผน.pdf': afterwards(
        web(paper('แผนบุคคล', '2022-11-17', hrPlan(tha, 2566))),
        'object streams',
        (bytes) => qpdf(bytes, '--object-streams=generate'),
      ),
    },
    tempting: 'catalogue and properties inside object streams',
  },
  {
    name: 'sound-blank-last-page',
    fiscalYear: 2565,
    item: 'O10',
    title: 'แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2565',
    date: '2021-11-24',
    files: {
      'แผน.pdf': office(
        paper('แผนปฏิบัติการ', '2021-11-24', [...actionPlan(thara, 2565, '2021-11-24'), pageBreak, line('')]),
      ),
    },
    tempting: 'an empty sheet at the end, with its page number',
  },
  {
    name: 'sound-gift-of-others',
    fiscalYear: 2567,
    item: 'O29',
    title: 'รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา ปีงบประมาณ พ.ศ. 2566',
    date: '2023-10-18',
    files: {
      'รายงาน.pdf': web(
        paper('รายงานโดยธรรมจรรยา', '2023-10-18', ethicsGiftReport(tha, 2566, false), {
          font: 'Waree',
          size: 12,
        }),
      ),
    },
    tempting: 'law of 2561 and notification of 2563',
  },
]

export const unusual: Case[] = [...years, ...reach, ...declarations, ...people, ...files]
