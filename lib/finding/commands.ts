import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { about } from '#lib/evidence/about.ts'
import { type LockedRevision, lockRevision } from '#lib/evidence/load.ts'
import { isOpen } from '#lib/evidence/workflow.ts'
import { fail } from '#lib/result.ts'
import { maskCitizenIds } from './mask.ts'
import { canConfirmFinding } from './policy.ts'
import { confirmFindingInput, endConfirmationInput } from './schema.ts'

const isCurrent = (revision: LockedRevision): boolean => isOpen(revision) || revision.state === 'published'

/** Says of one finding that it is right as it is, with the reason. Holds while the finding is the same. */
export const confirmFinding = defineCommand({
  name: 'finding.confirm',
  input: confirmFindingInput,
  load: (tx, actor, { id }) => lockRevision(tx, actor, id),
  can: canConfirmFinding,
  run: async (tx, { subject: revision, actor, input: { key, reason: typed }, now }) => {
    const finding = await findFinding(tx, revision, key)
    if (!finding || !isCurrent(revision)) return fail('conflict', 'problem.findingGone')
    const { evidenceId } = revision
    if (await tx.findingConfirmation.count({ where: { evidenceId, key, endedAt: null } }))
      return fail('conflict', 'problem.findingConfirmed')
    // What must not be public does not stand in the history either.
    const reason = maskCitizenIds(typed)
    const { code, page, placeName } = finding
    await tx.findingConfirmation.create({
      data: {
        ...{ evidenceId, key, code, page, placeName, reason },
        revisionId: revision.id,
        confirmedById: actor.id,
        confirmedAt: now,
      },
      select: { id: true },
    })
    return done({ revisionId: revision.id }, about(revision, { ...told(finding), reason }))
  },
})

/** Takes a confirmation back: the finding is open again. */
export const endConfirmation = defineCommand({
  name: 'finding.endConfirmation',
  input: endConfirmationInput,
  load: (tx, actor, { id }) => lockRevision(tx, actor, id),
  can: canConfirmFinding,
  run: async (tx, { subject: revision, actor, input: { key }, now }) => {
    const where = { evidenceId: revision.evidenceId, key, endedAt: null }
    const holding = await tx.findingConfirmation.findFirst({ where })
    if (!holding) return fail('conflict', 'problem.findingNotConfirmed')
    await tx.findingConfirmation.update({
      where: { id: holding.id },
      data: { endedAt: now, endedById: actor.id },
      select: { id: true },
    })
    return done({ revisionId: revision.id }, about(revision, told(holding)))
  },
})

const told = ({ code, page, placeName }: { code: string; page: number | null; placeName: string }) => ({
  finding: code,
  on: maskCitizenIds(page === null ? placeName : `${placeName} · ${page}`),
})

async function findFinding(tx: Tx, { id }: LockedRevision, key: string) {
  const finding = await tx.finding.findFirst({
    where: { revisionId: id, key },
    select: {
      code: true,
      page: true,
      elementNumber: true,
      linkUrl: true,
      itemCode: true,
      attachment: { select: { displayName: true } },
    },
  })
  if (!finding) return null
  const { code, page, elementNumber, linkUrl, itemCode, attachment } = finding
  const element = elementNumber === null ? itemCode : `${itemCode}/${elementNumber}`
  return { code, page, placeName: attachment?.displayName ?? linkUrl ?? element }
}
