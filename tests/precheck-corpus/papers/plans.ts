import type { Office } from '../make/offices.ts'
import { type Block, c, h, p, pageBreak, signed, table } from '../make/paper.ts'
import { baht, dice, longDay } from '../make/words.ts'

const projects = [
  'พัฒนาคุณภาพผู้เรียนด้านการอ่านออกเขียนได้',
  'นิเทศ ติดตามและประเมินผลการจัดการศึกษา',
  'ส่งเสริมระเบียบวินัยและคุณธรรมนักเรียน',
  'พัฒนาสมรรถนะครูด้านการจัดการเรียนรู้เชิงรุก',
  'ขับเคลื่อนโรงเรียนคุณภาพประจำตำบล',
  'เขตสุจริต สร้างสำนึกพลเมืองดี',
  'พัฒนาระบบข้อมูลสารสนเทศเพื่อการบริหาร',
  'ส่งเสริมการจัดการศึกษาเด็กที่มีความต้องการจำเป็นพิเศษ',
  'เสริมสร้างความปลอดภัยในสถานศึกษา',
  'ประกันคุณภาพภายในสถานศึกษา',
]
const groups = ['กลุ่มนิเทศฯ', 'กลุ่มนโยบายและแผน', 'กลุ่มส่งเสริมการจัดการศึกษา', 'กลุ่มบริหารงานบุคคล', 'กลุ่มอำนวยการ']

export interface ProjectRow {
  name: string
  group: string
  budget: number
  spent: number
}
export function projectRows(seed: string, count = 8): ProjectRow[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, at) => {
    const budget = 20_000 + Math.floor(roll() * 60) * 5_000
    return {
      name: projects[at % projects.length]!,
      group: groups[at % groups.length]!,
      budget,
      spent: Math.floor(budget * (0.3 + roll() * 0.4)),
    }
  })
}

/** A plan of one year; `results`: how it looks back on the years before. */
export function actionPlan(office: Office, year: number, on: string, results: Block[] = []): Block[] {
  const rows = projectRows(`${office.short}${year}`)
  return [
    c(`แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. ${year}`),
    c(office.full),
    h('คำนำ'),
    p(
      `แผนปฏิบัติการฉบับนี้จัดทำขึ้นเพื่อใช้เป็นกรอบการดำเนินงานและการใช้จ่ายงบประมาณของ${office.full} ให้สอดคล้องกับนโยบายของสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน`,
    ),
    ...results,
    h(`โครงการและงบประมาณ ปีงบประมาณ พ.ศ. ${year}`),
    table(
      ['ที่', 'โครงการ/กิจกรรม', 'งบประมาณ (บาท)', 'ระยะเวลาดำเนินการ', 'ผู้รับผิดชอบ'],
      ...rows.map(({ name, group, budget }, at) => [
        String(at + 1),
        name,
        baht(budget),
        `ต.ค. ${year - 1} – ก.ย. ${year}`,
        group,
      ]),
    ),
    signed('(ลงชื่อ) ผู้อนุมัติแผน', `(${office.director})`, `ผู้อำนวยการ${office.full}`, longDay(on)),
  ]
}

/** Plan and progress in one, as the item of 2567 and later asks. */
export function planWithProgress(office: Office, year: number, span: string): Block[] {
  const rows = projectRows(`${office.short}${year}p`)
  return [
    c('แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี'),
    c(`ปีงบประมาณ พ.ศ. ${year} ${span}`),
    c(office.full),
    table(
      ['ที่', 'โครงการ/กิจกรรม', 'งบประมาณ (บาท)', 'ระยะเวลา', 'ผลการดำเนินงาน', 'เบิกจ่ายจริง (บาท)', 'ร้อยละ'],
      ...rows.map(({ name, budget, spent }, at) => [
        String(at + 1),
        name,
        baht(budget),
        at % 2 === 0 ? `ต.ค. ${year - 1} – ก.ย. ${year}` : `ม.ค. – ส.ค. ${year}`,
        at % 3 === 0 ? 'ดำเนินการแล้วเสร็จ' : 'อยู่ระหว่างดำเนินการ',
        baht(spent),
        ((spent / budget) * 100).toFixed(2),
      ]),
    ),
    p(
      'ปัญหาอุปสรรค การจัดสรรงบประมาณงวดแรกล่าช้า ทำให้บางกิจกรรมต้องเลื่อนออกไป ข้อเสนอแนะ ควรปรับแผนการเบิกจ่ายให้สอดคล้องกับการจัดสรร',
    ),
  ]
}

