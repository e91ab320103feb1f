import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { Staff } from './factories.ts'

/** An edition without items: enough to open a cycle on, or to move to. */
export const makeEdition = (fiscalYear: number, edition: number) =>
  db().framework.create({
    data: {
      fiscalYear,
      edition,
      titleTh: `การประเมินทดสอบ ${fiscalYear}`,
      startsOn: new Date(`${fiscalYear - 544}-10-01`),
      endsOn: new Date(`${fiscalYear - 543}-09-30`),
      confidenceNote: 'high',
      levelScheme: 'pass_levels',
      sourceSha256: randomUUID().replaceAll('-', '').repeat(2),
    },
  })

const administrator = ['administrator']
const assigners = ['director', 'administrator']
const running = { fiscalYear: 2568, version: 1 }
const o12 = { fiscalYear: 2568, itemCode: 'O12' }

const assigned = async (staff: Staff, _actor: Actor | null) => {
  const workGroupId = staff.group.id
  await db().assignment.create({ data: { ...o12, workGroupId } })
  return { ...o12, workGroupId }
}

/** Rows of the authorisation matrix for cycles and assignments. */
export const cycleMatrix = {
  'cycle.open': {
    allowed: administrator,
    input: async () => {
      await makeEdition(2567, 1)
      return { fiscalYear: 2567, opensOn: '', dueOn: '', submitsOn: '', clarifiesOn: '' }
    },
  },
  'cycle.start': {
    allowed: administrator,
    input: async () => {
      await db().cycle.update({ where: { fiscalYear: 2568 }, data: { state: 'planned' } })
      return running
    },
  },
  'cycle.finish': { allowed: administrator, input: async () => running },
  'cycle.setDates': {
    allowed: administrator,
    input: async () => ({
      ...running,
      opensOn: '1/10/2567',
      dueOn: '31/3/2568',
      submitsOn: '',
      clarifiesOn: '',
    }),
  },
  'cycle.moveToEdition': {
    allowed: administrator,
    input: async () => {
      await makeEdition(2568, 2)
      return { ...running, edition: 2 }
    },
  },
  'assignment.set': {
    allowed: assigners,
    input: async (staff: Staff) => ({ ...o12, leadGroupId: staff.group.id }),
  },
  'assignment.setUsual': { allowed: assigners, input: async () => ({ fiscalYear: 2568 }) },
  'assignment.remove': { allowed: assigners, input: assigned },
  'assignment.hold': { allowed: ['contributor', 'reviewer'], input: assigned },
}
