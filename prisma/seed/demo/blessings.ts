import 'server-only'
import { decideBlessings } from '#lib/blessing/commands.ts'
import type { Design } from '#lib/blessing/designs.ts'
import { keepBlessing } from '#lib/blessing/receive.ts'
import { atClock, storyDay } from './days.ts'
import type { Cast } from './people.ts'
import { must } from './replay.ts'

type Sent = [daysAgo: number, design: Design, body: string, signed: string]

// Invented; nobody who signs is a person. The last two still wait to be read.
const blessings: readonly Sent[] = [
  [38, 'lotus', 'ขอให้ทุกท่านมีสุขภาพแข็งแรง ใจเย็น ยิ้มรับทุกคนเหมือนที่ยิ้มรับเราในวันนั้น', 'ผู้ปกครองคนหนึ่ง'],
  [36, 'lantern', 'โคมลอยไกลแค่ไหน ขอให้ความดีของคนทำงานไปไกลกว่านั้น', 'ครูบนดอย'],
  [34, 'thread', 'ขอผูกข้อมือด้วยคำขอบคุณ เอกสารเสร็จในวันเดียว ไม่ต้องกลับมาอีก', 'ผู้มาติดต่อ'],
  [31, 'cloth', 'ทอผ้าทีละเส้น ทำงานทีละเรื่อง ซื่อตรงทุกเส้นทุกเรื่อง ขอให้เป็นแบบนี้ตลอดไป', 'กลุ่มทอผ้า'],
  [28, 'hills', 'May the mornings be cool and the queues be short.', 'A volunteer teacher'],
  [25, 'lotus', 'บัวไม่เปื้อนโคลน คนไม่เปื้อนสินบน ขอให้เบ่งบานทุกปี', ''],
  [22, 'lantern', 'ขอบคุณที่บอกตรง ๆ ว่าไม่รับ หนูเลยได้เขียนแทนค่ะ', 'นักเรียนชั้น ป.6'],
  [19, 'thread', 'ปีใหม่นี้ขอให้ครอบครัวของทุกท่านอบอุ่น เดินทางปลอดภัย', 'โรงเรียนเล็ก ๆ แห่งหนึ่ง'],
  [15, 'cloth', 'ความโปร่งใสคือของขวัญที่ให้ทุกคนพร้อมกัน', ''],
  [12, 'hills', 'สูงอย่างดอย มั่นคงอย่างเจดีย์ ขอให้รักษาความสุจริตไว้เป็นแบบอย่าง', 'ครูเกษียณ'],
  [8, 'lotus', 'Thank you for explaining everything twice, and kindly.', 'A parent from far away'],
  [6, 'thread', 'ขอให้คนที่รับสายตอนสี่โมงครึ่งมีความสุขมาก ๆ ครับ', 'ผู้ปกครองชั้น ป.1'],
  [1, 'lantern', 'ขอให้ทุกวันทำงานเป็นวันที่ภูมิใจ', 'ผู้มาติดต่อ'],
  [1, 'cloth', 'ขอบคุณที่ช่วยเรื่องย้ายโรงเรียนของลูก', ''],
]
const unread = 2

export async function tellBlessings(cast: Cast, today: Date): Promise<void> {
  const ids: string[] = []
  for (const [index, [daysAgo, design, body, signed]] of blessings.entries()) {
    const at = atClock(storyDay(-daysAgo, today), 10, index)
    ids.push(await keepBlessing({ design, body, signed: `${signed || 'ไม่ลงชื่อ'} (ตัวอย่าง)` }, at))
  }
  const now = atClock(storyDay(-2, today), 15, 20)
  must(
    await decideBlessings(cast.head.legal, { ids: ids.slice(0, -unread), decision: 'approve' }, { now }),
    'approve the blessings',
  )
}
