import type { Translated } from '#lib/content/values.ts'
import { csvLine, csvMark } from '#lib/text/csv.ts'
import { fiscalYearOf } from '#lib/thai/fiscal.ts'
import { fiscalQuarterOf } from '#lib/thai/quarter.ts'
import type { PublicActivity } from './public.ts'

const head = [
  'ปีงบประมาณ',
  'ไตรมาส',
  'วันแรก (ค.ศ.)',
  'วันสุดท้าย (ค.ศ.)',
  'กิจกรรม',
  'ประเภท',
  'กลุ่มเจ้าภาพ',
  'ผู้เข้าร่วม (คน)',
  'งบประมาณที่ได้รับ (บาท)',
  'ใช้ไปจริง (บาท)',
  'ที่อยู่เว็บ',
]

/** A line for each activity; `origin` as in PUBLIC_URL. An empty cell is a number that nobody gave. */
export function activitiesCsv(activities: readonly PublicActivity[], origin: string): string {
  const lines = activities.map((one) => [
    fiscalYearOf(one.startsOn),
    fiscalQuarterOf(one.startsOn),
    one.startsOn,
    one.endsOn,
    one.title,
    (one.fields.theme as Translated).th,
    one.groupTh,
    one.participants ?? '',
    one.budget ?? '',
    one.spent ?? '',
    `${origin}/integrity/activities/${one.id}`,
  ])
  return csvMark + [head, ...lines].map(csvLine).join('')
}
