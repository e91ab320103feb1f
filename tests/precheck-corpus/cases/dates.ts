import type { Case } from '../make/bundle.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { c, h, line, p, paper, signed, table } from '../make/paper.ts'
import { office, officeWord, web, word } from '../make/shop.ts'
import { longDay } from '../make/words.ts'
import {
  complaintGuideline,
  corruptionPlan,
  dosAndDonts,
  hrPlan,
  manual,
  order,
  riskAssessment,
} from '../papers/others.ts'

const announced = (iso: string, thai = false) => c(`ประกาศ ณ วันที่ ${longDay(iso, thai)}`)

export const dates: Case[] = [
  {
    name: 'date-not-that-of-the-announcement',
    fiscalYear: 2567,
    item: 'O32',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-03-15',
    files: {
      'แผน.pdf': office(
        paper('แผนป้องกันการทุจริต', '2023-12-14', [
          ...corruptionPlan(wiang, 2567),
          announced('2023-12-14'),
          signed(`(${wiang.director})`, `ผู้อำนวยการ${wiang.full}`),
        ]),
      ),
    },
    expected: ['date_impossible'],
    tempting: 'both days lie in the same fiscal year',
  },
  {
    name: 'date-of-an-order-thai-digits',
    fiscalYear: 2568,
    item: 'O16',
    title: 'การขับเคลื่อนจริยธรรม ปีงบประมาณ พ.ศ. 2568',
    date: '2024-11-03',
    files: {
      'คำสั่ง.docx': word(
        paper('คำสั่ง', '2025-01-22', [
          ...dosAndDonts(tha, 2568, '2025-01-15').slice(0, 2),
          c(`คำสั่ง${tha.full}`),
          p('เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนจริยธรรม'),
          c(`สั่ง ณ วันที่ ${longDay('2025-01-22', true)}`),
          signed(`(${tha.director})`, `ผู้อำนวยการ${tha.full}`),
        ]),
      ),
    },
    expected: ['date_impossible'],
    tempting: 'before the order was made',
  },
  {
    name: 'date-typed-in-buddhist-era',
    fiscalYear: 2567,
    item: 'O22',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต',
    date: '2567-01-08',
    files: {
      'แนวปฏิบัติ.pdf': web(
        paper('แนวปฏิบัติ', '2024-01-08', [
          ...complaintGuideline(bueng),
          announced('2024-01-08'),
          c(`(${bueng.director})`),
          c(`ผู้อำนวยการ${bueng.full}`),
        ]),
      ),
    },
    expected: ['date_impossible'],
    tempting: 'the day is right, the year is of the Buddhist Era',
    note: 'year 2567 of the Christian Era is far away',
  },
  {
    name: 'date-in-the-future',
    fiscalYear: 2568,
    item: 'O8',
    title: 'คู่มือการปฏิบัติงานการเงิน',
    date: '2041-06-01',
    files: {
      'คู่มือ.pdf': office(
        paper(
          'คู่มือการปฏิบัติงาน',
          '2024-06-01',
          manual(khao, 'คู่มือการปฏิบัติงานการเงินและบัญชี', 'ระเบียบกระทรวงการคลังว่าด้วยการเบิกเงินจากคลัง พ.ศ. 2562'),
        ),
      ),
    },
    expected: ['date_impossible'],
    tempting: 'a slip of the key; the item asks for no year',
  },
  {
    name: 'date-years-before-the-announcement',
    fiscalYear: 2566,
    item: 'O27',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน',
    date: '2020-02-10',
    files: {
      'แนวปฏิบัติ.docx': officeWord(
        paper('แนวปฏิบัติ', '2023-02-10', [
          ...complaintGuideline(thara),
          announced('2023-02-10', true),
          c(`(${thara.director})`),
          c(`ผู้อำนวยการ${thara.full}`),
        ]),
      ),
    },
    expected: ['date_impossible'],
    tempting: 'day and month are right',
  },

  {
    name: 'sound-date-among-others',
    fiscalYear: 2567,
    item: 'O30',
    title: 'การประเมินความเสี่ยงการทุจริต ปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-25',
    files: {
      'ความเสี่ยง.pdf': web(
        paper('การประเมินความเสี่ยง', '2024-01-25', [
          ...riskAssessment(bueng, 2567),
          p(
            'ประชุมครั้งที่ 1 เมื่อวันที่ 12 ธันวาคม 2566 ครั้งที่ 2 เมื่อวันที่ 9 มกราคม 2567 ตามหนังสือ สพฐ. ที่ ศธ 04001/ว 5678 ลงวันที่ 30 พฤศจิกายน 2566',
          ),
          announced('2024-01-25', true),
          signed(`(${bueng.director})`, `ผู้อำนวยการ${bueng.full}`),
        ]),
      ),
    },
    tempting: 'four days, one of them the day of the paper',
  },
  {
    name: 'sound-date-of-the-order-not-of-the-meeting',
    fiscalYear: 2569,
    item: 'O15',
    title: 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม ปี 2569',
    date: '2025-11-12',
    files: {
      'คำสั่ง.pdf': office(
        paper('คำสั่ง', '2025-11-12', [
          ...order(khao, '488/2568', '2025-11-12', 'แต่งตั้งคณะทำงานขับเคลื่อนจริยธรรม ประจำปีงบประมาณ พ.ศ. 2569', [
            'ผู้อำนวยการสำนักงาน ประธาน',
            'นิติกร เลขานุการ',
          ]),
          p('อ้างถึงมติที่ประชุมวันที่ 28 ตุลาคม 2568 และระเบียบ พ.ศ. 2563'),
        ]),
      ),
    },
    tempting: 'the meeting was two weeks before',
  },
  {
    name: 'sound-date-published-later',
    fiscalYear: 2568,
    item: 'O14',
    title: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2568',
    date: '2024-11-29',
    files: {
      'แผน.docx': word(
        paper('แผนบุคคล', '2024-11-29', [
          ...hrPlan(wiang, 2568),
          announced('2024-11-29'),
          c(`(${wiang.director})`),
          c(`ผู้อำนวยการ${wiang.full}`),
          line('เผยแพร่บนเว็บไซต์วันที่ 2 ธันวาคม 2567 ปรับปรุงล่าสุด 15 มกราคม 2568'),
        ]),
      ),
    },
    tempting: 'two later days of publishing',
  },
  {
    name: 'sound-date-short-form',
    fiscalYear: 2566,
    item: 'O36',
    title: 'แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2566',
    date: '2022-12-01',
    files: {
      'แผน.pdf': web(
        paper('แผนป้องกันการทุจริต', '2022-12-01', [
          ...corruptionPlan(tha, 2566),
          c('อนุมัติ ณ วันที่ 1 ธ.ค. 65'),
          c(`(${tha.director})`),
          c(`ผู้อำนวยการ${tha.full}`),
        ]),
      ),
    },
    tempting: 'the day in short form',
  },
  {
    name: 'sound-date-of-two-annexes',
    fiscalYear: 2567,
    item: 'O10',
    title: 'คู่มือการปฏิบัติงานด้านพัสดุ',
    date: '2024-02-19',
    files: {
      'คู่มือ.pdf': office(
        paper('คู่มือการปฏิบัติงาน', '2024-02-19', [
          ...manual(thara, 'คู่มือการปฏิบัติงานด้านพัสดุ', 'พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560'),
          announced('2024-02-19'),
          h('ภาคผนวก'),
          table(
            ['หนังสือเวียน', 'ลงวันที่'],
            ['ด่วนที่สุด ที่ กค (กวจ) 0405.2/ว 452', '17 กันยายน 2562'],
            ['ด่วนที่สุด ที่ กค (กวจ) 0405.2/ว 78', '31 มกราคม 2565'],
          ),
        ]),
      ),
    },
    tempting: 'circulars of earlier years behind the date',
  },
  {
    name: 'sound-date-without-any-in-the-file',
    fiscalYear: 2568,
    item: 'O17',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต',
    date: '2024-12-18',
    files: { 'แนวปฏิบัติ.docx': officeWord(paper('แนวปฏิบัติ', '2024-12-18', complaintGuideline(khao))) },
    tempting: 'nothing to compare with',
  },
]
