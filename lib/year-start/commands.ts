import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import { askIn, type Tx } from '#lib/db.ts'
import { refreshOwnCodes } from '#lib/framework/topics.ts'
import { type Failure, fail } from '#lib/result.ts'
import { writePlan } from './carry.ts'
import { itemKinds } from './plan.ts'
import { canStartYear } from './policy.ts'
import { copyFramework } from './provisional.ts'
import { readYearPlan } from './queries.ts'
import { startYearInput, undoYearInput } from './schema.ts'
import { readUndo, takeBack } from './undo.ts'
import { isDecided } from './undo-facts.ts'
import type { YearPlan } from './year-plan.ts'

interface CycleFacts {
  fiscalYear: number
  state: 'planned' | 'running' | 'finished'
  version: number
}

/** Also the queue of those who start the same year at one moment. */
async function lockCycle(tx: Tx, fiscalYear: number): Promise<CycleFacts | null> {
  const [cycle] = await tx.$queryRaw<CycleFacts[]>`
    SELECT fiscal_year AS "fiscalYear", state::text AS state, version FROM cycles
     WHERE fiscal_year = ${fiscalYear}::int FOR UPDATE`
  return cycle ?? null
}

/** Fourteen thousand drafts on a busy machine. */
const wholeYearMs = 120_000

const about = (fiscalYear: number) => ({ objectType: 'cycle', objectId: String(fiscalYear) })
const asDate = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))

/** Why the year cannot run at once, or null. */
async function refuseRunning(tx: Tx, start: 'now' | 'instead', from: CycleFacts): Promise<Failure | null> {
  if (start === 'instead')
    return from.state === 'running' ? null : fail('conflict', 'problem.cycleNotRunning')
  const running = await tx.cycle.findFirst({ where: { state: 'running' }, select: { fiscalYear: true } })
  return running && fail('conflict', 'problem.cycleRunning', { params: { year: String(running.fiscalYear) } })
}

const countsOf = (plan: YearPlan) =>
  Object.fromEntries(itemKinds.map((kind) => [kind, plan.items.filter((item) => item.kind === kind).length]))

/**
 * Begins the fiscal year after `fromYear`: its cycle with every item, who answers for it and until when, and the text of
 * what is published as drafts to check again. Does what the page showed, whole, or nothing.
 */
export const startYear = defineCommand({
  name: 'cycle.startYear',
  withinMs: wholeYearMs,
  input: startYearInput,
  load: (tx, _actor, { fromYear }) => lockCycle(tx, fromYear),
  can: canStartYear,
  run: async (tx, { subject: from, actor, input, now }) => {
    const { fromYear, seen, start, opensOn, dueOn, submitsOn, clarifiesOn } = input
    const fiscalYear = fromYear + 1
    const exists = await tx.cycle.findUnique({ where: { fiscalYear }, select: { fiscalYear: true } })
    if (exists) return fail('conflict', 'problem.cycleExists', { params: { year: String(fiscalYear) } })
    const plan = await readYearPlan(askIn(tx), actor, fromYear)
    if (!plan || plan.digest !== seen) return fail('conflict', 'problem.yearPlanChanged')
    const refused = start === 'later' ? null : await refuseRunning(tx, start, from)
    if (refused) return refused
    if (start === 'instead') {
      const data = { state: 'finished', finishedAt: now, version: { increment: 1 } } as const
      await tx.cycle.update({ where: { fiscalYear: fromYear }, data })
    }
    const copy = {
      fromId: plan.fromFrameworkId,
      fiscalYear,
      items: plan.items.flatMap(({ to }) => to ?? []),
      now,
    }
    const frameworkId = plan.target?.id ?? (await copyFramework(tx, copy))
    const edition = plan.target?.edition ?? 1
    await tx.cycle.create({
      data: {
        fiscalYear,
        frameworkId,
        state: start === 'later' ? 'planned' : 'running',
        opensOn: asDate(opensOn),
        dueOn: asDate(dueOn),
        submitsOn: asDate(submitsOn),
        clarifiesOn: asDate(clarifiesOn),
      },
    })
    const startId = randomUUID()
    await tx.yearStart.create({
      data: {
        id: startId,
        fiscalYear,
        fromYear,
        edition,
        startedAt: now,
        startedById: actor.id,
        finishedFromAt: start === 'instead' ? now : null,
      },
    })
    await writePlan(tx, { plan, frameworkId, start: { id: startId, actorId: actor.id, now } })
    await refreshOwnCodes(tx, fiscalYear)
    return done(
      { fiscalYear, drafts: plan.drafts.length },
      {
        ...about(fiscalYear),
        after: {
          fromYear,
          edition,
          start,
          provisional: plan.target === null,
          items: plan.items.filter(({ to }) => to !== null).length,
          kinds: countsOf(plan),
          drafts: plan.drafts.length,
          takenUp: plan.takenUp.length,
          opensOn,
          dueOn,
          submitsOn,
          clarifiesOn,
        },
      },
    )
  },
})

/** Takes a started year back, until something of it has been published. Nobody's words are lost. */
export const undoYear = defineCommand({
  name: 'cycle.undoYear',
  withinMs: wholeYearMs,
  input: undoYearInput,
  load: (tx, _actor, { fiscalYear }) => lockCycle(tx, fiscalYear),
  can: canStartYear,
  run: async (tx, { subject: cycle, actor, input: { fiscalYear, version }, now }) => {
    if (cycle.version !== version) return fail('conflict', 'problem.conflict')
    const facts = await readUndo(askIn(tx), fiscalYear, true)
    const year = String(fiscalYear)
    if (!facts) return fail('conflict', 'problem.yearNotStarted', { params: { year } })
    if (facts.published.length > 0)
      return fail('conflict', 'problem.yearPublished', {
        params: { year, codes: facts.published.join(', ') },
      })
    const decided = facts.drafts.filter(isDecided)
    if (decided.length > 0) {
      const titles = decided.map(({ title }) => `“${title}”`).join(', ')
      return fail('conflict', 'problem.yearUnderReview', { params: { count: decided.length, titles } })
    }
    await takeBack(tx, fiscalYear, facts, now)
    await tx.yearStart.update({
      where: { id: facts.startId },
      data: { undoneAt: now, undoneById: actor.id },
    })
    const kept = facts.drafts.filter(({ untouched }) => !untouched)
    return done(
      { fiscalYear, fromYear: facts.fromYear },
      {
        ...about(fiscalYear),
        before: { state: cycle.state, fromYear: facts.fromYear, assignments: facts.assignments },
        after: {
          removedDrafts: facts.drafts.length - kept.length,
          keptDrafts: kept.map(({ title }) => title),
        },
      },
    )
  },
})
