// Invented figures, kept once so that pages, papers and tables say the same. Whatever shows them is marked ตัวอย่าง.
import type { GroupSlug } from './groups.ts'

export interface Project {
  name: string
  owner: GroupSlug
  /** baht */
  budget: number
  /** baht, spent in the first six months */
  spent: number
  from: string
  to: string
  /** per cent done after six months */
  progress: number
  outcome: string
}

export const projects2565: readonly Project[] = [
  {
    name: 'ประกาศเจตจำนงเขตสุจริตสี่ภาษา และส่งมอบธงเขตสุจริต',
    owner: 'supervision',
    budget: 15_000,
    spent: 14_200,
    from: 'พ.ย. 2564',
    to: 'ม.ค. 2565',
    progress: 100,
    outcome: 'ประกาศแล้ว ส่งมอบธงและป้ายครบทุกกลุ่ม',
  },
  {
    name: 'No Gift Policy เปลี่ยนของขวัญเป็นคำอวยพร',
    owner: 'legal',
    budget: 8_000,
    spent: 7_450,
    from: 'ธ.ค. 2564',
    to: 'ม.ค. 2565',
    progress: 100,
    outcome: 'ประกาศแล้ว เปิดรับคำอวยพรแทนของขวัญ',
  },
  {
    name: 'วิเคราะห์ความเสี่ยงการทุจริต โดยวิทยากรจากสำนักงาน ป.ป.ช.',
    owner: 'audit',
    budget: 48_000,
    spent: 46_300,
    from: 'ก.พ. 2565',
    to: 'มี.ค. 2565',
    progress: 100,
    outcome: 'อบรมแล้ว ได้ทะเบียนความเสี่ยง 5 รายการ',
  },
  {
    name: 'เช้าวันจันทร์ เคารพธงชาติ ประชุม PLC และออกกำลังกาย',
    owner: 'teacherdev',
    budget: 24_000,
    spent: 12_000,
    from: 'ต.ค. 2564',
    to: 'ก.ย. 2565',
    progress: 50,
    outcome: 'จัดต่อเนื่องทุกสัปดาห์ที่มีราชการ',
  },
  {
    name: 'สื่อประชาสัมพันธ์เขตสุจริต',
    owner: 'dlict',
    budget: 30_000,
    spent: 18_600,
    from: 'พ.ย. 2564',
    to: 'ส.ค. 2565',
    progress: 60,
    outcome: 'เผยแพร่วีดิทัศน์และแผ่นป้ายแล้ว 6 จาก 10 ชิ้น',
  },
  {
    name: 'สืบสานศิลปวัฒนธรรมและประเพณีท้องถิ่น',
    owner: 'promotion',
    budget: 36_000,
    spent: 15_400,
    from: 'พ.ย. 2564',
    to: 'เม.ย. 2565',
    progress: 45,
    outcome: 'จัดแล้ว 1 จาก 2 กิจกรรม',
  },
  {
    name: '5ส สำนักงานสะอาด ค้นเอกสารพบ',
    owner: 'admin',
    budget: 20_000,
    spent: 9_800,
    from: 'ม.ค. 2565',
    to: 'ก.ย. 2565',
    progress: 50,
    outcome: 'ตรวจครั้งที่ 1 แล้วทุกกลุ่ม',
  },
  {
    name: 'นิเทศ ติดตามโรงเรียนสุจริต',
    owner: 'supervision',
    budget: 62_000,
    spent: 28_500,
    from: 'พ.ย. 2564',
    to: 'ก.ย. 2565',
    progress: 50,
    outcome: 'นิเทศภาคเรียนที่ 2 ครบตามแผน',
  },
  {
    name: 'พัฒนาข้าราชการครูบรรจุใหม่',
    owner: 'teacherdev',
    budget: 84_000,
    spent: 41_900,
    from: 'ธ.ค. 2564',
    to: 'ส.ค. 2565',
    progress: 50,
    outcome: 'อบรมรุ่นที่ 1 แล้ว',
  },
  {
    name: 'ปรับปรุงระบบข้อมูลและเว็บไซต์สำนักงาน',
    owner: 'dlict',
    budget: 45_000,
    spent: 22_000,
    from: 'ต.ค. 2564',
    to: 'ก.ย. 2565',
    progress: 50,
    outcome: 'ปรับหน้าเว็บไซต์แล้ว ระบบข้อมูลอยู่ระหว่างทดสอบ',
  },
]

