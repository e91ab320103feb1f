import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { codesLost } from '#lib/framework/compare.ts'
import { refreshOwnCodes } from '#lib/framework/topics.ts'
import { type Failure, fail } from '#lib/result.ts'
import { changesBetween, codesHeld } from './move.ts'
import { type CycleState, canAdministerCycles, cycleAfter } from './policy.ts'
import { planRepointing, repoint, retellStart } from './repoint.ts'
import { cycleInput, moveToEditionInput, openCycleInput, setDatesInput } from './schema.ts'

interface LockedCycle {
  fiscalYear: number
  frameworkId: string
  state: CycleState
  version: number
  opensOn: string | null
  dueOn: string | null
  submitsOn: string | null
  clarifiesOn: string | null
}

async function lockCycle(tx: Tx, fiscalYear: number): Promise<LockedCycle | null> {
  const [cycle] = await tx.$queryRaw<LockedCycle[]>`
    SELECT fiscal_year AS "fiscalYear", framework_id::text AS "frameworkId", state::text AS state, version,
      opens_on::text AS "opensOn", due_on::text AS "dueOn", submits_on::text AS "submitsOn",
      clarifies_on::text AS "clarifiesOn"
    FROM cycles WHERE fiscal_year = ${fiscalYear} FOR UPDATE`
  return cycle ?? null
}

/** One cycle runs at a time: the one before is finished first. */
async function refuseSecond(tx: Tx): Promise<Failure | null> {
  const running = await tx.cycle.findFirst({ where: { state: 'running' }, select: { fiscalYear: true } })
  return running && fail('conflict', 'problem.cycleRunning', { params: { year: String(running.fiscalYear) } })
}

const stale = () => fail('conflict', 'problem.conflict')
const asDate = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))
const about = (fiscalYear: number) => ({ objectType: 'cycle', objectId: String(fiscalYear) })

/** Opens the office's work on a fiscal year, on the newest edition with every item of it: planned, or running at once. */
export const openCycle = defineCommand({
  name: 'cycle.open',
  input: openCycleInput,
  load: async (tx, _actor, { fiscalYear }) => ({
    cycle: await lockCycle(tx, fiscalYear),
    framework: await tx.framework.findFirst({ where: { fiscalYear }, orderBy: { edition: 'desc' } }),
  }),
  can: canAdministerCycles,
  run: async (tx, { subject: { cycle, framework }, input }) => {
    const { fiscalYear, opensOn, dueOn, submitsOn, clarifiesOn, start } = input
    if (cycle) return fail('conflict', 'problem.cycleExists', { params: { year: String(fiscalYear) } })
    if (!framework) return fail('invalid', 'problem.noFramework', { params: { year: String(fiscalYear) } })
    const refused = start === 'now' && (await refuseSecond(tx))
    if (refused) return refused
    const state = start === 'now' ? 'running' : 'planned'
    await tx.cycle.create({
      data: {
        fiscalYear,
        frameworkId: framework.id,
        state,
        opensOn: asDate(opensOn),
        dueOn: asDate(dueOn),
        submitsOn: asDate(submitsOn),
        clarifiesOn: asDate(clarifiesOn),
      },
    })
    const items = await tx.item.findMany({
      where: { frameworkId: framework.id },
      select: { id: true, code: true },
    })
    await tx.cycleItem.createMany({
      data: items.map(({ id, code }) => ({ fiscalYear, itemCode: code, itemId: id })),
    })
    await refreshOwnCodes(tx, fiscalYear)
    return done(
      { fiscalYear, edition: framework.edition, items: items.length },
      {
        ...about(fiscalYear),
        after: {
          state,
          edition: framework.edition,
          items: items.length,
          opensOn,
          dueOn,
          submitsOn,
          clarifiesOn,
        },
      },
    )
  },
})

/** Makes it the running cycle. */
export const startCycle = defineCommand({
  name: 'cycle.start',
  input: cycleInput,
  load: (tx, _actor, { fiscalYear }) => lockCycle(tx, fiscalYear),
  can: canAdministerCycles,
  run: async (tx, { subject: cycle, input: { fiscalYear, version } }) => {
    if (cycle.version !== version) return stale()
    const step = cycleAfter(cycle.state, 'start')
    if ('why' in step) return fail('invalid', step.why)
    const refused = await refuseSecond(tx)
    if (refused) return refused
    await tx.cycle.update({ where: { fiscalYear }, data: { state: step.next, version: version + 1 } })
    return done(
      { fiscalYear },
      { ...about(fiscalYear), before: { state: cycle.state }, after: { state: step.next } },
    )
  },
})

