import type { Message } from '#lib/result.ts'
import type { GroupRole, OfficeRole } from '#lib/user/actor.ts'
import type { HeldItem, OpenDraft } from '#lib/user/duties.ts'

export interface Membership {
  workGroupId: string
  role: GroupRole
}

interface Party {
  id: string
  name: string
  state: 'active' | 'disabled'
  officeRoles: readonly OfficeRole[]
  /** roles in groups that still work */
  groups: readonly Membership[]
}

/** All that decides what can be handed over, as the database knew it at one moment. */
export interface HandoverFacts {
  giver: Party
  receiver: Party
  items: readonly HeldItem[]
  drafts: readonly OpenDraft[]
  /** Active contributors by group: who may go on with a draft. */
  contributors: Readonly<Record<string, readonly { id: string; name: string }[]>>
}

export interface HandoverChoice {
  /** ids of assignments */
  items: readonly string[]
  office: readonly OfficeRole[]
  groups: readonly Membership[]
  /** by revision, who goes on with it */
  drafts: Readonly<Record<string, string>>
  /** The giver keeps the roles that the receiver gets too. */
  keepRoles: boolean
}

export interface HandoverMoves {
  items: HeldItem[]
  roles: { role: OfficeRole | GroupRole; workGroupId: string | null }[]
  drafts: { draft: OpenDraft; toId: string }[]
}

export type HandoverPlan =
  | { ok: true; moves: HandoverMoves }
  /** `gone`: something chosen is no longer the giver's to give. */
  | { ok: false; gone: boolean; fields: Record<string, Message> }

const same = (a: Membership) => (b: Membership) => a.workGroupId === b.workGroupId && a.role === b.role

/**
 * What a handover moves, or why it cannot: the one sentence that both the preview and the act read, so that the act
 * moves exactly what was shown. Fields are named as in the form: `items.<assignment>`, `drafts.<revision>`.
 */
export function planHandover(facts: HandoverFacts, choice: HandoverChoice): HandoverPlan {
  const { giver, receiver } = facts
  const moves: HandoverMoves = {
    items: facts.items.filter(({ assignmentId }) => choice.items.includes(assignmentId)),
    roles: rolesToMove(facts, choice),
    drafts: facts.drafts.flatMap((draft) => {
      const toId = choice.drafts[draft.revisionId]
      return toId === undefined || toId === giver.id ? [] : [{ draft, toId }]
    }),
  }
  if (isGone(facts, choice)) return { ok: false, gone: true, fields: {} }
  if (receiver.state !== 'active') {
    return refuse({ receiverId: { key: 'problem.receiverDisabled', params: { name: receiver.name } } })
  }
  if (moves.items.length + moves.roles.length + moves.drafts.length === 0) {
    return refuse({ _: { key: 'problem.handoverNothing' } })
  }
  const fields = {
    ...itemsWithoutRole(facts, choice, moves),
    ...itemsLeftBehind(facts, choice, moves),
    ...draftsWithoutRole(facts, choice, moves),
  }
  return Object.keys(fields).length > 0 ? refuse(fields) : { ok: true, moves }
}

const refuse = (fields: Record<string, Message>): HandoverPlan => ({ ok: false, gone: false, fields })

function rolesToMove({ receiver }: HandoverFacts, { office, groups, keepRoles }: HandoverChoice) {
  // What the receiver has and the giver keeps is no change.
  const isChange = (held: boolean) => !(keepRoles && held)
  return [
    ...office
      .filter((role) => isChange(receiver.officeRoles.includes(role)))
      .map((role) => ({ role, workGroupId: null })),
    ...groups.filter((group) => isChange(receiver.groups.some(same(group)))),
  ]
}

const isGone = ({ giver, items, drafts }: HandoverFacts, choice: HandoverChoice): boolean =>
  choice.items.some((id) => !items.some(({ assignmentId }) => assignmentId === id)) ||
  Object.keys(choice.drafts).some((id) => !drafts.some(({ revisionId }) => revisionId === id)) ||
  choice.office.some((role) => !giver.officeRoles.includes(role)) ||
  choice.groups.some((group) => !giver.groups.some(same(group)))