export const projects2568: readonly Project[] = [
  {
    name: 'ประกาศเจตนารมณ์ No Gift Policy และเปลี่ยนของขวัญเป็นคำอวยพร',
    owner: 'legal',
    budget: 10_000,
    spent: 8_700,
    from: 'ธ.ค. 2567',
    to: 'ม.ค. 2568',
    progress: 100,
    outcome: 'ประกาศสองภาษา และเปิดกระดานคำอวยพรแล้ว',
  },
  {
    name: 'เขตสุจริต เจ็ดขั้นสู่ความเป็นหนึ่ง',
    owner: 'supervision',
    budget: 68_000,
    spent: 33_500,
    from: 'พ.ย. 2567',
    to: 'ก.ย. 2568',
    progress: 50,
    outcome: 'ทบทวนผลประเมินและแบ่งข้อให้เจ้าภาพครบแล้ว',
  },
  {
    name: 'ประเมินความเสี่ยงการให้หรือรับสินบน',
    owner: 'audit',
    budget: 40_000,
    spent: 37_200,
    from: 'ม.ค. 2568',
    to: 'มี.ค. 2568',
    progress: 100,
    outcome: 'ประเมินครบห้าด้าน เสนอผู้อำนวยการแล้ว',
  },
  {
    name: 'เช้าวันจันทร์ PLC และออกกำลังกาย',
    owner: 'teacherdev',
    budget: 24_000,
    spent: 11_500,
    from: 'ต.ค. 2567',
    to: 'ก.ย. 2568',
    progress: 50,
    outcome: 'จัดต่อเนื่องทุกสัปดาห์ที่มีราชการ',
  },
  {
    name: 'จริยธรรมนำงาน ทบทวน Dos & Don’ts',
    owner: 'hr',
    budget: 32_000,
    spent: 16_000,
    from: 'ม.ค. 2568',
    to: 'ก.ค. 2568',
    progress: 50,
    outcome: 'จัดเวทีทบทวนครั้งที่ 1 แล้ว',
  },
  {
    name: 'สืบสานศิลปวัฒนธรรมและประเพณีท้องถิ่น',
    owner: 'promotion',
    budget: 36_000,
    spent: 18_000,
    from: 'พ.ย. 2567',
    to: 'เม.ย. 2568',
    progress: 50,
    outcome: 'จัดแล้ว 1 จาก 2 กิจกรรม',
  },
  {
    name: '5ส สำนักงานสะอาด ค้นเอกสารพบ',
    owner: 'admin',
    budget: 18_000,
    spent: 7_900,
    from: 'ม.ค. 2568',
    to: 'ก.ย. 2568',
    progress: 45,
    outcome: 'ตรวจครั้งที่ 1 แล้วทุกกลุ่ม',
  },
  {
    name: 'นิเทศ ติดตามโรงเรียนสุจริต',
    owner: 'supervision',
    budget: 70_000,
    spent: 31_400,
    from: 'พ.ย. 2567',
    to: 'ก.ย. 2568',
    progress: 45,
    outcome: 'นิเทศภาคเรียนที่ 2 แล้ว เหลือภาคเรียนที่ 1',
  },
  {
    name: 'พัฒนาครูผู้ช่วยและบุคลากรสำนักงาน',
    owner: 'teacherdev',
    budget: 92_000,
    spent: 45_600,
    from: 'ธ.ค. 2567',
    to: 'ส.ค. 2568',
    progress: 50,
    outcome: 'อบรมรุ่นที่ 1 แล้ว',
  },
  {
    name: 'ข้อมูลเปิดและบริการออนไลน์',
    owner: 'dlict',
    budget: 50_000,
    spent: 12_000,
    from: 'ม.ค. 2568',
    to: 'ก.ย. 2568',
    progress: 25,
    outcome: 'สำรวจความต้องการแล้ว อยู่ระหว่างออกแบบ',
  },
]

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export interface BudgetLine {
  kind: string
  /** baht */
  allotted: number
  spent: number
  committed: number
}

