import 'server-only'
import { pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { type Actor, hasOfficeRole } from '#lib/user/actor.ts'
import { keeperSlug, mayRecordGifts, readsAllGifts, seesGifts } from './policy.ts'
import type { GiftFacts, GiftStep, GiverKind, Outcome } from './rules.ts'
import type { GiftDue, GiftSort } from './schema.ts'

export interface ListedGift extends GiftFacts {
  id: string
  workGroupId: string
  groupTh: string
  groupEn: string
  what: string
  giverKind: GiverKind
  giverName: string
  receiver: string
  note: string
  step: GiftStep
  actBy: string | null
  isOverdue: boolean
  recordedById: string
  recordedBy: string
  recordedAt: Date
  struckAt: Date | null
  struckReason: string
  version: number
}

export interface GiftFilter {
  q: string
  /** fiscal year (BE) or '' */
  year: string
  giver: GiverKind | ''
  outcome: Outcome | ''
  due: GiftDue | ''
  sort: GiftSort
}

/** A fiscal year begins in October. */
export const giftYear = `(extract(year FROM g.offered_on + interval '3 months')::int + 543)`

// $1: reads all, $2: groups of which they are head, $3: who asks, $4: today
const listed = `
  listed AS (
    SELECT g.id::text, g.work_group_id::text AS "workGroupId", w.name_th AS "groupTh", w.name_en AS "groupEn",
           g.offered_on::text AS "offeredOn", ${giftYear} AS year, g.what, g.value_baht::float8 AS "valueBaht",
           g.giver_kind::text AS "giverKind", g.giver_name AS "giverName", g.relation::text, g.occasion::text,
           g.received_for::text AS "receivedFor", g.receiver, g.outcome::text, g.outcome_on::text AS "outcomeOn",
           g.reported_on::text AS "reportedOn", g.decision::text, g.note, g.step::text, g.act_by::text AS "actBy",
           coalesce(g.act_by < $4::date AND g.struck_at IS NULL, false) AS "isOverdue",
           g.recorded_by_id::text AS "recordedById", u.name AS "recordedBy", g.recorded_at AS "recordedAt",
           g.struck_at AS "struckAt", g.struck_reason AS "struckReason", g.version
      FROM gifts g JOIN work_groups w ON w.id = g.work_group_id JOIN users u ON u.id = g.recorded_by_id
     WHERE $1 OR g.work_group_id = ANY($2::uuid[]) OR g.recorded_by_id = $3::uuid)`

const where = `($5 = '' OR what ILIKE $5 OR "giverName" ILIKE $5 OR receiver ILIKE $5 OR note ILIKE $5)
  AND ($6 = '' OR year::text = $6) AND ($7 = '' OR "giverKind" = $7) AND ($8 = '' OR outcome = $8)
  AND CASE $9 WHEN '' THEN true WHEN 'struck' THEN "struckAt" IS NOT NULL
        WHEN 'open' THEN step <> 'done' AND "struckAt" IS NULL WHEN 'overdue' THEN "isOverdue"
        ELSE step = 'done' AND "struckAt" IS NULL END`

const orders: Record<GiftSort, string> = {
  newest: '"offeredOn" DESC, id DESC',
  actBy: `("struckAt" IS NOT NULL), (step = 'done'), "actBy" NULLS LAST, "offeredOn", id`,
  value: '"valueBaht" DESC NULLS LAST, id',
}

const literal = (text: string): string => (text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`)

/** The id of the group that keeps the register; null where the office has none. */
export async function findKeeperId(): Promise<string | null> {
  const { rows } = await pool().query<{ id: string }>('SELECT id::text FROM work_groups WHERE slug = $1', [
    keeperSlug,
  ])
  return rows[0]?.id ?? null
}

async function scopeOf(actor: Actor, now: Date): Promise<unknown[]> {
  const heads = actor.groups.filter(({ role }) => role === 'reviewer')
  return [
    readsAllGifts(actor, await findKeeperId()),
    heads.map(({ workGroupId }) => workGroupId),
    actor.id,
    dayOf(now),
  ]
}

/** The register as far as this person reads it, 20 a page; without a page number all of it, for the export. */
export async function listGifts(
  actor: Actor,
  { q, year, giver, outcome, due, sort }: GiftFilter,
  page: number | null,
  now = new Date(),
): Promise<{ gifts: ListedGift[]; total: number }> {
  if (!seesGifts(actor)) return { gifts: [], total: 0 }
  const values = [...(await scopeOf(actor, now)), literal(q), year, giver, outcome, due]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [rows, count] = await Promise.all([
    pool().query<ListedGift>(
      `WITH ${listed} SELECT * FROM listed WHERE ${where} ORDER BY ${orders[sort]} ${limit}`,
      values,
    ),
    pool().query<{ total: number }>(
      `WITH ${listed} SELECT count(*)::int AS total FROM listed WHERE ${where}`,
      values,
    ),
  ])
  return { gifts: rows.rows, total: count.rows[0]!.total }
}

export interface GiftSummary {
  years: number[]
  open: number
  overdue: number
  /** the nearest day of what waits; null where the law names none */
  nextBy: string | null
}

/** The years that have entries, newest first, and how many wait or are late. */
export async function findGiftSummary(actor: Actor, now = new Date()): Promise<GiftSummary> {
  const { rows } = await pool().query<Omit<GiftSummary, 'years'> & { years: number[] | null }>(
    `WITH ${listed} SELECT array_agg(DISTINCT year ORDER BY year DESC) AS years,
       count(*) FILTER (WHERE step <> 'done' AND "struckAt" IS NULL)::int AS open,
       count(*) FILTER (WHERE "isOverdue")::int AS overdue,
       min("actBy") FILTER (WHERE step <> 'done' AND "struckAt" IS NULL) AS "nextBy" FROM listed`,
    await scopeOf(actor, now),
  )
  const { years, ...counts } = rows[0]!
  return { years: years ?? [], ...counts }
}

/** The gifts that this person reads and that still ask for something; null where none does, or for who only looks on. */
export async function findOpenGifts(actor: Actor, now = new Date()): Promise<GiftSummary | null> {
  if (!mayRecordGifts(actor)) return null
  const summary = await findGiftSummary(actor, now)
  return summary.open > 0 ? summary : null
}

export async function findGift(actor: Actor, id: string, now = new Date()): Promise<ListedGift | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const { rows } = await pool().query<ListedGift>(`WITH ${listed} SELECT * FROM listed WHERE id = $5`, [
    ...(await scopeOf(actor, now)),
    id,
  ])
  return rows[0] ?? null
}

export interface GroupChoice {
  id: string
  nameTh: string
  nameEn: string
}

/** The groups for which this person may write something down, their own first. */
export async function listGiftGroups(actor: Actor): Promise<GroupChoice[]> {
  if (!mayRecordGifts(actor)) return []
  const keeperId = await findKeeperId()
  const own = actor.groups.map(({ workGroupId }) => workGroupId)
  const all = hasOfficeRole(actor, 'director') || (keeperId !== null && own.includes(keeperId))
  const { rows } = await pool().query<GroupChoice>(
    `SELECT id::text, name_th AS "nameTh", name_en AS "nameEn" FROM work_groups
      WHERE state = 'active' AND ($1 OR id = ANY($2::uuid[])) ORDER BY (id = ANY($2::uuid[])) DESC, position`,
    [all, own],
  )
  return rows
}
