import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import { canChangeHolidays } from './policy.ts'
import { publishedHolidays } from './published.ts'
import { addHolidaysInput, holidayInput } from './schema.ts'

/** One change of the list at a time. */
async function lockList(tx: Tx): Promise<Record<string, never>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sucharit holidays'))`
  return {}
}

const about = { objectType: 'holidays', objectId: 'office' }
const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`)
const yearOf = (day: string): number => Number(day.slice(0, 4)) + 543

async function isPublished(day: string): Promise<boolean> {
  return (await publishedHolidays(yearOf(day))).days.some((one) => one.day === day)
}

/** Adds holidays, by a line each or by a pasted list; a day that is there already takes the new name. */
export const addHolidays = defineCommand({
  name: 'holiday.add',
  input: addHolidaysInput,
  load: lockList,
  can: canChangeHolidays,
  run: async (tx, { actor, input: { list }, now }) => {
    for (const { day, name } of list) {
      const change = { kind: 'added' as const, name, changedById: actor.id, changedAt: now }
      await tx.holidayChange.upsert({
        where: { day: asDate(day) },
        create: { day: asDate(day), ...change },
        update: change,
        select: { day: true },
      })
    }
    const years = [...new Set(list.map(({ day }) => yearOf(day)))]
    return done({ count: list.length, years }, { ...about, after: { added: list.map((one) => one.day) } })
  },
})

/** Takes a day off the list: what the office added is gone, what was published no longer counts here. */
export const removeHoliday = defineCommand({
  name: 'holiday.remove',
  input: holidayInput,
  load: lockList,
  can: canChangeHolidays,
  run: async (tx, { actor, input: { day }, now }) => {
    const published = await isPublished(day)
    const change = await tx.holidayChange.findUnique({ where: { day: asDate(day) } })
    if (change?.kind === 'removed' || (!change && !published)) return fail('conflict', 'problem.noHoliday')
    const removed = { kind: 'removed' as const, name: '', changedById: actor.id, changedAt: now }
    if (!published) await tx.holidayChange.delete({ where: { day: asDate(day) }, select: { day: true } })
    else if (change)
      await tx.holidayChange.update({ where: { day: asDate(day) }, data: removed, select: { day: true } })
    else await tx.holidayChange.create({ data: { day: asDate(day), ...removed }, select: { day: true } })
    return done(undefined, { ...about, after: { removed: [day] } })
  },
})

/** Puts a published day that was taken off back as it is published. */
export const restoreHoliday = defineCommand({
  name: 'holiday.restore',
  input: holidayInput,
  load: lockList,
  can: canChangeHolidays,
  run: async (tx, { input: { day } }) => {
    const { count } = await tx.holidayChange.deleteMany({ where: { day: asDate(day), kind: 'removed' } })
    if (count === 0) return fail('conflict', 'problem.holidayCounts')
    return done(undefined, { ...about, after: { restored: [day] } })
  },
})