export const budget2565: readonly BudgetLine[] = [
  { kind: 'งบดำเนินงาน', allotted: 2_400_000, spent: 1_236_000, committed: 84_000 },
  { kind: 'งบลงทุน', allotted: 1_150_000, spent: 575_000, committed: 460_000 },
  { kind: 'งบเงินอุดหนุน', allotted: 850_000, spent: 425_000, committed: 0 },
  { kind: 'งบรายจ่ายอื่น (โครงการ)', allotted: 372_000, spent: 216_150, committed: 12_000 },
]

export interface Purchase {
  month: string
  work: string
  /** baht */
  ceiling: number
  median: number
  method: string
  bidders: readonly { name: string; price: number }[]
  reason: string
  contract: string
  on: string
}

const cheapest = 'คุณสมบัติครบถ้วน และเสนอราคาต่ำสุด'
const single = 'คุณสมบัติครบถ้วน ราคาไม่เกินวงเงิน'
const specific = 'เฉพาะเจาะจง'

/** Form สขร.1 of the first six months; February had none and says so. */
export const purchases2565: readonly Purchase[] = [
  {
    month: 'ตุลาคม 2564',
    work: 'จ้างเหมาบริการทำความสะอาดอาคารสำนักงาน',
    ceiling: 96_000,
    median: 96_000,
    method: specific,
    bidders: [{ name: 'ผู้ประกอบการ ก', price: 95_400 }],
    reason: single,
    contract: 'ตย. 1/2565',
    on: '1 ต.ค. 2564',
  },
  {
    month: 'ตุลาคม 2564',
    work: 'เช่าเครื่องถ่ายเอกสาร 2 เครื่อง',
    ceiling: 72_000,
    median: 72_000,
    method: specific,
    bidders: [
      { name: 'ผู้ประกอบการ ข', price: 68_400 },
      { name: 'ผู้ประกอบการ ค', price: 71_000 },
    ],
    reason: cheapest,
    contract: 'ตย. 2/2565',
    on: '4 ต.ค. 2564',
  },
  {
    month: 'พฤศจิกายน 2564',
    work: 'ซื้อวัสดุสำนักงาน ไตรมาสที่ 1',
    ceiling: 38_500,
    median: 38_500,
    method: specific,
    bidders: [{ name: 'ผู้ประกอบการ ง', price: 37_950 }],
    reason: single,
    contract: 'ตย. 3/2565',
    on: '15 พ.ย. 2564',
  },
  {
    month: 'พฤศจิกายน 2564',
    work: 'จ้างทำป้ายเขตสุจริตสำหรับสิบกลุ่ม',
    ceiling: 9_000,
    median: 9_000,
    method: specific,
    bidders: [{ name: 'ผู้ประกอบการ จ', price: 8_700 }],
    reason: single,
    contract: 'ตย. 4/2565',
    on: '22 พ.ย. 2564',
  },
  {
    month: 'ธันวาคม 2564',
    work: 'ซื้อหมึกพิมพ์และกระดาษ',
    ceiling: 42_000,
    median: 42_000,
    method: specific,
    bidders: [{ name: 'ผู้ประกอบการ ง', price: 41_250 }],
    reason: single,
    contract: 'ตย. 5/2565',
    on: '7 ธ.ค. 2564',
  },
  {
    month: 'มกราคม 2565',
    work: 'ซื้อเครื่องคอมพิวเตอร์สำหรับงานสำนักงาน 12 เครื่อง',
    ceiling: 264_000,
    median: 264_000,
    method: specific,
    bidders: [
      { name: 'ผู้ประกอบการ ฉ', price: 258_000 },
      { name: 'ผู้ประกอบการ ช', price: 262_800 },
    ],
    reason: cheapest,
    contract: 'ตย. 6/2565',
    on: '18 ม.ค. 2565',
  },
  {
    month: 'มกราคม 2565',
    work: 'จ้างซ่อมเครื่องปรับอากาศห้องประชุม',
    ceiling: 12_500,
    median: 12_500,
    method: specific,
    bidders: [{ name: 'ผู้ประกอบการ ซ', price: 12_300 }],
    reason: single,
    contract: 'ตย. 7/2565',
    on: '25 ม.ค. 2565',
  },
  {
    month: 'มีนาคม 2565',
    work: 'จ้างทำเอกสารประกอบการอบรมวิเคราะห์ความเสี่ยง',
    ceiling: 9_600,
    median: 9_600,
    method: specific,
    bidders: [{ name: 'ผู้ประกอบการ จ', price: 9_450 }],
    reason: single,
    contract: 'ตย. 8/2565',
    on: '3 มี.ค. 2565',
  },
  {
    month: 'มีนาคม 2565',
    work: 'ซื้อวัสดุสำนักงาน ไตรมาสที่ 2',
    ceiling: 36_000,
    median: 36_000,
    method: specific,
    bidders: [{ name: 'ผู้ประกอบการ ง', price: 35_720 }],
    reason: single,
    contract: 'ตย. 9/2565',
    on: '10 มี.ค. 2565',
  },
]
export const months2565 = [
  'ตุลาคม 2564',
  'พฤศจิกายน 2564',
  'ธันวาคม 2564',
  'มกราคม 2565',
  'กุมภาพันธ์ 2565',
  'มีนาคม 2565',
] as const