export function sixMonthReport(
  office: Office,
  year: number,
  { name, span }: { name: string; span: string },
): Block[] {
  const rows = projectRows(`${office.short}${year}s`, 9)
  return [
    c(name),
    c(`ประจำปีงบประมาณ พ.ศ. ${year} ${span}`),
    c(office.full),
    p(`ตามที่${office.full}ได้กำหนดแผนไว้นั้น บัดนี้ ได้ติดตามความก้าวหน้าของแต่ละโครงการและงบประมาณที่ใช้ ดังนี้`),
    table(
      ['ที่', 'โครงการ/กิจกรรม', 'ความก้าวหน้า', 'งบที่ได้รับ (บาท)', 'งบที่ใช้ (บาท)', 'ผู้รับผิดชอบ'],
      ...rows.map(({ name: project, group, budget, spent }, at) => [
        String(at + 1),
        project,
        at % 4 === 1 ? 'ดำเนินการแล้ว' : 'อยู่ระหว่างดำเนินการ',
        baht(budget),
        baht(spent),
        group,
      ]),
    ),
    h('ปัญหาและข้อเสนอแนะ'),
    p('บุคลากรมีภาระงานหลายด้าน ควรบูรณาการโครงการที่มีวัตถุประสงค์ใกล้เคียงกัน'),
  ]
}

export function annualReport(
  office: Office,
  year: number,
  {
    name = 'รายงานผลการดำเนินงาน',
    span = `(1 ตุลาคม ${year - 1} – 30 กันยายน ${year})`,
  }: { name?: string; span?: string } = {},
): Block[] {
  const rows = projectRows(`${office.short}${year}a`, 10)
  return [
    c(name),
    c(`ประจำปีงบประมาณ พ.ศ. ${year}`),
    c(span),
    c(office.full),
    h('ผลการดำเนินโครงการ'),
    table(
      ['ที่', 'โครงการ', 'ผลการดำเนินงาน', 'งบประมาณ (บาท)', 'ใช้จริง (บาท)'],
      ...rows.map(({ name: project, budget }, at) => [
        String(at + 1),
        project,
        at % 5 === 3 ? 'บรรลุเป้าหมายบางส่วน' : 'บรรลุเป้าหมาย',
        baht(budget),
        baht(Math.floor(budget * 0.97)),
      ]),
    ),
    h('ผลการใช้จ่ายงบประมาณ'),
    p(
      `ได้รับจัดสรรงบประมาณรวม ${baht(rows.reduce((sum, { budget }) => sum + budget, 0))} บาท เบิกจ่ายคิดเป็นร้อยละ 97.00`,
    ),
    h('ปัญหา อุปสรรค'),
    p('โรงเรียนขนาดเล็กมีครูไม่ครบชั้น และการเดินทางไปนิเทศในพื้นที่สูงทำได้ยากในฤดูฝน'),
    h('ข้อเสนอแนะ'),
    p('ควรใช้การนิเทศออนไลน์ควบคู่กับการลงพื้นที่ และจัดทำแผนนิเทศให้แล้วเสร็จตั้งแต่ต้นปี'),
  ]
}

/** A long report: chapters of filler before what is asked of it. */
export function longReport(chapters: number, named: (chapter: number) => Block[]): Block[] {
  const topics = [
    'งานนิเทศการศึกษา',
    'งานแผนงาน',
    'งานบุคคล',
    'งานการเงิน',
    'งานส่งเสริมการจัดการศึกษา',
    'งานเทคโนโลยี',
  ]
  return Array.from({ length: chapters }, (_, at) => [
    h(`บทที่ ${at + 1} ${topics[at % topics.length]}`),
    p(
      'การดำเนินงานเป็นไปตามกระบวนการวางแผน ลงมือปฏิบัติ ตรวจสอบ และปรับปรุงอย่างต่อเนื่อง โดยมีผู้บริหาร ครู และผู้มีส่วนเกี่ยวข้องเข้าร่วมทุกขั้นตอน คณะทำงานได้สรุปบทเรียนและนำข้อค้นพบไปใช้ในการวางแผนครั้งต่อไป',
    ),
    p(
      `กลุ่มเป้าหมายประกอบด้วยโรงเรียนในสังกัด ${60 + at * 3} แห่ง ครูและบุคลากร ${240 + at * 11} คน ผลการประเมินความพึงพอใจอยู่ในระดับมาก ค่าเฉลี่ย 4.${20 + (at % 60)}`,
    ),
    ...named(at + 1),
    pageBreak,
  ]).flat()
}

export function strategicPlan(office: Office, from: number, to: number): Block[] {
  return [
    c(`แผนพัฒนาการศึกษาขั้นพื้นฐาน (พ.ศ. ${from} – ${to})`),
    c(office.full),
    p('วิสัยทัศน์ องค์กรคุณภาพ ผู้เรียนมีทักษะแห่งอนาคต บริหารด้วยหลักธรรมาภิบาล'),
    h('ยุทธศาสตร์ เป้าหมาย ตัวชี้วัด'),
    table(
      [
        'ยุทธศาสตร์',
        'เป้าหมาย',
        'ตัวชี้วัด',
        ...Array.from({ length: to - from + 1 }, (_, at) => String(from + at)),
      ],
      ...['โอกาสทางการศึกษา', 'คุณภาพผู้เรียน', 'คุณภาพครู', 'ประสิทธิภาพการบริหาร'].map((name, row) => [
        name,
        'ร้อยละของสถานศึกษาที่ผ่านเกณฑ์',
        'ผลการประเมิน',
        ...Array.from({ length: to - from + 1 }, (_, at) => String(70 + row * 2 + at * 3)),
      ]),
    ),
  ]
}
