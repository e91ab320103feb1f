import { askPool } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { startYear } from '#lib/year-start/commands.ts'
import { readYearPlan } from '#lib/year-start/queries.ts'
import { must, type Staff } from './factories.ts'

/** The form as it was shown to this actor. */
export async function startOf(actor: Actor, fromYear = 2568, start: 'later' | 'now' | 'instead' = 'later') {
  const plan = await readYearPlan(askPool, actor, fromYear)
  return {
    fromYear,
    opensOn: '',
    dueOn: '31/3/2569',
    submitsOn: '',
    clarifiesOn: '',
    start,
    seen: plan!.digest,
  }
}

/** Rows of the authorisation matrix for starting a year. */
export const yearMatrix = {
  'cycle.startYear': { allowed: ['administrator'], input: (staff: Staff) => startOf(staff.administrator) },
  'cycle.undoYear': {
    allowed: ['administrator'],
    input: async (staff: Staff) => {
      must(await startYear(staff.administrator, await startOf(staff.administrator)))
      return { fiscalYear: 2569, version: 1 }
    },
  },
}