export interface PurchaseProgress {
  month: string
  work: string
  budget: number
  source: string
  method: string
  status: string
  median: number
  price: number | null
}

export const purchases2568: readonly PurchaseProgress[] = [
  {
    month: 'ต.ค. 2567',
    work: 'จ้างเหมาบริการทำความสะอาดอาคารสำนักงาน',
    budget: 108_000,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'ลงนามสัญญาแล้ว',
    median: 108_000,
    price: 106_800,
  },
  {
    month: 'ต.ค. 2567',
    work: 'เช่าเครื่องถ่ายเอกสาร 2 เครื่อง',
    budget: 72_000,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'ลงนามสัญญาแล้ว',
    median: 72_000,
    price: 69_600,
  },
  {
    month: 'พ.ย. 2567',
    work: 'ซื้อวัสดุสำนักงาน ไตรมาสที่ 1',
    budget: 40_000,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 40_000,
    price: 39_150,
  },
  {
    month: 'ธ.ค. 2567',
    work: 'จ้างทำสื่อรณรงค์ No Gift Policy',
    budget: 6_000,
    source: 'งบโครงการ',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 6_000,
    price: 5_800,
  },
  {
    month: 'ม.ค. 2568',
    work: 'ซื้อเครื่องคอมพิวเตอร์ 10 เครื่อง',
    budget: 230_000,
    source: 'งบลงทุน',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 230_000,
    price: 224_500,
  },
  {
    month: 'มี.ค. 2568',
    work: 'ปรับปรุงห้องบริการประชาชน',
    budget: 480_000,
    source: 'งบลงทุน',
    method: specific,
    status: 'อยู่ระหว่างดำเนินการ',
    median: 478_200,
    price: 471_000,
  },
  {
    month: 'มี.ค. 2568',
    work: 'ซื้อวัสดุสำนักงาน ไตรมาสที่ 2',
    budget: 38_000,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'อยู่ระหว่างดำเนินการ',
    median: 38_000,
    price: null,
  },
]

