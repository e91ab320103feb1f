import type { Mention } from './mentions.ts'
import { over, type Skeleton } from './skeleton.ts'

// Years that a paper names without being about them.

const before = (text: string, { from }: Mention, letters: number): string =>
  text.slice(Math.max(0, from - letters), from).replaceAll('\n', '')

const after = (text: string, { to }: Mention, letters: number): string => text.slice(to, to + letters)

const law = over(
  'พระราชบัญญัติ|พ\\. ?ร\\. ?บ\\.|ระเบียบ|กฎกระทรวง|กฎหมาย|กฎ ก|ข้อบังคับ|พระราชกฤษฎีกา|พระราชกำหนด|รัฐธรรมนูญ|ราชกิจจา|ประกาศกระทรวง|ประกาศคณะกรรมการ|ประกาศสำนักงาน|ประกาศสำนักนายก|ประมวล|หลักเกณฑ์และวิธีการ|มติคณะรัฐมนตรี|มติ ?ครม|ข้อกำหนด|คำสั่ง ?คสช|ว่าด้วย|act,? b\\.?e|regulation|แก้ไขเพิ่มเติม|ฉบับที่',
)
/** The numbered papers, classes and meetings of which the year is part of a name. */
const numbered = over(
  '(?:ปีการศึกษา|ภาคเรียน(?:ที่)?|รุ่น(?:ที่)?|ครั้งที่|เลขที่|วาระ|academic year|school year|โครงการเลขที่|หนังสือ)[^\\n]{0,12}$|การศึกษา ?(?:พ ?\\.? ?ศ ?\\.? ?)?$|\\d ?/ ?$',
)
const compared = over(
  '(?:เปรียบเทียบ|เทียบกับ|เทียบ|เพิ่มขึ้นจาก|ลดลงจาก|สูงกว่า|ต่ำกว่า|จาก|ต่อเนื่องจาก|ต่อยอดจาก|ย้อนหลัง|สืบเนื่องจาก|ผลการประเมิน|ประเมินคุณธรรมและความโปร่งใส[^\\n]{0,40}|\\bita[^\\n]{0,30}|\\boit[^\\n]{0,20}|คะแนน[^\\n]{0,12}|คำของบประมาณ|คำขอ(?:ตั้ง)?งบประมาณ|แนวโน้ม|เตรียม(?:การ|ความพร้อม)?[^\\n]{0,12}|ข้อเสนอแนะ(?:สำหรับ|ใน)?[^\\n]{0,16}|compared (?:with|to)|than in|since|from|previous)(?:ใน|ของ|สำหรับ|ประจำ|the|fiscal year)? ?$',
)
const past = over('^ ?(?:\\)|,)? ?(?:ที่ผ่านมา|ที่แล้ว|ซึ่งเป็นปีก่อน|ที่สิ้นสุด)')
const next = over('(?:ปีถัดไป|ปีหน้า|ปีต่อไป|ปีก่อน(?:หน้า)?|ปีที่(?:ผ่านมา|แล้ว)) ?\\(?(?:ปี)?(?:งบประมาณ)? ?$')

const test = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Whether a year belongs to a law, an order's number, a class of pupils, a comparison or the assessment itself. */
export function isAside({ text }: Skeleton, mention: Mention): boolean {
  const near = before(text, mention, 60)
  if (mention.kind !== 'day' && test(numbered, near)) return true
  if (test(compared, near) || test(next, near)) return true
  if (test(past, after(text, mention, 20))) return true
  if (mention.kind === 'plain' || mention.kind === 'annual' || mention.kind === 'span') {
    const clause = before(text, mention, 130)
    if (mention.kind === 'plain' && test(law, clause)) return true
    if (mention.kind === 'annual' && test(law, clause.slice(-30))) return true
  }
  return false
}

const joins = over('^ ?(?:,|และ|หรือ|กับ|-|and)? ?(?:ใน|ของ)?(?:ปี)?(?:งบประมาณ)? ?$', '')

/** Mentions that speak of the paper itself: without what is set aside, and what is joined to that by "และ". */
export function ownMentions(skeleton: Skeleton, mentions: readonly Mention[]): Mention[] {
  let aside: Mention | null = null
  return mentions.filter((mention) => {
    const isJoined = aside !== null && joins.test(skeleton.text.slice(aside.to, mention.from))
    if (!isJoined && !isAside(skeleton, mention)) return true
    aside = mention
    return false
  })
}
