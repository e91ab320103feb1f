import 'server-only'
import { db } from '#lib/db.ts'
import { handOver, readHandover } from '#lib/handover/commands.ts'
import { saveItemCard } from '#lib/item-card/commands.ts'
import type { CardTexts } from '#lib/item-card/schema.ts'
import { disableUser } from '#lib/user/commands.ts'
import { atClock, storyDay } from './days.ts'
import type { GroupSlug } from './groups.ts'
import type { Cast } from './people.ts'
import { must, type OtherAct } from './replay.ts'

const at = (on: string | number, today: Date, hour: number, minute: number): Date =>
  atClock(storyDay(on, today), hour, minute)

interface PlannedCard extends CardTexts {
  topic: string
  group: GroupSlug
  on: string | number
}

// What people of an office tell one another when a desk changes hands. All of it invented.
const planned: readonly PlannedCard[] = [
  {
    topic: 'org_structure',
    group: 'admin',
    on: '2025-02-10',
    sources: 'แผนผังจากคำสั่งแบ่งงานฉบับล่าสุด ไฟล์ต้นฉบับอยู่ในตู้ 3 และในเครื่องกลางโฟลเดอร์ “โครงสร้าง”',
    contacts: 'หัวหน้างานสารบรรณ ภายใน 1101 (ตัวอย่าง)',
    troubles: 'ปี 2568 รอบแรกขาด ก.ต.ป.น. และ อ.ก.ค.ศ. เขตพื้นที่ ต้องทำฉบับที่ 2 ให้ตรวจสองชื่อนี้ก่อนส่ง',
  },
  {
    topic: 'contact',
    group: 'admin',
    on: -58,
    sources: 'เบอร์และอีเมลจากทะเบียนงานธุรการ แผนที่จากหน้าเว็บเดิม',
    contacts: 'งานประชาสัมพันธ์ ภายใน 1103 (ตัวอย่าง)',
    troubles: 'เปลี่ยนหมายเลขภายในช่วงปีใหม่แล้วลืมแก้หน้านี้ ให้โทรลองทุกเบอร์ก่อนเสนอ',
  },
  {
    topic: 'action_plan',
    group: 'policy',
    on: -52,
    sources: 'แผนปฏิบัติการจากงานวิเคราะห์นโยบาย ผลการใช้จ่ายจากระบบบัญชี รายงานทุกสิ้นเดือน',
    contacts: 'งานวิเคราะห์งบประมาณ ภายใน 1201 และงานบัญชี ภายใน 1305 (ตัวอย่าง)',
    troubles: 'ตัวเลขเบิกจ่ายเดือนมีนาคมมาช้ากว่ากำหนดทุกปี ขอล่วงหน้าตั้งแต่วันที่ 20',
  },
  {
    topic: 'annual_report',
    group: 'policy',
    on: '2022-06-20',
    sources: 'เล่มรายงานประจำปีที่เสนอที่ประชุม ก.ต.ป.น. แล้ว ใช้ฉบับลงนาม',
    contacts: 'งานติดตามประเมินผล ภายใน 1202 (ตัวอย่าง)',
    troubles: 'ไฟล์สแกนค้นคำไม่ได้ ผู้ประเมินเปิดหาไม่เจอ ให้ส่งไฟล์ที่ส่งออกจาก Word',
  },
  {
    topic: 'eservice',
    group: 'dlict',
    on: -45,
    sources: 'รายการระบบที่เปิดใช้จากทะเบียนระบบของกลุ่ม ภาพหน้าจอทำใหม่ทุกปี',
    contacts: 'ผู้ดูแลเว็บไซต์ ภายใน 1401 (ตัวอย่าง)',
    troubles: 'ลิงก์ระบบลาเปลี่ยนที่อยู่กลางปี หลักฐานเก่าจึงเปิดไม่ได้',
  },
  {
    topic: 'service_stats',
    group: 'admin',
    on: -40,
    sources: 'สมุดรับเรื่องหน้าเคาน์เตอร์ บันทึกลงตาราง CSV ทุกสิ้นเดือน',
    contacts: 'จุดบริการประชาชน ภายใน 1100 (ตัวอย่าง)',
    troubles: 'เดือนที่ไม่มีผู้รับบริการต้องใส่ 0 ไม่ใช่เว้นว่าง',
  },
  {
    topic: 'procurement_plan',
    group: 'finance',
    on: '2022-05-12',
    sources: 'ส่งออกจาก e-GP เมนูรายงานแผนและผล เลือกปีงบประมาณแล้วบันทึกเป็น XLSX',
    contacts: 'เจ้าหน้าที่พัสดุ ภายใน 1303 (ตัวอย่าง)',
    troubles: 'ปี 2565 ถูกส่งกลับเพราะขาดเดือนที่ไม่มีรายการ ต้องเขียนว่า “ไม่มี” ทุกเดือนที่ว่าง',
  },
  {
    topic: 'procurement_annual',
    group: 'finance',
    on: -30,
    sources: 'รายงานผลทั้งปีจาก e-GP กับบันทึกวิเคราะห์ของหัวหน้าเจ้าหน้าที่พัสดุ',
    contacts: 'หัวหน้าเจ้าหน้าที่พัสดุ ภายใน 1302 (ตัวอย่าง)',
    troubles: 'ข้อนี้ขอปีก่อนหน้า ไม่ใช่ปีนี้ เคยแนบผิดปีแล้วเสียคะแนน',
  },
  {
    topic: 'hr_policy',
    group: 'hr',
    on: '2022-03-28',
    sources: 'แผนอัตรากำลังและแผนพัฒนาบุคลากรที่ผู้อำนวยการลงนามแล้ว',
    contacts: 'งานวางแผนอัตรากำลัง ภายใน 1501 (ตัวอย่าง)',
    troubles: 'แผนกับข้อ O15 ต้องใช้ชื่อโครงการตรงกัน ผู้ประเมินเทียบทีละโครงการ',
  },
  {
    topic: 'hr_report',
    group: 'hr',
    on: -64,
    sources: 'ผลการพัฒนารายโครงการจากเจ้าของโครงการ รวมในตารางเดียว จำนวนคนจากใบลงทะเบียน',
    contacts: 'กลุ่มพัฒนาครูฯ ภายใน 1601 ส่งให้ทุกวันที่ 5 (ตัวอย่าง)',
    troubles: 'ปีก่อนกลุ่มพัฒนาครูฯ ส่งช้าสองสัปดาห์ ให้นัดวันส่งไว้ตั้งแต่เปิดรอบ',
  },
  {
    topic: 'complaint_stats',
    group: 'legal',
    on: -35,
    sources: 'ทะเบียนเรื่องร้องเรียนของกลุ่ม นับเฉพาะเรื่องทุจริตและประพฤติมิชอบ',
    contacts: 'นิติกร ภายใน 1701 (ตัวอย่าง)',
    troubles: 'ไม่มีเรื่องก็ต้องแสดงว่าไม่มี พร้อมช่วงเวลาหกเดือนแรก',
  },
  {
    topic: 'no_gift_policy',
    group: 'legal',
    on: -48,
    sources: 'ประกาศลงนามต้นปีงบประมาณ และภาพกิจกรรมเปลี่ยนของขวัญเป็นคำอวยพร',
    contacts: 'เลขานุการผู้อำนวยการ ภายใน 1001 (ตัวอย่าง)',
    troubles: 'ต้องลงนามโดยผู้อำนวยการคนปัจจุบัน เปลี่ยนคนเมื่อไรให้ประกาศใหม่',
  },
  {
    topic: 'anticorruption_report',
    group: 'supervision',
    on: -28,
    sources: 'รายงานของเจ้าของโครงการตามแผนป้องกันการทุจริต รวมงบประมาณที่ใช้จริง',
    contacts: 'ศึกษานิเทศก์ ผู้ประสานงาน ITA ภายใน 1801 (ตัวอย่าง)',
    troubles: 'สองโครงการใช้งบจากแหล่งอื่น ต้องเขียนที่มาให้ชัด',
  },
]

