import 'server-only'
import { db, type Tx } from '#lib/db.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { localPath } from '#lib/i18n.ts'
import { linkLimits, reportLimits, textLimits } from '#lib/limits.ts'
import { newsForMs, tell } from '#lib/notice/tell.ts'
import type { PageAddress } from '#lib/press/address.ts'
import type { FormAnswer } from '#lib/server/public-form.ts'
import { type Choice, choicesOf } from './choices.ts'
import { countReport } from './limiter.ts'
import { reportInput } from './schema.ts'

const page = /^\/(?:th|en)(?<path>\/evidence\/(?<id>[0-9a-z]{8})\/report)(?:\?|$)/

/** A field that people do not see; robots fill in whatever there is. */
export const bait = 'website'

/**
 * Takes the form of /evidence/{id}/report. Nobody is asked who they are and nothing of them is kept: their address is
 * counted under a keyed hash of the day. What a robot sent is thanked for and thrown away.
 */
export async function takeReport(
  { internal, lang }: PageAddress,
  form: URLSearchParams,
  from: string,
  now = new Date(),
): Promise<FormAnswer> {
  const { path, id } = page.exec(internal)?.groups ?? {}
  if (!path || !id) return { kind: 'notFound' }
  const thanks = { kind: 'seeOther', location: `${localPath(lang, path)}?sent=1` } as const
  if (form.get(bait)) return thanks
  const typed = { about: form.get('about') ?? '', text: form.get('text') ?? '' }
  const again = (status: number, problem: string, headers: Record<string, string> = {}): FormAnswer => ({
    kind: 'again',
    status,
    headers,
    parameters: {
      problem,
      about: typed.about.slice(0, textLimits.linkUrl),
      text: typed.text.slice(0, 2 * reportLimits.text),
    },
  })
  const revision = await findPublicRevision(id, null)
  if (revision?.state !== 'current') return { kind: 'notFound' }
  const input = reportInput.safeParse(typed)
  if (!input.success) return again(422, input.error.issues[0]?.path[0] === 'text' ? 'text' : 'about')
  const choice = choicesOf(revision).find(({ value }) => value === input.data.about)
  if (!choice) return again(422, 'about')
  const wait = await countReport(from, now)
  if (wait !== null) return again(429, 'limit', { 'Retry-After': String(wait) })
  await keepReport({ evidenceId: id, title: revision.title, choice, text: input.data.text }, now)
  return thanks
}

export interface Told {
  evidenceId: string
  title: string
  choice: Choice
  /** '' where nothing was written */
  text: string
}

/** One open report for each thing that is meant; told again it counts on. The watch looks at once, the group hears once. */
export const keepReport = ({ evidenceId, title, choice, text }: Told, now: Date): Promise<void> =>
  db().$transaction(async (tx) => {
    const { about, address, label } = choice
    const [report] = await tx.$queryRaw<{ id: string; count: number }[]>`
      INSERT INTO link_reports (id, evidence_id, about, address, label, first_at, last_at)
      VALUES (gen_random_uuid(), ${evidenceId}, ${about}::link_report_about, ${address}, ${label}, ${now}, ${now})
      ON CONFLICT (evidence_id, about, address) WHERE settled_at IS NULL
      DO UPDATE SET count = link_reports.count + 1, last_at = greatest(link_reports.last_at, excluded.last_at)
      RETURNING id::text, count`
    const { id, count } = report!
    if (text !== '')
      await tx.$executeRaw`
        INSERT INTO link_report_texts (id, report_id, at, text) SELECT gen_random_uuid(), ${id}::uuid, ${now}, ${text}
         WHERE (SELECT count(*) FROM link_report_texts WHERE report_id = ${id}::uuid) < ${reportLimits.texts}`
    // Not sooner than "check now" would: readers must not make us press another site.
    const since = new Date(now.getTime() - linkLimits.againAfterMinutes * 60_000)
    await tx.$executeRaw`
      UPDATE link_targets SET next_check_at = ${now} WHERE kind::text = ${about} AND address = ${address}
         AND next_check_at > ${now} AND (checked_at IS NULL OR checked_at < ${since})`
    if (count === 1) await tellGroup(tx, { id, evidenceId, title, label: label || address }, now)
  })

async function tellGroup(
  tx: Tx,
  { id, evidenceId, title, label }: { id: string; evidenceId: string; title: string; label: string },
  now: Date,
): Promise<void> {
  if (Date.now() - now.getTime() > newsForMs) return
  const members = await tx.membership.findMany({
    where: { workGroup: { evidence: { some: { id: evidenceId } } } },
    select: { userId: true },
    distinct: ['userId'],
  })
  const userIds = members.map(({ userId }) => userId)
  // What the reader wrote stays in the portal: a letter carries no words of people whom nobody knows.
  const news = { kind: 'linkReported', userIds, params: { title, label }, path: `/admin/links/reports/${id}` }
  await tell(tx, news, { key: `report/${id}`, now })
}