/** Who holds an item is a member of the group that has it. */
function itemsWithoutRole({ receiver }: HandoverFacts, { groups }: HandoverChoice, { items }: HandoverMoves) {
  const after = [...receiver.groups, ...groups].map(({ workGroupId }) => workGroupId)
  return Object.fromEntries(
    items
      .filter(({ workGroupId }) => !after.includes(workGroupId))
      .map(({ assignmentId }) => [
        `items.${assignmentId}`,
        { key: 'problem.receiverNotInGroup', params: { name: receiver.name } },
      ]),
  )
}

/** Who leaves a group holds nothing of it any more. */
function itemsLeftBehind(
  { giver, items }: HandoverFacts,
  { groups, keepRoles }: HandoverChoice,
  moves: HandoverMoves,
) {
  if (keepRoles) return {}
  const stays = giver.groups.filter((held) => !groups.some(same(held))).map(({ workGroupId }) => workGroupId)
  const leaves = groups.map(({ workGroupId }) => workGroupId).filter((id) => !stays.includes(id))
  return Object.fromEntries(
    items
      .filter((item) => leaves.includes(item.workGroupId) && !moves.items.includes(item))
      .map(({ assignmentId }) => [`items.${assignmentId}`, { key: 'problem.itemLeftBehind' }]),
  )
}

/** Drafts are written by contributors of their group. */
function draftsWithoutRole(
  { giver, receiver, contributors }: HandoverFacts,
  { groups }: HandoverChoice,
  { drafts }: HandoverMoves,
) {
  return Object.fromEntries(
    drafts
      .filter(({ draft: { workGroupId }, toId }) => {
        if (toId === giver.id) return true
        if (contributors[workGroupId]?.some(({ id }) => id === toId)) return false
        return !(toId === receiver.id && groups.some(same({ workGroupId, role: 'contributor' })))
      })
      .map(({ draft }) => [`drafts.${draft.revisionId}`, { key: 'problem.continuerNotContributor' }]),
  )
}

/** Everything the giver has: where the form begins. Drafts go to the receiver. */
export const everything = ({ giver, receiver, items, drafts }: HandoverFacts): HandoverChoice => ({
  items: items.map(({ assignmentId }) => assignmentId),
  office: giver.officeRoles,
  groups: giver.groups,
  drafts: Object.fromEntries(drafts.map(({ revisionId }) => [revisionId, receiver.id])),
  keepRoles: false,
})

/** What a handover moved and the receiver still has: where the form of handing it back begins. */
export function backwards(
  facts: HandoverFacts,
  earlier: {
    items: readonly { fiscalYear: number; itemCode: string; workGroupId: string }[]
    roles: readonly { role: OfficeRole | GroupRole; workGroupId: string | null }[]
    drafts: readonly { revisionId: string }[]
  },
): HandoverChoice {
  const { giver, receiver, items, drafts } = facts
  const moved = earlier.roles.map(({ role, workGroupId }) => `${role}@${workGroupId}`)
  return {
    items: items
      .filter((held) =>
        earlier.items.some(
          (item) =>
            item.fiscalYear === held.fiscalYear &&
            item.itemCode === held.itemCode &&
            item.workGroupId === held.workGroupId,
        ),
      )
      .map(({ assignmentId }) => assignmentId),
    office: giver.officeRoles.filter((role) => moved.includes(`${role}@null`)),
    groups: giver.groups.filter(({ role, workGroupId }) => moved.includes(`${role}@${workGroupId}`)),
    drafts: Object.fromEntries(
      drafts
        .filter(({ revisionId }) => earlier.drafts.some((draft) => draft.revisionId === revisionId))
        .map(({ revisionId }) => [revisionId, receiver.id]),
    ),
    keepRoles: false,
  }
}