export const purchases2567: readonly PurchaseProgress[] = [
  {
    month: 'ต.ค. 2566',
    work: 'จ้างเหมาบริการทำความสะอาดอาคารสำนักงาน',
    budget: 104_400,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'สิ้นสุดสัญญา',
    median: 104_400,
    price: 103_200,
  },
  {
    month: 'ต.ค. 2566',
    work: 'เช่าเครื่องถ่ายเอกสาร 2 เครื่อง',
    budget: 72_000,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'สิ้นสุดสัญญา',
    median: 72_000,
    price: 70_200,
  },
  {
    month: 'ธ.ค. 2566',
    work: 'ซื้อวัสดุสำนักงาน ไตรมาสที่ 1',
    budget: 39_000,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 39_000,
    price: 38_400,
  },
  {
    month: 'ก.พ. 2567',
    work: 'ซื้อเครื่องสำรองไฟฟ้า 8 เครื่อง',
    budget: 44_000,
    source: 'งบลงทุน',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 44_000,
    price: 42_800,
  },
  {
    month: 'เม.ย. 2567',
    work: 'จ้างปรับปรุงทางลาดหน้าอาคาร',
    budget: 186_000,
    source: 'งบลงทุน',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 184_500,
    price: 181_000,
  },
  {
    month: 'มิ.ย. 2567',
    work: 'จ้างพิมพ์คู่มือประชาชน',
    budget: 18_000,
    source: 'งบโครงการ',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 18_000,
    price: 17_400,
  },
  {
    month: 'ส.ค. 2567',
    work: 'ซื้อวัสดุสำนักงาน ไตรมาสที่ 4',
    budget: 41_000,
    source: 'งบดำเนินงาน',
    method: specific,
    status: 'ตรวจรับแล้ว',
    median: 41_000,
    price: 40_150,
  },
]

export interface Risk {
  process: string
  event: string
  likelihood: number
  impact: number
  measure: string
  owner: GroupSlug
}

export const risks2565: readonly Risk[] = [
  {
    process: 'จัดซื้อจัดจ้าง',
    event: 'กำหนดคุณลักษณะเอื้อผู้ขายรายใดรายหนึ่ง',
    likelihood: 2,
    impact: 4,
    measure: 'ใช้คุณลักษณะกลาง ผู้กำหนดและผู้ตรวจรับเป็นคนละคณะ',
    owner: 'finance',
  },
  {
    process: 'บริหารงานบุคคล',
    event: 'รับประโยชน์แลกกับการย้ายหรือแต่งตั้ง',
    likelihood: 2,
    impact: 5,
    measure: 'เผยแพร่เกณฑ์และคะแนนองค์ประกอบก่อนพิจารณา',
    owner: 'hr',
  },
  {
    process: 'เบิกจ่ายค่าเดินทาง',
    event: 'เบิกเกินสิทธิหรือเอกสารไม่ตรงจริง',
    likelihood: 3,
    impact: 2,
    measure: 'ตรวจเอกสารสองชั้น สุ่มตรวจทุกเดือน',
    owner: 'finance',
  },
  {
    process: 'ใช้รถราชการ',
    event: 'ใช้รถนอกภารกิจ',
    likelihood: 2,
    impact: 2,
    measure: 'ขอใช้รถผ่านทะเบียนกลาง ตรวจเลขไมล์ทุกสัปดาห์',
    owner: 'admin',
  },
  {
    process: 'ให้บริการประชาชน',
    event: 'รับของตอบแทนจากผู้มาติดต่อ',
    likelihood: 3,
    impact: 3,
    measure: 'ประกาศ No Gift Policy ณ จุดบริการ รับคำอวยพรแทนของขวัญ',
    owner: 'legal',
  },
]

export const risks2567: readonly Risk[] = [
  {
    process: 'จัดซื้อจัดจ้าง',
    event: 'กำหนดคุณลักษณะเอื้อผู้ขายรายใดรายหนึ่ง',
    likelihood: 2,
    impact: 4,
    measure: 'ใช้คุณลักษณะกลางในการซื้อครุภัณฑ์',
    owner: 'finance',
  },
  {
    process: 'บริหารงานบุคคล',
    event: 'รับประโยชน์แลกกับการย้ายหรือแต่งตั้ง',
    likelihood: 2,
    impact: 5,
    measure: 'เผยแพร่คะแนนองค์ประกอบการย้าย',
    owner: 'hr',
  },
  {
    process: 'เบิกจ่ายค่าเดินทาง',
    event: 'เบิกเกินสิทธิหรือเอกสารไม่ตรงจริง',
    likelihood: 3,
    impact: 2,
    measure: 'สุ่มตรวจค่าเดินทางทุกเดือน',
    owner: 'finance',
  },
  {
    process: 'ให้บริการประชาชน',
    event: 'รับของตอบแทนจากผู้มาติดต่อ',
    likelihood: 3,
    impact: 3,
    measure: 'ป้าย No Gift Policy ทุกจุดบริการ',
    owner: 'legal',
  },
  {
    process: 'ใช้รถราชการ',
    event: 'ใช้รถนอกภารกิจ',
    likelihood: 2,
    impact: 2,
    measure: 'ทะเบียนการใช้รถกลาง ตรวจเลขไมล์ทุกสัปดาห์',
    owner: 'admin',
  },
]

