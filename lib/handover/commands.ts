import 'server-only'
import type { AuditRecord } from '#lib/audit/record.ts'
import { endSessionsOf } from '#lib/auth/sessions.ts'
import { defineCommand, done, type PartOfAct } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import type { GroupRole, OfficeRole } from '#lib/user/actor.ts'
import { loadUser, waitForTurn } from '#lib/user/load.ts'
import { factsWithin } from './facts.ts'
import { type HandoverChoice, type HandoverFacts, type HandoverMoves, planHandover } from './plan.ts'
import { canAcknowledge, canHandOver, canReadHandover } from './policy.ts'
import { handOverInput, readHandoverInput } from './schema.ts'

/** Locks in the order in which other acts do: items, evidence, people. Then asks what there is to give. */
async function loadHandover(tx: Tx, giverId: string, receiverId: string, drafts: readonly string[]) {
  await waitForTurn(tx)
  await tx.$executeRaw`
    SELECT 1 FROM cycle_items i JOIN assignments a ON (a.fiscal_year, a.item_code) = (i.fiscal_year, i.item_code)
      WHERE a.holder_id = ${giverId}::uuid ORDER BY i.fiscal_year, i.item_code FOR UPDATE OF i`
  await tx.$executeRaw`
    SELECT 1 FROM evidence e JOIN revisions r ON r.evidence_id = e.id
      WHERE r.id::text = ANY(${[...drafts]}) ORDER BY e.id FOR UPDATE OF e, r`
  for (const id of [giverId, receiverId].sort()) if (!(await loadUser(tx, id))) return null
  return factsWithin(tx, giverId, receiverId)
}

/** Gives what one person holds to another: items, roles, drafts on their way. All of it or nothing. */
export const handOver = defineCommand({
  name: 'handover.give',
  input: handOverInput,
  load: (tx, _actor, { giverId, receiverId, drafts }) =>
    loadHandover(tx, giverId, receiverId, Object.keys(drafts)),
  can: canHandOver,
  run: async (tx, { subject: facts, actor, input, now }) => {
    const plan = planHandover(facts, input)
    if (!plan.ok) {
      if (plan.gone) return fail('conflict', 'problem.handoverChanged')
      const { _, ...fields } = plan.fields
      return _ ? fail('invalid', _.key) : fail('invalid', 'problem.invalid', { fields })
    }
    const { giver, receiver } = facts
    const { moves } = plan
    await moveItems(tx, moves, receiver.id)
    await moveDrafts(tx, moves)
    await moveRoles(tx, facts, moves, input.keepRoles, now)
    const handover = await tx.handover.create({
      data: {
        giverId: giver.id,
        receiverId: receiver.id,
        byId: actor.id,
        at: now,
        note: input.note,
        rolesKept: input.keepRoles,
        moves: { create: moveRows(moves) },
      },
      select: { id: true },
    })
    return done(handover, ...auditOf(handover.id, facts, moves, input))
  },
})

async function moveItems(tx: Tx, { items }: HandoverMoves, holderId: string): Promise<void> {
  await tx.assignment.updateMany({
    where: { id: { in: items.map(({ assignmentId }) => assignmentId) } },
    data: { holderId },
  })
}

async function moveDrafts(tx: Tx, { drafts }: HandoverMoves): Promise<void> {
  for (const { draft, toId } of drafts) {
    await tx.revision.update({ where: { id: draft.revisionId }, data: { continuedById: toId } })
  }
}

