import 'server-only'
import { recordGift } from '#lib/gift/commands.ts'
import { atClock, storyDay } from './days.ts'
import type { GroupSlug } from './groups.ts'
import type { Cast } from './people.ts'
import { must, type OtherAct } from './replay.ts'

interface Offer {
  /** a day, or days from the day of seeding */
  on: string | number
  group: GroupSlug
  what: string
  baht: number
  giver: 'state' | 'private' | 'public' | 'other'
  outcome: 'refused' | 'returned' | 'handed_over' | 'kept'
  more?: { occasion?: 'duty' | 'private'; receivedFor?: 'office' | 'person'; note?: string }
}

const sample = '(ตัวอย่าง)'

// Invented like all numbers of the demonstration; givers and receivers have no names in it.
const offers: readonly Offer[] = [
  {
    on: '2023-12-28',
    group: 'finance',
    what: 'กระเช้าปีใหม่',
    baht: 1_500,
    giver: 'private',
    outcome: 'returned',
  },
  {
    on: '2024-01-05',
    group: 'promotion',
    what: 'ชุดขนมพื้นเมือง',
    baht: 400,
    giver: 'public',
    outcome: 'returned',
  },
  { on: '2024-04-11', group: 'admin', what: 'ผ้าทอ', baht: 1_200, giver: 'state', outcome: 'returned' },
  {
    on: '2024-12-26',
    group: 'finance',
    what: 'กระเช้าปีใหม่',
    baht: 2_000,
    giver: 'private',
    outcome: 'refused',
  },
  { on: '2024-12-27', group: 'hr', what: 'ขนมและผลไม้', baht: 300, giver: 'public', outcome: 'refused' },
  {
    on: '2025-01-03',
    group: 'admin',
    what: 'ปฏิทินตั้งโต๊ะ 20 ชุด',
    baht: 1_000,
    giver: 'state',
    outcome: 'handed_over',
    more: { receivedFor: 'office' },
  },
  {
    on: '2025-01-08',
    group: 'supervision',
    what: 'ภาพวาดฝีมือนักเรียน พร้อมกรอบ',
    baht: 4_500,
    giver: 'other',
    outcome: 'handed_over',
    more: { receivedFor: 'office', note: 'แขวนไว้ที่ห้องประชุม (ตัวอย่าง)' },
  },
  {
    on: '2025-02-14',
    group: 'promotion',
    what: 'ผลไม้ตามฤดูกาล',
    baht: 250,
    giver: 'public',
    outcome: 'returned',
  },
  { on: '2025-05-20', group: 'finance', what: 'บัตรกำนัล', baht: 1_000, giver: 'private', outcome: 'refused' },
  {
    on: -45,
    group: 'teacherdev',
    what: 'ปากกา',
    baht: 900,
    giver: 'private',
    outcome: 'kept',
    more: { note: 'รับไว้หลังการอบรม ยังไม่ได้ส่งคืน (ตัวอย่าง)' },
  },
  {
    on: -20,
    group: 'policy',
    what: 'นาฬิกาข้อมือ',
    baht: 4_200,
    giver: 'public',
    outcome: 'kept',
    more: { occasion: 'private', note: 'ของขวัญวันเกิดจากเพื่อนร่วมรุ่น (ตัวอย่าง)' },
  },
]

/** The register of two years, and two entries that still ask for something. */
export const gifts = (cast: Cast, today: Date): OtherAct[] =>
  offers.map(({ on, group, what, baht, giver, outcome, more }, index) => {
    const day = storyDay(on, today)
    const isBack = outcome === 'returned' || outcome === 'handed_over'
    return {
      at: atClock(day, 11, index),
      run: async ({ now }) => {
        must(
          await recordGift(
            cast.staff[group],
            {
              workGroupId: cast.groupId[group],
              offeredOn: day,
              what: `${what} ${sample}`,
              valueBaht: String(baht),
              giverKind: giver,
              giverName: '',
              relation: 'other',
              occasion: 'duty',
              receivedFor: 'person',
              receiver: '',
              outcome,
              outcomeOn: isBack ? day : '',
              note: '',
              ...more,
            },
            { now },
          ),
          `write down ${what}`,
        )
      },
    }
  })
