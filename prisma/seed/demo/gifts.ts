import 'server-only'
import { db } from '#lib/db.ts'
import { saveRevision } from '#lib/evidence/commands.ts'
import { recordGift } from '#lib/gift/commands.ts'
import { reportGifts } from '#lib/gift/report-commands.ts'
import { invented, inventedEn } from './contents/plan.ts'
import { atClock, storyDay } from './days.ts'
import { dayAfter } from './evidence/plan.ts'
import type { GroupSlug } from './groups.ts'
import type { Cast } from './people.ts'
import { must, type OtherAct, pinned, step, type Thread, timeOf } from './replay.ts'

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

/** The register of two years and two entries that still ask for something, and the reports made of it. */
export const gifts = (cast: Cast, today: Date): OtherAct[] => [
  ...entries(cast, today),
  ...reports(cast, today),
]

const entries = (cast: Cast, today: Date): OtherAct[] =>
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

interface PlannedReport {
  fiscalYear: number
  period: 'half' | 'year'
  on: string
}

// Of 2567 the first half, then the whole year in its place; in 2565 nothing was offered, and that is a report too.
const plannedReports: readonly PlannedReport[] = [
  { fiscalYear: 2565, period: 'year', on: '2022-10-10' },
  { fiscalYear: 2567, period: 'half', on: '2024-04-09' },
  { fiscalYear: 2567, period: 'year', on: '2024-10-08' },
  { fiscalYear: 2568, period: 'half', on: '2025-04-08' },
]

const reports = (cast: Cast, today: Date): OtherAct[] =>
  plannedReports.flatMap((plan) => {
    const thread: Thread = {
      author: cast.staff.legal,
      reviewer: cast.head.legal,
      evidenceId: '',
      revisionId: '',
    }
    const acts = ['write', 'submit', 'approve', 'publish'] as const
    return acts.map((act, day) => ({
      at: timeOf({ do: act, on: dayAfter(plan.on, day) }, today, 41),
      run: ({ now }: { now: Date }) =>
        act === 'write' ? count(plan, thread, now) : step({ do: act }, thread, now, cast),
    }))
  })

/** Of these years only 2568 asks for a report on gifts, and for that of the whole year before. */
const answersOf = (fiscalYear: number, period: PlannedReport['period']) => {
  if (fiscalYear !== 2567 || period !== 'year') return {}
  const item = { fiscalYear: 2568, itemCode: 'O22' }
  return {
    items: [item],
    claims: [
      'ตาราง “จำนวนและมูลค่า” แยกตามประเภทผู้ให้และการดำเนินการ',
      'รอบรายงาน: ทั้งปีงบประมาณ พ.ศ. 2567 ไม่มีรายการที่รับเก็บไว้',
    ].map((text, index) => ({ ...item, elementNumber: index + 1, target: 'text', text })),
  }
}

/** Counted by the command, then read and finished by a person. */
async function count({ fiscalYear, period }: PlannedReport, thread: Thread, now: Date): Promise<void> {
  const { author } = thread
  const made = must(
    await reportGifts(author, { fiscalYear, period }, { now }),
    `count the gifts of ${fiscalYear}`,
  )
  Object.assign(thread, made)
  const { title, titleEn, summary, summaryEn, fields, documentOn, changeNote } =
    await db().revision.findUniqueOrThrow({ where: { id: made.revisionId } })
  must(
    await saveRevision(
      author,
      {
        ...(await pinned(made.revisionId)),
        ...{ title, titleEn, fields, changeNote },
        summary: invented('รายการในทะเบียนทั้งหมดสมมติขึ้น', summary),
        summaryEn: inventedEn('All entries of the register are invented.', summaryEn),
        english: 'ready',
        documentOn: documentOn?.toISOString().slice(0, 10) ?? '',
        fiscalYear: String(fiscalYear),
        ...answersOf(fiscalYear, period),
      },
      { now: new Date(now.getTime() + 25 * 60_000) },
    ),
    `finish ${title}`,
  )
}
