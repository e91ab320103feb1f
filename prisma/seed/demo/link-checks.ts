import 'server-only'
import { db } from '#lib/db.ts'
import { collectLinks } from '#lib/link-check/collect.ts'
import { acceptLink } from '#lib/link-check/commands.ts'
import type { Verdict } from '#lib/link-check/verdicts.ts'
import { writeChecks } from '#lib/link-check/write-checks.ts'
import { writeCopy } from '#lib/link-copy/copy-link.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { keepShipped } from './files.ts'
import type { Cast } from './people.ts'

// Outside links of the demonstration lead to names that are kept for examples (RFC 2606): nobody is ever asked. What the
// checks would have seen is told here, a line a link: the verdict of each night before the day of seeding, the oldest first.

interface Told {
  nights: readonly Verdict[]
  status: number | null
  found?: string
  movedTo?: string
  /** the group lets it stand: why, and for how many days */
  accepted?: { reason: string; days: number }
}

const night = <V extends Verdict>(count: number, verdict: V): V[] =>
  Array.from({ length: count }, () => verdict)

const story: Readonly<Record<string, Told>> = {
  'https://www.old-office.example/new2024/plan': {
    nights: [...night(8, 'ok'), ...night(6, 'gone')],
    status: 404,
  },
  'https://drive.example/file/d/1AbCdEf/view': {
    nights: [...night(9, 'ok'), ...night(5, 'needs_login')],
    status: 200,
    found: 'คุณต้องมีสิทธิ์การเข้าถึง',
  },
  'https://school-project.example/news/12': {
    nights: [...night(7, 'ok'), ...night(7, 'taken_over')],
    status: 200,
    found: 'สล็อตเว็บตรง ฝากถอนไม่มีขั้นต่ำ แตกง่าย',
  },
  'https://school.example/forms/transfer': {
    nights: [...night(10, 'ok'), ...night(4, 'moved')],
    status: 200,
    movedTo: 'https://school.example/services/transfer',
  },
  'https://survey.example/form/2568': {
    nights: [...night(6, 'ok'), ...night(8, 'server_error')],
    status: 500,
    accepted: { reason: 'หน่วยงานเจ้าของระบบแจ้งว่าจะเปิดใหม่หลังปรับปรุง', days: 30 },
  },
  'https://law.example/act-2546': { nights: night(14, 'ok'), status: 200 },
  'https://procurement.example/plan/2568': { nights: night(14, 'robot_refused'), status: 403 },
  'https://province.example/directory': {
    nights: [...night(12, 'ok'), ...night(2, 'soft_404')],
    status: 200,
    found: 'ไม่พบหน้าที่คุณต้องการ',
  },
}

const dayMs = 86_400_000
const nightsTold = 14

/** Of the link that died, the office had kept the document on an earlier day. */
const copied = {
  url: 'https://www.old-office.example/new2024/plan',
  file: 'strategic-plan-2565.pdf',
  days: 40,
}

async function keepDemoCopy(today: Date): Promise<void> {
  const { id } = await db().linkTarget.findFirstOrThrow({ where: { address: copied.url } })
  const file = await keepShipped(copied.file)
  const at = new Date(today.getTime() - copied.days * dayMs)
  await db().$transaction((tx) => writeCopy(tx, id, file, at))
}

/** Plays the nights of the story through what keeps real checks, so that its rows are such as the job writes. */
export async function tellLinkChecks(cast: Cast, today: Date): Promise<void> {
  const first = new Date(today.getTime() - (nightsTold + 1) * dayMs)
  await collectLinks(first)
  const targets = await db().linkTarget.findMany({ where: { address: { in: Object.keys(story) } } })
  for (let told = 0; told < nightsTold; told++) {
    const at = new Date(Date.parse(dayOf(today)) - (nightsTold - told) * dayMs + 18 * 3_600_000)
    const checks = targets.map(({ id, address }, index) => {
      const { nights, status, found = '', movedTo = null } = story[address]!
      const verdict = nights[told]!
      const last = nights.at(-1)!
      const seen = verdict === last ? { status, found, movedTo } : { status: 200, found: '', movedTo: null }
      return {
        targetId: id,
        verdict,
        ...seen,
        at: new Date(at.getTime() + index * 1_000),
        took: 240 + index * 90,
      }
    })
    await writeChecks(checks, { pace: 'nightly', dueBefore: new Date(at.getTime() + dayMs) })
  }
  await keepDemoCopy(today)
  for (const { id, address } of targets) {
    const { accepted } = story[address]!
    if (accepted) await letStand(cast, { id, ...accepted }, today)
  }
}

async function letStand(
  cast: Cast,
  told: { id: string; reason: string; days: number },
  today: Date,
): Promise<void> {
  const { id, reason, days } = told
  const { publication } = await db().linkUse.findFirstOrThrow({
    where: { targetId: id },
    select: { publication: { select: { workGroupId: true, workGroup: { select: { slug: true } } } } },
  })
  const author = cast.staff[publication.workGroup.slug as keyof Cast['staff']]
  const untilOn = formatDay(dayOf(new Date(today.getTime() + days * dayMs)), 'th')
  const { workGroupId } = publication
  const done = await acceptLink(author, { id, workGroupId, reason, untilOn }, { now: today })
  if (!done.ok) throw new Error(`The demonstration could not let a link stand: ${done.message.key}`)
}
