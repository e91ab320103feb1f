import type { Mention } from './mentions.ts'
import { over } from './skeleton.ts'

const asOf = over('(?:ข้อมูล|ณ|ถึง|สิ้นสุด|as of|as at|until|up to)(?: ?ณ)? ?(?:วันที่|สิ้นเดือน|เดือน)? ?(?:วันที่)? ?$')
const signing = over('(?:ประกาศ|สั่ง|ให้ไว้|ลงนาม|given) ?ณ ?(?:วันที่)? ?$')

/** "ข้อมูล ณ วันที่ …", "ถึงเดือน …": up to when the data go, not when somebody signed. */
export function isAsOf(text: string, { from }: Mention): boolean {
  const before = text.slice(Math.max(0, from - 24), from).replaceAll('\n', '')
  asOf.lastIndex = 0
  signing.lastIndex = 0
  return asOf.test(before) && !signing.test(before)
}