export const cards = (cast: Cast, today: Date): OtherAct[] =>
  planned.map(({ topic, group, on, ...texts }, index) => ({
    at: at(on, today, 11, index),
    run: async (context) => {
      must(
        await saveItemCard(cast.staff[group], { topicSlug: topic, version: 0, ...texts }, context),
        `write the card of ${topic}`,
      )
    },
  }))

/** A colleague of personnel moves to another office: everything is given on, the account is closed, one card is read. */
export function handover(cast: Cast, today: Date): OtherAct[] {
  const { former, administrator } = cast
  const receiver = cast.staff.hr
  let handoverId = ''
  return [
    {
      at: at(-60, today, 9, 30),
      run: async (context) => {
        const held = await db().assignment.findMany({
          where: { holderId: former.id, fiscalYear: 2568 },
          select: { id: true },
        })
        const input = {
          giverId: former.id,
          receiverId: receiver.id,
          items: Object.fromEntries(held.map(({ id }) => [id, 'on'])),
          groups: { [cast.groupId.hr]: { contributor: 'on' } },
          note: 'ตัวอย่าง: ย้ายวันที่ 1 เดือนหน้า แฟ้มกระดาษอยู่ตู้ 5 ชั้นล่าง มีอะไรโทรมาได้เสมอ',
        }
        handoverId = must(await handOver(administrator, input, context), 'hand over').id
      },
    },
    {
      at: at(-59, today, 9, 0),
      run: async (context) => {
        const { version } = await db().user.findUniqueOrThrow({ where: { id: former.id } })
        must(await disableUser(administrator, { id: former.id, version }, context), 'close the account')
      },
    },
    {
      at: at(-57, today, 10, 15),
      run: async (context) => {
        const { id } = await db().handoverMove.findFirstOrThrow({ where: { handoverId, itemCode: 'O14' } })
        must(await readHandover(receiver, { id: handoverId, move: id }, context), 'read a card')
      },
    },
  ]
}
