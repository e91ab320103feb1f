import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { canSettleReport } from './policy.ts'
import { settleReportInput } from './schema.ts'

interface LockedReport {
  id: string
  evidenceId: string
  workGroupId: string
  about: 'link' | 'file' | 'other'
  address: string
  label: string
  count: number
  settledAt: Date | null
}

async function lockReport(tx: Tx, actor: Actor, id: string): Promise<LockedReport | null> {
  const [report] = await tx.$queryRaw<LockedReport[]>`
    SELECT r.id::text, r.evidence_id AS "evidenceId", e.work_group_id::text AS "workGroupId", r.about::text, r.address,
           r.label, r.count, r.settled_at AS "settledAt"
      FROM link_reports r JOIN evidence e ON e.id = r.evidence_id WHERE r.id = ${id}::uuid FOR UPDATE OF r`
  if (!report) return null
  const isTheirs = actor.groups.some(({ workGroupId }) => workGroupId === report.workGroupId)
  return isTheirs || readsWholeOffice(actor) ? report : null
}

/** Says what became of a report. A reader who comes after that opens a new one. */
export const settleReport = defineCommand({
  name: 'link.settleReport',
  input: settleReportInput,
  load: (tx, actor, { id }) => lockReport(tx, actor, id),
  can: canSettleReport,
  run: async (tx, { subject, actor, input: { answer, note, count }, now }) => {
    if (subject.settledAt) return fail('conflict', 'problem.reportSettled')
    if (subject.count !== count) return fail('conflict', 'problem.reportCameAgain')
    await tx.linkReport.update({
      where: { id: subject.id },
      data: { settledAt: now, settledById: actor.id, answer, note },
      select: { id: true },
    })
    const after = {
      link: subject.label || subject.address,
      readers: subject.count,
      reportAnswer: answer,
      note,
    }
    return done(undefined, { objectType: 'evidence', objectId: subject.evidenceId, after })
  },
})
