import type { Case } from '../make/bundle.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { h, p, paper } from '../make/paper.ts'
import { workbookOf } from '../make/sheet.ts'
import { made, office, officeWord, web, word } from '../make/shop.ts'
import { fiscalMonths } from '../make/words.ts'
import {
  corruptionPlan,
  corruptionReport,
  dosAndDonts,
  duties,
  hrReport,
  itaMeasures,
  monthlyStatistics,
  riskReport,
} from '../papers/others.ts'
import { annualReport, planWithProgress, sixMonthReport, strategicPlan } from '../papers/plans.ts'

export const filePlain: Case[] = [
  {
    name: 'sound-duties-short',
    fiscalYear: 2567,
    item: 'O3',
    title: 'อำนาจหน้าที่',
    files: { 'หน้าที่.pdf': office(paper('หน้าที่และอำนาจ', '2023-10-05', duties(thara))) },
    tempting: 'one page, no year at all',
  },
  {
    name: 'sound-risk-report-word',
    fiscalYear: 2568,
    item: 'O24',
    title: 'รายงานผลการจัดการความเสี่ยง ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-16',
    files: { 'รายงาน.docx': officeWord(paper('รายงานผลความเสี่ยง', '2024-10-16', riskReport(bueng, 2567))) },
    tempting: 'only a Word file',
  },
  {
    name: 'sound-hr-report',
    fiscalYear: 2569,
    item: 'O14',
    title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2568',
    date: '2025-10-30',
    files: {
      'รายงาน.pdf': web(
        paper('รายงานผลบุคคล', '2025-10-30', hrReport(khao, 2568), { font: 'Umpush', size: 13 }),
      ),
    },
    tempting: 'a font that few use',
  },
  {
    name: 'sound-anticorruption-report',
    fiscalYear: 2568,
    item: 'O26',
    title: 'รายงานผลการดำเนินการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-22',
    files: {
      'รายงาน.pdf': office(
        paper('รายงานผลป้องกันการทุจริต', '2024-10-22', corruptionReport(tha, 2567), {
          font: 'Sawasdee',
          size: 12,
        }),
      ),
    },
    tempting: 'report of the year before',
  },
  {
    name: 'sound-measures-word',
    fiscalYear: 2569,
    item: 'O25',
    title: 'การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร',
    summary: 'วิเคราะห์ผล ITA ปี พ.ศ. 2568 เพื่อกำหนดมาตรการปี 2569',
    date: '2025-12-15',
    files: { 'มาตรการ.docx': word(paper('มาตรการ', '2025-12-15', itaMeasures(bueng, 2569))) },
    tempting: 'the result of 2568 and the one before',
  },
  {
    name: 'sound-ethics-2567',
    fiscalYear: 2567,
    item: 'O21',
    title: 'การขับเคลื่อนจริยธรรม ปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-30',
    files: { 'จริยธรรม.docx': word(paper('จริยธรรม', '2024-01-30', dosAndDonts(thara, 2567, '2024-01-18'))) },
    tempting: "an apostrophe in Don'ts",
  },
  {
    name: 'sound-annual-report-2565-cycle',
    fiscalYear: 2565,
    item: 'O12',
    title: 'รายงานผลการดำเนินงานประจำปี พ.ศ. 2564',
    date: '2021-11-19',
    files: {
      'รายงาน64.pdf': office(
        paper('รายงานผลการดำเนินงาน', '2021-11-19', annualReport(wiang, 2564), { font: 'Laksaman', size: 15 }),
      ),
    },
    tempting: "two years behind today's sheets",
  },
  {
    name: 'sound-six-month-2566-word',
    fiscalYear: 2566,
    item: 'O37',
    title: 'รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566',
    date: '2023-04-07',
    files: {
      'รายงาน.docx': officeWord(
        paper(
          'รายงานรอบ 6 เดือน',
          '2023-04-07',
          sixMonthReport(thara, 2566, {
            name: 'รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน',
            span: '(1 ต.ค. 65 – 31 มี.ค. 66)',
          }),
        ),
      ),
    },
    tempting: 'half of it lies in 2565',
  },
  {
    name: 'sound-strategic-three-years',
    fiscalYear: 2565,
    item: 'O4',
    title: 'แผนพัฒนาการศึกษา (พ.ศ. 2563 – 2565)',
    date: '2019-12-20',
    files: { 'แผน.docx': word(paper('แผนพัฒนา', '2019-12-20', strategicPlan(tha, 2563, 2565))) },
    tempting: 'made in 2562 for three years',
  },
  {
    name: 'sound-plan-2569',
    fiscalYear: 2569,
    item: 'O23',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2569',
    date: '2025-11-21',
    files: {
      'แผน69.pdf': web(
        paper('แผนป้องกันการทุจริต', '2025-11-21', [
          ...corruptionPlan(bueng, 2569),
          h('หลักการ'),
          p('สอดคล้องกับแผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริต (พ.ศ. 2561 – 2580)'),
        ]),
      ),
    },
    tempting: 'a master plan of twenty years',
  },
  {
    name: 'sound-progress-2569',
    fiscalYear: 2569,
    item: 'O6',
    title: 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ปี พ.ศ. 2569',
    date: '2026-04-08',
    files: {
      'แผน.pdf': office(
        paper(
          'แผนและความก้าวหน้า',
          '2026-04-08',
          planWithProgress(tha, 2569, 'ไตรมาส 1 และ ไตรมาส 2 (ตุลาคม 2568 – มีนาคม 2569)'),
          { landscape: true, size: 12 },
        ),
      ),
      'แผน.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ปี 2569',
              rows: [
                ['แผนและความก้าวหน้า ปีงบประมาณ พ.ศ. 2569 (ตุลาคม 2568 – มีนาคม 2569)'],
                ['โครงการ', 'งบ', 'ใช้จริง'],
                ['นิเทศ', 90000, 41000],
              ],
            },
          ],
          '2026-04-08',
        ),
      ),
    },
    tempting: 'two quarters in one line',
  },
  {
    name: 'sound-statistics-2566',
    fiscalYear: 2566,
    item: 'O16',
    title: 'ข้อมูลเชิงสถิติการให้บริการ รอบ 6 เดือน',
    summary: 'ตุลาคม 2565 – มีนาคม 2566',
    date: '2023-04-10',
    files: {
      'สถิติ.pdf': web(
        paper(
          'สถิติการให้บริการ',
          '2023-04-10',
          monthlyStatistics(
            bueng,
            'ข้อมูลเชิงสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2566',
            'ตุลาคม 2565 – มีนาคม 2566',
            fiscalMonths(2566),
          ),
          { landscape: true },
        ),
      ),
    },
    tempting: 'six columns of two calendar years',
  },
]
