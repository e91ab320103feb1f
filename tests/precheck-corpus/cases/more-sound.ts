import type { Case } from '../make/bundle.ts'
import { withCheckDigit } from '../make/ids.ts'
import { type Office, offices } from '../make/offices.ts'
import { type Block, h, inThaiDigits, line, type Paper, p, paper, table } from '../make/paper.ts'
import { type Made, office, officeWord, web, word } from '../make/shop.ts'
import { protectedOnly } from '../make/spoil.ts'
import { longDay, thaiDigits } from '../make/words.ts'
import {
  complaintGuideline,
  corruptionPlan,
  corruptionReport,
  dosAndDonts,
  duties,
  hrPlan,
  hrReport,
  itaMeasures,
  manual,
  participation,
  riskAssessment,
  riskReport,
} from '../papers/others.ts'
import { actionPlan, annualReport } from '../papers/plans.ts'

// Sound papers of every kind and year, each with something beside that a careless checker takes for a fault.

interface Kind {
  name: string
  /** item by the cycle's year */
  items: Partial<Record<number, string>>
  title: (year: number) => string
  /** the paper's year against the cycle's; null: the item asks for no year */
  of: 'this' | 'before' | null
  /** month and day of the paper */
  day: string
  blocks: (office: Office, year: number, on: string) => Block[]
}

const inYear = (name: string) => (year: number) => `${name} ปีงบประมาณ พ.ศ. ${year}`
const kinds: Kind[] = [
  {
    name: 'action-plan',
    items: { 2565: 'O10', 2566: 'O11' },
    title: (year) => `แผนปฏิบัติการประจำปี ${year}`,
    of: 'this',
    day: '11-25',
    blocks: (of, year, on) => actionPlan(of, year, on),
  },
  {
    name: 'annual-report',
    items: { 2565: 'O12', 2566: 'O13', 2567: 'O9', 2568: 'O7', 2569: 'O7' },
    title: inYear('รายงานผลการดำเนินงาน'),
    of: 'before',
    day: '11-15',
    blocks: (of, year) => annualReport(of, year),
  },
  {
    name: 'risk',
    items: { 2565: 'O36', 2566: 'O34', 2567: 'O30', 2568: 'O23', 2569: 'O21' },
    title: inYear('การประเมินความเสี่ยงการทุจริต'),
    of: 'this',
    day: '01-18',
    blocks: riskAssessment,
  },
  {
    name: 'risk-report',
    items: { 2567: 'O31', 2568: 'O24', 2569: 'O22' },
    title: inYear('รายงานผลการจัดการความเสี่ยงการทุจริต'),
    of: 'before',
    day: '10-24',
    blocks: riskReport,
  },
  {
    name: 'measures',
    items: { 2565: 'O42', 2566: 'O42', 2567: 'O34', 2568: 'O27' },
    title: inYear('มาตรการส่งเสริมคุณธรรมและความโปร่งใส'),
    of: 'this',
    day: '01-09',
    blocks: itaMeasures,
  },
  {
    name: 'anticorruption-plan',
    items: { 2565: 'O39', 2566: 'O36', 2567: 'O32', 2568: 'O25', 2569: 'O23' },
    title: inYear('แผนปฏิบัติการป้องกันการทุจริต'),
    of: 'this',
    day: '12-08',
    blocks: corruptionPlan,
  },
  {
    name: 'anticorruption-report',
    items: { 2565: 'O41', 2566: 'O38', 2567: 'O33', 2568: 'O26', 2569: 'O24' },
    title: (year) => `รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี พ.ศ. ${year}`,
    of: 'before',
    day: '10-30',
    blocks: corruptionReport,
  },
  {
    name: 'hr-plan',
    items: { 2566: 'O23', 2567: 'O18', 2568: 'O14' },
    title: inYear('แผนการบริหารและพัฒนาทรัพยากรบุคคล'),
    of: 'this',
    day: '11-11',
    blocks: hrPlan,
  },
  {
    name: 'hr-report',
    items: { 2565: 'O28', 2566: 'O26', 2567: 'O19', 2568: 'O15', 2569: 'O14' },
    title: inYear('รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล'),
    of: 'before',
    day: '11-02',
    blocks: (of, year) => hrReport(of, year),
  },
  {
    name: 'participation',
    items: { 2565: 'O33', 2566: 'O30', 2567: 'O25', 2568: 'O20', 2569: 'O19' },
    title: inYear('ผลการเปิดโอกาสให้มีส่วนร่วม'),
    of: 'this',
    day: '02-15',
    blocks: (of, year, on) => participation(of, on, year),
  },
  {
    name: 'ethics',
    items: { 2566: 'O40', 2567: 'O21', 2568: 'O16', 2569: 'O15' },
    title: inYear('การขับเคลื่อนจริยธรรม'),
    of: 'this',
    day: '01-27',
    blocks: dosAndDonts,
  },
  {
    name: 'guideline',
    items: { 2565: 'O29', 2566: 'O27', 2567: 'O22', 2568: 'O17', 2569: 'O16' },
    title: () => 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต',
    of: null,
    day: '02-06',
    blocks: (of) => complaintGuideline(of),
  },
  {
    name: 'work-manual',
    items: { 2565: 'O13', 2566: 'O14', 2567: 'O10', 2568: 'O8', 2569: 'O8' },
    title: () => 'คู่มือการปฏิบัติงานพัสดุ',
    of: null,
    day: '12-19',
    blocks: (of) => manual(of, 'คู่มือการปฏิบัติงานพัสดุ', 'พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560'),
  },
  {
    name: 'duties',
    items: { 2565: 'O3', 2566: 'O3', 2567: 'O3' },
    title: () => 'หน้าที่และอำนาจของสำนักงาน',
    of: null,
    day: '10-12',
    blocks: (of) => duties(of),
  },
]

