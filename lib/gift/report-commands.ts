import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import { giftreport } from '#lib/content/kinds/giftreport.ts'
import { fieldsOf, fieldsText, type Row } from '#lib/content/values.ts'
import type { Tx } from '#lib/db.ts'
import { copyContent } from '#lib/evidence/copy.ts'
import { type LockedRevision, lockNewest } from '#lib/evidence/load.ts'
import { canWrite } from '#lib/evidence/policy.ts'
import { writeText } from '#lib/evidence/save.ts'
import { isEditable, isOpen } from '#lib/evidence/workflow.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import { fail } from '#lib/result.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { type Actor, hasGroupRole } from '#lib/user/actor.ts'
import { keeperSlug } from './policy.ts'
import { type Counted, daysOf, type ReportPeriod, reportText } from './report-words.ts'
import { reportGiftsInput } from './schema.ts'

interface Place {
  keeperId: string
  evidenceId: string | null
  newest: LockedRevision | null
}

async function findPlace(tx: Tx, actor: Actor, slug: string): Promise<Place | null> {
  const keeper = await tx.workGroup.findUnique({ where: { slug: keeperSlug }, select: { id: true } })
  if (!keeper) return null
  const report = await tx.evidence.findUnique({
    where: { kind_slug: { kind: giftreport.name, slug } },
    select: { id: true },
  })
  const newest = report && (await lockNewest(tx, actor, report.id))
  return { keeperId: keeper.id, evidenceId: report?.id ?? null, newest }
}

/** Counts alone leave the register. */
async function count(tx: Tx, fiscalYear: number, period: ReportPeriod): Promise<Counted> {
  const { first, last } = daysOf(fiscalYear, period)
  const rows = await tx.$queryRaw<(Row & { open: number })[]>`
    SELECT giver_kind::text AS giver, outcome::text, count(*)::int AS times,
           coalesce(sum(value_baht), 0)::float8 AS baht, count(*) FILTER (WHERE step <> 'done')::int AS open
      FROM gifts WHERE offered_on BETWEEN ${first}::date AND ${last}::date AND struck_at IS NULL
     GROUP BY giver_kind, outcome ORDER BY giver_kind, outcome`
  return {
    fiscalYear,
    period,
    rows: rows.map(({ open: _, ...row }) => row),
    open: rows.reduce((sum, { open }) => sum + open, 0),
  }
}

/** The draft to write into: the one that is open, else a new revision, else the first of the year. */
async function openDraft(
  tx: Tx,
  { keeperId, newest }: Place,
  act: { slug: string; actor: Actor; title: string; now: Date },
): Promise<{ evidenceId: string; revisionId: string; number: number }> {
  const { slug, actor, title, now } = act
  if (newest && isEditable(newest))
    return { evidenceId: newest.evidenceId, revisionId: newest.id, number: newest.number }
  const revisionId = randomUUID()
  if (newest) {
    const { evidenceId } = newest
    const number = newest.number + 1
    await copyContent(tx, newest.id, { id: revisionId, evidenceId, number, authorId: actor.id, now })
    return { evidenceId, revisionId, number }
  }
  const evidenceId = shortId()
  await tx.evidence.create({
    data: {
      id: evidenceId,
      kind: giftreport.name,
      slug,
      workGroupId: keeperId,
      createdById: actor.id,
      createdAt: now,
    },
    select: { id: true },
  })
  await tx.revision.create({
    data: {
      id: revisionId,
      evidenceId,
      number: 1,
      title,
      titleSearch: '',
      createdById: actor.id,
      createdAt: now,
      savedAt: now,
    },
    select: { id: true },
  })
  return { evidenceId, revisionId, number: 1 }
}

/**
 * Counts the register into the report of a year: a draft that somebody else checks before it is public. The whole year comes
 * as a revision after the first half, which stays at its address.
 */
export const reportGifts = defineCommand({
  name: 'gift.report',
  input: reportGiftsInput,
  load: (tx, actor, { fiscalYear }) => findPlace(tx, actor, String(fiscalYear)),
  can: (actor, { keeperId, newest }) =>
    hasGroupRole(actor, keeperId, 'contributor') && (newest === null || canWrite(actor, newest)),
  run: async (tx, { subject, actor, input: { fiscalYear, period }, now }) => {
    const { newest, evidenceId: known } = subject
    if (known && !newest) return fail('notFound', 'problem.notFound')
    if (newest && isOpen(newest) && !isEditable(newest))
      return fail('conflict', `problem.saveIn.${newest.state}`)
    const today = dayOf(now)
    if (today <= daysOf(fiscalYear, period).last)
      return fail('invalid', 'problem.invalid', { fields: { period: { key: 'problem.gift.periodOpen' } } })
    if (newest && period === 'half' && (await periodOf(tx, newest.id)) === 'year')
      return fail('invalid', 'problem.invalid', { fields: { period: { key: 'problem.gift.yearCounted' } } })

    const counted = await count(tx, fiscalYear, period)
    const { source, ...words } = reportText(counted)
    const slug = String(fiscalYear)
    const draft = await openDraft(tx, subject, { slug, actor, title: words.title, now })
    const fields = fieldsOf(giftreport, { period, countedOn: today, source, counts: counted.rows })
    await writeText(
      tx,
      draft.revisionId,
      { ...words, english: 'draft', fiscalYear, documentOn: today, changeNote: noteOf(draft.number, period) },
      { authorId: actor.id, now, fields, searched: fieldsText(fields) },
    )
    await wantCheck(tx, draft.revisionId)
    return done(draft, {
      objectType: 'evidence',
      objectId: draft.evidenceId,
      revisionId: draft.revisionId,
      after: { number: draft.number, title: words.title, fiscalYear, kind: giftreport.name, slug },
    })
  },
})

const noteOf = (number: number, period: ReportPeriod): string =>
  number > 1 && period === 'year' ? 'รายงานทั้งปีงบประมาณ แทนรอบ 6 เดือนแรก' : ''

async function periodOf(tx: Tx, revisionId: string) {
  const { fields } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { fields: true },
  })
  return fieldsOf(giftreport, fields).period
}
