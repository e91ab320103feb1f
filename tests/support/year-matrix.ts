import { askPool, db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import { startYear } from '#lib/year-start/commands.ts'
import { readYearPlan } from '#lib/year-start/queries.ts'
import { ownerPool } from './database.ts'
import { makeEvidence, must, type Staff } from './factories.ts'

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

/** A draft that has come over from the year before. */
export async function carriedDraft(staff: Staff, item = 'O1') {
  await makeEvidence(staff, { state: 'published', item, fiscalYear: 2568, file: true })
  must(await startYear(staff.administrator, await startOf(staff.administrator)))
  const { revisionId } = await db().carriedDraft.findFirstOrThrow()
  return revisionId
}

/** Of an item that asks for what is so now; an edition in use changes only as a replica. */
async function stayingDraft(staff: Staff) {
  const id = await carriedDraft(staff)
  await ownerPool().query(`
    BEGIN; SET LOCAL session_replication_role = replica;
    UPDATE items SET period_relation = 'none', period_coverage = 'current_state';
    COMMIT;`)
  return { id, reason: 'โครงสร้างไม่เปลี่ยน' }
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
  'revision.recheck': {
    allowed: ['contributor'],
    input: async (staff: Staff) => ({ id: await carriedDraft(staff) }),
  },
  'revision.confirmUnchanged': { allowed: ['contributor'], input: stayingDraft },
}
