import { pool } from '#lib/db.ts'
import { collectLinks } from '#lib/link-check/collect.ts'
import { acceptLink } from '#lib/link-check/commands.ts'
import type { Verdict } from '#lib/link-check/verdicts.ts'
import { keepReport } from '#lib/link-report/receive.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { must, type Staff } from './factories.ts'
import { publishLinks } from './link-evidence.ts'

let count = 0

/** A link of the group's public evidence that has failed for a day and is known for it. */
export async function makeBrokenLink(
  staff: Staff,
  verdict: Verdict = 'gone',
  movedTo: string | null = null,
): Promise<{ id: string; evidenceId: string; address: string }> {
  const address = `https://broken${++count}.example/report`
  const { evidenceId } = await publishLinks(staff, [address])
  await collectLinks()
  const { rows } = await pool().query<{ id: string }>(
    `UPDATE link_targets SET verdict = $2::link_verdict, verdict_since = now() - interval '1 day', moved_to = $3,
        checked_at = now() - interval '1 hour', next_check_at = now() + interval '1 day',
        failures = CASE WHEN $2 = 'moved' THEN 0 ELSE 3 END,
        failing_since = CASE WHEN $2 <> 'moved' THEN now() - interval '1 day' END,
        alarmed_at = CASE WHEN $2 <> 'moved' THEN now() - interval '1 hour' END
      WHERE address = $1 RETURNING id::text`,
    [address, verdict, movedTo],
  )
  return { id: rows[0]!.id, evidenceId, address }
}

/** What a reader said of the only link of the group's public evidence. */
export async function makeReport(staff: Staff, text = 'ขึ้นว่าไม่พบหน้า') {
  const link = await makeBrokenLink(staff)
  const choice = { value: link.address, about: 'link', address: link.address, label: 'ลิงก์ที่ 1' } as const
  await keepReport({ evidenceId: link.evidenceId, title: 'หลักฐานที่มีลิงก์', choice, text }, new Date())
  const { rows } = await pool().query<{ id: string }>(
    'SELECT id::text FROM link_reports WHERE address = $1',
    [link.address],
  )
  return { id: rows[0]!.id, targetId: link.id, evidenceId: link.evidenceId, choice }
}

export const acceptance = (days: number) => ({
  reason: 'หน่วยงานเจ้าของกำลังย้ายเว็บไซต์',
  untilOn: formatDay(dayOf(new Date(Date.now() + days * 86_400_000)), 'th'),
})

/** Rows of the authorisation matrix for links. */
export const linkMatrix = {
  'link.accept': {
    allowed: ['contributor', 'reviewer', 'administrator'],
    input: async (staff: Staff) => ({
      id: (await makeBrokenLink(staff)).id,
      workGroupId: staff.group.id,
      ...acceptance(30),
    }),
  },
  'link.endAcceptance': {
    allowed: ['contributor', 'reviewer', 'administrator'],
    input: async (staff: Staff) => {
      const of = { id: (await makeBrokenLink(staff)).id, workGroupId: staff.group.id }
      must(await acceptLink(staff.contributor, { ...of, ...acceptance(30) }))
      return of
    },
  },
  'link.replace': {
    allowed: ['contributor'],
    input: async (staff: Staff) => {
      const { id, evidenceId } = await makeBrokenLink(staff)
      return { id, evidenceId }
    },
  },
  'link.settleReport': {
    allowed: ['contributor', 'reviewer', 'administrator'],
    input: async (staff: Staff) => ({
      id: (await makeReport(staff)).id,
      count: 1,
      answer: 'works',
      note: '',
    }),
  },
  'link.keepCopy': {
    allowed: ['contributor', 'reviewer', 'administrator'],
    input: async (staff: Staff) => ({ id: (await makeBrokenLink(staff)).id }),
  },
  'link.checkNow': {
    allowed: ['contributor', 'reviewer', 'publisher', 'director', 'administrator'],
    input: async (staff: Staff) => ({ id: (await makeBrokenLink(staff)).id }),
  },
}