export const finishCycle = defineCommand({
  name: 'cycle.finish',
  input: cycleInput,
  load: (tx, _actor, { fiscalYear }) => lockCycle(tx, fiscalYear),
  can: canAdministerCycles,
  run: async (tx, { subject: cycle, input: { fiscalYear, version }, now }) => {
    if (cycle.version !== version) return stale()
    const step = cycleAfter(cycle.state, 'finish')
    if ('why' in step) return fail('invalid', step.why)
    const data = { state: step.next, finishedAt: now, version: version + 1 }
    await tx.cycle.update({ where: { fiscalYear }, data })
    return done(
      { fiscalYear },
      { ...about(fiscalYear), before: { state: cycle.state }, after: { state: step.next } },
    )
  },
})

export const setCycleDates = defineCommand({
  name: 'cycle.setDates',
  input: setDatesInput,
  load: (tx, _actor, { fiscalYear }) => lockCycle(tx, fiscalYear),
  can: canAdministerCycles,
  run: async (tx, { subject: cycle, input }) => {
    const { fiscalYear, version, opensOn, dueOn, submitsOn, clarifiesOn } = input
    if (cycle.version !== version) return stale()
    if (cycle.state === 'finished') return fail('invalid', 'problem.cycleFinished')
    const data = {
      opensOn: asDate(opensOn),
      dueOn: asDate(dueOn),
      submitsOn: asDate(submitsOn),
      clarifiesOn: asDate(clarifiesOn),
      version: version + 1,
    }
    await tx.cycle.update({ where: { fiscalYear }, data })
    return done(
      { fiscalYear },
      {
        ...about(fiscalYear),
        before: {
          opensOn: cycle.opensOn,
          dueOn: cycle.dueOn,
          submitsOn: cycle.submitsOn,
          clarifiesOn: cycle.clarifiesOn,
        },
        after: { opensOn, dueOn, submitsOn, clarifiesOn },
      },
    )
  },
})

/**
 * Moves a cycle to another edition of its year. What answers an item keeps its address, for (year, code) is its
 * identity; so the move is refused where a code with something published, or under review, would vanish or ask for
 * something else. Drafts, groups and due dates go with their topic.
 */
export const moveToEdition = defineCommand({
  name: 'cycle.moveToEdition',
  withinMs: 120_000,
  input: moveToEditionInput,
  load: async (tx, _actor, { fiscalYear, edition }) => {
    const cycle = await lockCycle(tx, fiscalYear)
    const target =
      cycle && (await tx.framework.findUnique({ where: { fiscalYear_edition: { fiscalYear, edition } } }))
    return cycle && target ? { cycle, target } : null
  },
  can: canAdministerCycles,
  run: async (tx, { subject: { cycle, target }, actor, input: { fiscalYear, version, edition }, now }) => {
    if (cycle.version !== version) return stale()
    if (cycle.frameworkId === target.id)
      return fail('invalid', 'problem.editionSame', { params: { edition } })
    const from = await tx.framework.findUniqueOrThrow({ where: { id: cycle.frameworkId } })
    const changes = await changesBetween(tx, from.id, target.id)
    const blocked = await codesHeld(tx, fiscalYear, codesLost(changes))
    if (blocked.length > 0) {
      return fail('conflict', 'problem.editionLosesItems', {
        params: { codes: blocked.join(', ') },
        details: { blocked },
      })
    }
    const gone = changes.gone.map((item) => item.code)
    const plan = await planRepointing(tx, fiscalYear, { fromId: from.id, toId: target.id })
    await tx.cycle.update({ where: { fiscalYear }, data: { frameworkId: target.id, version: version + 1 } })
    await tx.$executeRaw`
      INSERT INTO cycle_items (fiscal_year, item_code, item_id)
      SELECT ${fiscalYear}::int, i.code, i.id FROM items i WHERE i.framework_id = ${target.id}::uuid
      ON CONFLICT (fiscal_year, item_code) DO UPDATE SET item_id = excluded.item_id`
    const drafts = await repoint(tx, plan, { actorId: actor.id, now })
    await tx.assignment.deleteMany({ where: { fiscalYear, itemCode: { in: gone } } })
    await tx.cycleItem.deleteMany({ where: { fiscalYear, itemCode: { in: gone } } })
    await refreshOwnCodes(tx, fiscalYear)
    await retellStart(tx, plan)
    return done(
      { fiscalYear, edition, changes },
      {
        ...about(fiscalYear),
        before: { edition: from.edition },
        after: {
          edition,
          added: changes.added.map((item) => item.code),
          gone,
          changed: changes.changed.map((item) => item.code),
          drafts,
        },
      },
    )
  },
})
