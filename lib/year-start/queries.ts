import 'server-only'
import { type Ask, askPool } from '#lib/db.ts'
import { listHolidays } from '#lib/holiday/queries.ts'
import type { Actor } from '#lib/user/actor.ts'
import { sameDayLater, workingDayFrom } from './days.ts'
import { readYearFacts } from './facts.ts'
import { type ItemKind, itemKinds } from './plan.ts'
import { canStartYear } from './policy.ts'
import { readUndo } from './undo.ts'
import type { UndoFacts } from './undo-facts.ts'
import { planYear, type YearPlan } from './year-plan.ts'

async function holidaysOf(actor: Actor, years: readonly number[]): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(years.map((year) => listHolidays(actor, year)))
  return new Set(
    lists.flatMap(({ days }) => days.filter(({ origin }) => origin !== 'removed').map(({ day }) => day)),
  )
}

/** Due dates of a fiscal year may lie in the calendar years beside it. */
const around = (fiscalYear: number): number[] => [fiscalYear - 1, fiscalYear, fiscalYear + 1]

/** What starting the year after this one would do; null where there is no such cycle. For the page and for the act alike. */
export async function readYearPlan(ask: Ask, actor: Actor, fromYear: number): Promise<YearPlan | null> {
  const facts = await readYearFacts(ask, fromYear)
  return facts && planYear(facts, fromYear, await holidaysOf(actor, around(fromYear + 1)))
}

export interface Rehearsal {
  plan: YearPlan
  /** proposed: the year before's, moved on */
  dates: Record<'opensOn' | 'dueOn' | 'submitsOn' | 'clarifiesOn', string | null>
  fromState: 'planned' | 'running' | 'finished'
  /** the cycle that runs now, whichever it is */
  running: number | null
}

/** The plan with no effect, and what the form begins with. Null: not possible, or not this actor's. */
export async function rehearseYear(actor: Actor, fromYear: number): Promise<Rehearsal | null> {
  if (!canStartYear(actor)) return null
  const [cycle] = await askPool<
    Rehearsal['dates'] & { state: Rehearsal['fromState']; running: number | null; exists: boolean }
  >(
    `SELECT c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", c.submits_on::text AS "submitsOn",
            c.clarifies_on::text AS "clarifiesOn", c.state::text AS state,
            (SELECT r.fiscal_year FROM cycles r WHERE r.state = 'running') AS running,
            EXISTS (SELECT 1 FROM cycles n WHERE n.fiscal_year = $1::int + 1) AS exists
       FROM cycles c WHERE c.fiscal_year = $1::int`,
    [fromYear],
  )
  if (!cycle || cycle.exists) return null
  const plan = await readYearPlan(askPool, actor, fromYear)
  if (!plan) return null
  const holidays = await holidaysOf(actor, around(fromYear + 1))
  const later = (day: string | null) => day && workingDayFrom(sameDayLater(day, 1), holidays)
  const { state, running, opensOn, dueOn, submitsOn, clarifiesOn } = cycle
  return {
    plan,
    dates: {
      // An opening is no deadline: it keeps its day.
      opensOn: opensOn && sameDayLater(opensOn, 1),
      dueOn: later(dueOn),
      submitsOn: later(submitsOn),
      clarifiesOn: later(clarifiesOn),
    },
    fromState: state,
    running,
  }
}

/** The newest year that has a cycle, while the year after it has none: from it the next can be started. */
export async function findYearToStartFrom(actor: Actor): Promise<number | null> {
  if (!canStartYear(actor)) return null
  const [row] = await askPool<{ year: number | null }>('SELECT max(fiscal_year)::int AS year FROM cycles', [])
  return row?.year ?? null
}

export interface YearStartSummary {
  id: string
  fiscalYear: number
  fromYear: number
  startedAt: Date
  startedBy: string
  finishedFrom: boolean
  counts: { kind: ItemKind; count: number }[]
  drafts: { all: number; toCheck: number }
}

/** How a year was begun; null where it was opened by hand, or its start was undone. */
export async function findYearStart(actor: Actor, fiscalYear: number): Promise<YearStartSummary | null> {
  if (!canStartYear(actor)) return null
  const [row] = await askPool<
    Omit<YearStartSummary, 'counts' | 'drafts'> & {
      kinds: Record<string, number>
      all: number
      toCheck: number
    }
  >(
    `SELECT s.id::text AS id, s.fiscal_year AS "fiscalYear", s.from_year AS "fromYear", s.started_at AS "startedAt",
            u.name AS "startedBy", s.finished_from_at IS NOT NULL AS "finishedFrom",
            (SELECT json_object_agg(kind, n) FROM (SELECT kind, count(*) AS n FROM year_start_items
              WHERE start_id = s.id GROUP BY kind) k) AS kinds,
            (SELECT count(*)::int FROM carried_drafts d WHERE d.start_id = s.id) AS all,
            (SELECT count(*)::int FROM carried_drafts d WHERE d.start_id = s.id AND d.settled_at IS NULL) AS "toCheck"
       FROM year_starts s JOIN users u ON u.id = s.started_by_id
      WHERE s.fiscal_year = $1::int AND s.undone_at IS NULL`,
    [fiscalYear],
  )
  if (!row) return null
  const { kinds, all, toCheck, ...start } = row
  return {
    ...start,
    counts: itemKinds.map((kind) => ({ kind, count: kinds[kind] ?? 0 })),
    drafts: { all, toCheck },
  }
}

/** What undoing the start of a year would remove and keep, or what stands against it. */
export const findUndo = async (actor: Actor, fiscalYear: number): Promise<UndoFacts | null> =>
  canStartYear(actor) ? readUndo(askPool, fiscalYear) : null