interface Twist {
  why: string
  blocks: (year: number, of: Office, on: string) => Block[]
}
const twists: Twist[] = [
  {
    why: 'compares three years before',
    blocks: (year) => [
      h('ข้อมูลเปรียบเทียบ'),
      table(
        ['รายการ', `ปีงบประมาณ ${year - 3}`, `ปีงบประมาณ ${year - 2}`, `ปีงบประมาณ ${year - 1}`],
        ['ร้อยละการเบิกจ่าย', '91.20', '93.55', '95.01'],
      ),
      p(`ปีงบประมาณ พ.ศ. ${year - 1} มีผู้รับบริการ 2,566 ราย`),
    ],
  },
  {
    why: 'names many laws',
    blocks: () => [
      line(
        'อ้างอิง พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 และที่แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. 2562',
      ),
    ],
  },
  {
    why: 'a school year and a test of it',
    blocks: (year) => [
      p(`ผลการทดสอบ O-NET ปีการศึกษา ${year - 2} และการรับนักเรียน ปีการศึกษา ${year} อยู่ระหว่างวิเคราะห์`),
    ],
  },
  {
    why: 'numbers of orders and letters with years',
    blocks: (year) => [
      line(
        `คำสั่งที่ 123/${year - 2} คำสั่งที่ 9/${year - 3} หนังสือ สพฐ. ที่ ศธ 04001/ว 2564 และบันทึกข้อความที่ 2563/${year - 1}`,
      ),
    ],
  },
  {
    why: 'telephone numbers and sums like years',
    blocks: (_year, of) => [
      line(`สอบถามโทร. ${of.phone} ต่อ 2565 หรือ 0-2564-2566 ค่าใช้จ่าย 2,563 บาท และ 2567.25 บาท`),
    ],
  },
  {
    why: 'a tax number of a firm and a project number',
    blocks: () => [
      line(
        `ผู้รับจ้าง บริษัท ทองใบการพิมพ์ จำกัด เลขประจำตัวผู้เสียภาษี ${withCheckDigit('010555999123')} เลขที่โครงการ 66129123456`,
      ),
    ],
  },
  {
    why: 'a mobile of the office',
    blocks: (_year, of) => [
      line(`ติดต่อ ${of.short} โทรศัพท์ ${of.phone} มือถือสำนักงาน 080-999-4567 Line Official @office`),
    ],
  },
  {
    why: 'several days of meetings',
    blocks: (_year, _of, on) => [
      p(`คณะทำงานประชุมก่อนหน้านี้สองครั้ง ครั้งหลังห่างจากวันเผยแพร่ (${longDay(on)}) สองสัปดาห์`),
    ],
  },
  {
    why: 'the account of the office',
    blocks: (_year, of) => [line(`ชื่อบัญชี ${of.full} ธนาคารกรุงไทย เลขที่บัญชี 501-0-44556-7`)],
  },
  {
    why: 'a plan of five years behind it',
    blocks: () => [
      p('สอดคล้องกับแผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13 (พ.ศ. 2566 – 2570) และยุทธศาสตร์ชาติ (พ.ศ. 2561 – 2580)'),
    ],
  },
  {
    why: 'budget asked for the coming year',
    blocks: (year) => [p(`ได้เสนอคำของบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ${year + 1} ต่อ สพฐ. แล้ว`)],
  },
  {
    why: 'words of "none" in the middle of things',
    blocks: () => [p('ข้อจำกัด ไม่มีผู้ยื่นข้อเสนอในบางรายการ และไม่มีการเปลี่ยนแปลงแผนระหว่างปี')],
  },
]

type Maker = [name: string, end: string, make: (one: Paper) => Made]
const makers: Maker[] = [
  ['web', 'pdf', (one) => web(one)],
  ['office', 'pdf', (one) => office(one)],
  ['word', 'docx', (one) => word(one)],
  ['web', 'pdf', (one) => protectedOnly(web(one), '256')],
  ['office-word', 'docx', (one) => officeWord(one)],
]
const fonts = ['Garuda', 'Loma', 'Norasi', 'Kinnari', 'Laksaman', 'Waree', 'Umpush']

/** ISO day in the fiscal year. */
const dayIn = (year: number, day: string): string =>
  `${Number(day.slice(0, 2)) >= 10 ? year - 544 : year - 543}-${day}`

function soundCase(kind: Kind, cycle: number, item: string, at: number): Case {
  const of = offices[at % offices.length]!
  const on = dayIn(cycle, kind.day)
  const year = kind.of === 'before' ? cycle - 1 : cycle
  const twist = twists[at % twists.length]!
  const [how, end, make] = makers[at % makers.length]!
  const blocks = [...kind.blocks(of, year, on), ...twist.blocks(year, of, on)]
  const thai = at % 7 === 3
  const title = kind.title(year)
  const one = paper(title, on, thai ? blocks.map(inThaiDigits) : blocks, {
    font: fonts[at % fonts.length]!,
    size: 12 + (at % 4),
    ...(at % 3 === 0 ? { header: of.full } : {}),
  })
  return {
    name: `sound-more-${kind.name}-${cycle}-${how}`,
    fiscalYear: cycle,
    item,
    date: on,
    title: thai ? thaiDigits(title) : title,
    summary: at % 2 ? '' : `เอกสารของ${of.short}`,
    files: { [`${kind.name}-${cycle}.${end}`]: make(one) },
    tempting: thai ? `${twist.why}, in Thai digits` : twist.why,
  }
}

export const moreSound: Case[] = kinds.flatMap((kind, row) =>
  Object.entries(kind.items).map(([cycle, item], at) => soundCase(kind, Number(cycle), item!, row * 5 + at)),
)