/** Roles take effect at once, and so the sessions of both end. */
async function moveRoles(
  tx: Tx,
  { giver, receiver }: HandoverFacts,
  { roles }: HandoverMoves,
  keep: boolean,
  now: Date,
): Promise<void> {
  if (roles.length === 0) return
  for (const { role, workGroupId } of roles) {
    if (workGroupId === null) {
      const office = { role: role as OfficeRole }
      await tx.officeRole.createMany({
        data: { ...office, userId: receiver.id, grantedAt: now },
        skipDuplicates: true,
      })
      if (!keep) await tx.officeRole.deleteMany({ where: { ...office, userId: giver.id } })
    } else {
      const membership = { role: role as GroupRole, workGroupId }
      await tx.membership.createMany({
        data: { ...membership, userId: receiver.id, grantedAt: now },
        skipDuplicates: true,
      })
      if (!keep) await tx.membership.deleteMany({ where: { ...membership, userId: giver.id } })
    }
  }
  for (const { id } of keep ? [receiver] : [giver, receiver]) {
    await tx.user.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } })
    await endSessionsOf(tx, id, 'account_changed', now)
  }
}

const moveRows = ({ items, roles, drafts }: HandoverMoves) => [
  ...items.map(({ workGroupId, fiscalYear, itemCode }) => ({
    kind: 'item' as const,
    workGroupId,
    fiscalYear,
    itemCode,
  })),
  ...roles.map((role) => ({ kind: 'role' as const, ...role })),
  ...drafts.map(({ draft: { workGroupId, revisionId }, toId }) => ({
    kind: 'draft' as const,
    workGroupId,
    revisionId,
    toId,
  })),
]

const roleText = ({ role, workGroupId }: HandoverMoves['roles'][number]): string =>
  workGroupId === null ? role : `${role}@${workGroupId}`

/** The row of the act, which is one in the giver's life, and a row in the life of everything that moved. */
function auditOf(
  handover: string,
  { giver, receiver }: HandoverFacts,
  { items, roles, drafts }: HandoverMoves,
  { keepRoles }: HandoverChoice,
): [AuditRecord, PartOfAct[]] {
  const whole = {
    handover,
    items: items.map(({ fiscalYear, itemCode }) => `${fiscalYear}/${itemCode}`),
    roles: roles.map(roleText),
    drafts: drafts.map(({ draft }) => `${draft.evidenceId}/${draft.number}`),
    rolesKept: keepRoles,
  }
  return [
    { objectType: 'user', objectId: giver.id, after: { receiver: receiver.id, ...whole } },
    [
      {
        action: 'handover.receive',
        objectType: 'user',
        objectId: receiver.id,
        after: { giver: giver.id, ...whole },
      },
      ...items.map(({ fiscalYear, itemCode }) => ({
        action: 'handover.item',
        objectType: 'cycleItem',
        objectId: `${fiscalYear}/${itemCode}`,
        before: { holder: giver.id },
        after: { holder: receiver.id, handover },
      })),
      ...drafts.map(({ draft, toId }) => ({
        action: 'handover.draft',
        objectType: 'evidence',
        objectId: draft.evidenceId,
        revisionId: draft.revisionId,
        after: { number: draft.number, continuedBy: toId, handover },
      })),
    ],
  ]
}

/** The receiver says that the card of an item was read, or all of them. */
export const readHandover = defineCommand({
  name: 'handover.read',
  input: readHandoverInput,
  load: async (tx, actor, { id }) => {
    await tx.$executeRaw`SELECT 1 FROM handovers WHERE id = ${id}::uuid FOR UPDATE`
    const handover = await tx.handover.findUnique({ where: { id }, include: { moves: true } })
    return handover && canReadHandover(actor, handover) ? handover : null
  },
  can: canAcknowledge,
  run: async (tx, { subject, input: { move }, now }) => {
    const unread = subject.moves.filter(
      ({ id, kind, readAt }) => kind === 'item' && readAt === null && (move === undefined || id === move),
    )
    if (unread.length === 0) return fail('notFound', 'problem.handoverRead')
    await tx.handoverMove.updateMany({
      where: { id: { in: unread.map(({ id }) => id) } },
      data: { readAt: now },
    })
    return done(undefined, {
      objectType: 'handover',
      objectId: subject.id,
      after: { items: unread.map(({ fiscalYear, itemCode }) => `${fiscalYear}/${itemCode}`) },
    })
  },
})
