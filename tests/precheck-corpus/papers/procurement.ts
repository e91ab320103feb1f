import type { Office } from '../make/offices.ts'
import { type Block, c, line, p, pageBreak, table } from '../make/paper.ts'
import { baht, dice, monthName, monthShort, thaiDigits } from '../make/words.ts'

const works = [
  ['ซื้อวัสดุสำนักงาน', 'เฉพาะเจาะจง'],
  ['จ้างเหมาบริการทำความสะอาด', 'เฉพาะเจาะจง'],
  ['จ้างซ่อมเครื่องปรับอากาศ', 'เฉพาะเจาะจง'],
  ['ซื้อน้ำมันเชื้อเพลิงและหล่อลื่น', 'เฉพาะเจาะจง'],
  ['จ้างถ่ายเอกสารพร้อมเข้าเล่ม', 'เฉพาะเจาะจง'],
  ['ซื้อหมึกพิมพ์', 'เฉพาะเจาะจง'],
  ['จ้างปรับปรุงห้องประชุม', 'ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)'],
] as const
const firms = [
  'บริษัท แสงทองครุภัณฑ์ จำกัด',
  'หจก.รุ่งเรืองการพิมพ์',
  'ร้านเพชรคอมพิวเตอร์',
  'บริษัท เอ็มแอนด์ที ซัพพลาย จำกัด',
  'ร้านศรีสวัสดิ์พาณิชย์',
]

const columns = [
  'ลำดับที่',
  'งานที่จัดซื้อหรือจัดจ้าง',
  'วงเงินที่จะซื้อหรือจ้าง (บาท)',
  'ราคากลาง (บาท)',
  'วิธีซื้อหรือจ้าง',
  'รายชื่อผู้เสนอราคาและราคาที่เสนอ',
  'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง',
  'เหตุผลที่คัดเลือกโดยสรุป',
  'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง',
]

export function monthRows(month: number, year: number, count = 4): string[][] {
  const roll = dice(`${month}/${year}`)
  return Array.from({ length: count }, (_, at) => {
    const [work, method] = works[Math.floor(roll() * works.length)]!
    const price = 1_500 + Math.floor(roll() * 380) * 50
    const firm = firms[Math.floor(roll() * firms.length)]!
    const day = 2 + Math.floor(roll() * 25)
    return [
      String(at + 1),
      work,
      baht(price),
      baht(price),
      method,
      `${firm} ${baht(price)}`,
      `${firm} ${baht(price)}`,
      'ราคาเหมาะสมและอยู่ในวงเงินงบประมาณ',
      `${12 + at + month}/${year} ลงวันที่ ${day} ${monthShort(month)} ${String(year).slice(2)}`,
    ]
  })
}

export interface MonthStyle {
  /** how the heading names the month */
  name?: (month: number, year: number) => string
  /** nothing bought */
  none?: boolean
  rows?: number
}

/** The form สขร.1 of one month. */
export function monthForm(office: Office, [month, year]: [number, number], style: MonthStyle = {}): Block[] {
  const name = style.name?.(month, year) ?? `${monthName(month)} ${year}`
  const top = [line('แบบ สขร. 1'), c(`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${name}`), c(office.full)]
  if (style.none) return [...top, table(columns, ['-', 'ไม่มีการจัดซื้อจัดจ้าง', '-', '-', '-', '-', '-', '-', '-'])]
  return [...top, table(columns, ...monthRows(month, year, style.rows))]
}

/** Several months, each on a page of its own. */
export const monthlyForms = (
  office: Office,
  months: [number, number][],
  style: (at: number) => MonthStyle = () => ({}),
): Block[] =>
  months.flatMap((month, at) => [...(at ? [pageBreak] : []), ...monthForm(office, month, style(at))])

export const thaiMonth = (month: number, year: number): string =>
  thaiDigits(`${monthName(month)} พ.ศ. ${year}`)
export const shortMonth = (month: number, year: number): string =>
  `${monthShort(month)}${String(year).slice(2)}`

export const sheetRows = (office: Office, [month, year]: [number, number], heading?: string): string[][] => [
  [heading ?? `สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${monthName(month)} ${year}`],
  [office.full],
  columns,
  ...monthRows(month, year),
]

const sixteen = [
  'ที่',
  'ปีงบประมาณ',
  'ชื่อหน่วยงาน',
  'อำเภอ',
  'จังหวัด',
  'กระทรวง',
  'ประเภทหน่วยงาน',
  'ชื่อรายการของงานที่ซื้อหรือจ้าง',
  'วงเงินงบประมาณที่ได้รับจัดสรร (บาท)',
  'แหล่งที่มาของงบประมาณ',
  'สถานะการจัดซื้อจัดจ้าง',
  'วิธีการจัดซื้อจัดจ้าง',
  'ราคากลาง (บาท)',
  'ราคาที่ตกลงซื้อหรือจ้าง (บาท)',
  'รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก',
  'เลขที่โครงการในระบบ e-GP',
]

/** The table of 16 columns of a whole year. */
export function yearTable(office: Office, year: number, count = 14): string[][] {
  const roll = dice(`${office.short}${year}`)
  const rows = Array.from({ length: count }, (_, at) => {
    const [work, method] = works[at % works.length]!
    const price = 9_000 + Math.floor(roll() * 900) * 100
    const project = `${String(year).slice(2)}${String((at % 12) + 1).padStart(2, '0')}9${String(100_000 + Math.floor(roll() * 899_999))}`
    return [
      String(at + 1),
      String(year),
      office.full,
      office.district,
      office.province,
      'ศึกษาธิการ',
      'ส่วนราชการ',
      work,
      baht(price),
      'พ.ร.บ. งบประมาณรายจ่าย',
      'สิ้นสุดระยะสัญญา',
      method,
      baht(price),
      baht(price - 100),
      firms[at % firms.length]!,
      project,
    ]
  })
  return [sixteen, ...rows]
}

export function yearReport(office: Office, year: number): Block[] {
  return [
    c(`รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. ${year}`),
    c(office.full),
    table(...yearTable(office, year)),
    p(`สรุป ดำเนินการด้วยวิธีเฉพาะเจาะจง 12 รายการ วิธีประกวดราคาอิเล็กทรอนิกส์ 2 รายการ`),
    p('ปัญหา อุปสรรค ผู้ประกอบการในพื้นที่มีน้อยราย ข้อเสนอแนะ ควรวางแผนการจัดหาพัสดุตั้งแต่ต้นปีงบประมาณ'),
  ]
}