export const risks2568: readonly Risk[] = [
  {
    process: 'อนุมัติ อนุญาต',
    event: 'เรียกหรือรับสิ่งตอบแทนเพื่อเร่งหนังสือรับรอง',
    likelihood: 2,
    impact: 4,
    measure: 'กำหนดเวลาแล้วเสร็จ แสดงลำดับคำขอให้ผู้ยื่นเห็น',
    owner: 'promotion',
  },
  {
    process: 'ใช้อำนาจตามกฎหมาย',
    event: 'ให้ประโยชน์แลกกับผลการสอบข้อเท็จจริง',
    likelihood: 1,
    impact: 5,
    measure: 'กรรมการสอบต่างกลุ่ม ลงนามรับรองไม่มีส่วนได้เสีย',
    owner: 'legal',
  },
  {
    process: 'จัดซื้อจัดจ้าง',
    event: 'ผู้ขายเสนอของกำนัลแก่ผู้กำหนดคุณลักษณะ',
    likelihood: 2,
    impact: 4,
    measure: 'ใช้คุณลักษณะกลาง แจ้ง No Gift Policy ในหนังสือเชิญชวน',
    owner: 'finance',
  },
  {
    process: 'บริหารงานบุคคล',
    event: 'รับประโยชน์แลกกับการย้ายหรือแต่งตั้ง',
    likelihood: 2,
    impact: 5,
    measure: 'เผยแพร่เกณฑ์ คะแนน และผลการพิจารณาทุกครั้ง',
    owner: 'hr',
  },
  {
    process: 'งบประมาณ',
    event: 'จัดสรรงบแลกกับประโยชน์ส่วนตน',
    likelihood: 1,
    impact: 4,
    measure: 'ใช้เกณฑ์จัดสรรเปิดเผย เสนอที่ประชุมรับรองก่อนโอน',
    owner: 'policy',
  },
]

/** Usual cut of the level of risk by likelihood × impact; offices set their own. */
export function riskLevel(risk: Risk): string {
  const score = risk.likelihood * risk.impact
  return score >= 17 ? 'สูงมาก' : score >= 10 ? 'สูง' : score >= 4 ? 'ปานกลาง' : 'ต่ำ'
}

/** Visitors served: month, at the counter, online. */
export const services2568 = [
  {
    service: 'ขอหนังสือรับรองวุฒิการศึกษา',
    months: [
      [42, 18],
      [38, 21],
      [29, 24],
      [45, 30],
      [51, 34],
      [60, 41],
    ],
  },
  {
    service: 'ขอย้ายนักเรียนเข้าเรียน',
    months: [
      [15, 4],
      [12, 5],
      [9, 3],
      [18, 8],
      [16, 9],
      [22, 12],
    ],
  },
  {
    service: 'ขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ',
    months: [
      [20, 0],
      [17, 0],
      [11, 0],
      [23, 0],
      [19, 0],
      [14, 0],
    ],
  },
  {
    service: 'ขอจัดการศึกษาโดยครอบครัว',
    months: [
      [2, 1],
      [3, 2],
      [1, 1],
      [4, 3],
      [5, 3],
      [6, 4],
    ],
  },
] as const
export const months2568 = [
  'ต.ค. 2567',
  'พ.ย. 2567',
  'ธ.ค. 2567',
  'ม.ค. 2568',
  'ก.พ. 2568',
  'มี.ค. 2568',
] as const
