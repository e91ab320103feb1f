import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { type Failure, fail } from '#lib/result.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { type Actor, isMember, readsWholeOffice } from '#lib/user/actor.ts'
import { canAssign, canHold } from './policy.ts'
import { assignUsualInput, holdAssignmentInput, removeAssignmentInput, setAssignmentInput } from './schema.ts'
import { seenOf } from './seen.ts'
import { assignByUsualOwners } from './suggest.ts'

interface LockedItem {
  fiscalYear: number
  itemCode: string
  dueOn: string | null
  cycleState: 'planned' | 'running' | 'finished'
}

/** The item as the office works on it; its row is the lock under which its assignments change. */
async function lockItem(tx: Tx, fiscalYear: number, itemCode: string): Promise<LockedItem | null> {
  const [item] = await tx.$queryRaw<LockedItem[]>`
    SELECT i.fiscal_year AS "fiscalYear", i.item_code AS "itemCode", i.due_on::text AS "dueOn", c.state::text AS "cycleState"
    FROM cycle_items i JOIN cycles c ON c.fiscal_year = i.fiscal_year
    WHERE i.fiscal_year = ${fiscalYear} AND i.item_code = ${itemCode} FOR UPDATE OF i`
  return item ?? null
}

const inGroups = (tx: Tx, fiscalYear: number, itemCode: string) =>
  tx.assignment.findMany({
    where: { fiscalYear, itemCode },
    include: { workGroup: { select: { slug: true, nameTh: true } }, holder: { select: { name: true } } },
    orderBy: [{ kind: 'asc' }, { workGroup: { position: 'asc' } }],
  })

type Assigned = Awaited<ReturnType<typeof inGroups>>

const about = (item: LockedItem) => ({
  objectType: 'cycleItem',
  objectId: `${item.fiscalYear}/${item.itemCode}`,
})

const summary = (assigned: Assigned, dueOn: string | null) => ({
  lead: assigned.find((one) => one.kind === 'lead')?.workGroup.slug ?? null,
  supporting: assigned.filter((one) => one.kind === 'supporting').map((one) => one.workGroup.slug),
  holder: assigned.find((one) => one.kind === 'lead')?.holderId ?? null,
  dueOn,
})

/** What another person has set meanwhile; null when the form was opened on what still holds. */
function changedMeanwhile(
  seen: string | undefined,
  assigned: Assigned,
  dueOn: string | null,
): Failure | null {
  const lead = assigned.find((one) => one.kind === 'lead')
  const supporting = assigned.filter((one) => one.kind === 'supporting')
  const now = seenOf({
    leadGroupId: lead?.workGroupId ?? '',
    supportingGroupIds: supporting.map((one) => one.workGroupId),
    holderId: lead?.holderId ?? null,
    dueOn,
  })
  if (seen === undefined || seen === now) return null
  const latest = {
    leadGroupId: lead?.workGroup.nameTh ?? '',
    holderId: lead?.holder?.name ?? '',
    supportingGroupIds: supporting.map((one) => one.workGroup.nameTh).join(', '),
    dueOn: dueOn === null ? '' : formatDay(dueOn, 'th'),
  }
  return fail('conflict', 'problem.conflict', { details: { seen: now, latest } })
}

const isActiveMember = async (tx: Tx, userId: string, workGroupId: string): Promise<boolean> =>
  (await tx.membership.count({ where: { userId, workGroupId, user: { state: 'active' } } })) > 0

/** Says which group leads an item, which support it, who holds it and until when. */
export const setAssignment = defineCommand({
  name: 'assignment.set',
  input: setAssignmentInput,
  load: (tx, _actor, { fiscalYear, itemCode }) => lockItem(tx, fiscalYear, itemCode),
  can: canAssign,
  run: async (tx, { subject: item, input, now }) => {
    const { fiscalYear, itemCode, leadGroupId, supportingGroupIds, holderId, dueOn } = input
    if (item.cycleState === 'finished') return fail('invalid', 'problem.cycleFinished')
    const wanted = [leadGroupId, ...supportingGroupIds]
    const open = await tx.workGroup.findMany({
      where: { id: { in: wanted }, state: 'active' },
      select: { id: true },
    })
    const isOpen = (id: string) => open.some((group) => group.id === id)
    if (!wanted.every(isOpen)) {
      const field = isOpen(leadGroupId) ? 'supportingGroupIds' : 'leadGroupId'
      return fail('invalid', 'problem.invalid', { fields: { [field]: { key: 'problem.groupClosed' } } })
    }
    if (holderId !== null && !(await isActiveMember(tx, holderId, leadGroupId))) {
      return fail('invalid', 'problem.invalid', { fields: { holderId: { key: 'problem.holderNotMember' } } })
    }
    const before = await inGroups(tx, fiscalYear, itemCode)
    const late = changedMeanwhile(input.seen, before, item.dueOn)
    if (late) return late
    await tx.assignment.deleteMany({ where: { fiscalYear, itemCode, workGroupId: { notIn: wanted } } })
    // At most one leads at any moment: the old lead steps down first.
    await tx.assignment.updateMany({
      where: { fiscalYear, itemCode, workGroupId: { in: supportingGroupIds } },
      data: { kind: 'supporting' },
    })
    for (const workGroupId of wanted) {
      const isLead = workGroupId === leadGroupId
      const kind = isLead ? 'lead' : 'supporting'
      await tx.assignment.upsert({
        where: { fiscalYear_itemCode_workGroupId: { fiscalYear, itemCode, workGroupId } },
        create: {
          fiscalYear,
          itemCode,
          workGroupId,
          kind,
          holderId: isLead ? holderId : null,
          assignedAt: now,
        },
        update: { kind, ...(isLead ? { holderId } : {}) },
      })
    }
    await tx.cycleItem.update({
      where: { fiscalYear_itemCode: { fiscalYear, itemCode } },
      data: { dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`) },
    })
    const after = await inGroups(tx, fiscalYear, itemCode)
    return done(
      { fiscalYear, itemCode },
      { ...about(item), before: summary(before, item.dueOn), after: summary(after, dueOn) },
    )
  },
})

/** Takes an item from one group. */
export const removeAssignment = defineCommand({
  name: 'assignment.remove',
  input: removeAssignmentInput,
  load: async (tx, _actor, { fiscalYear, itemCode, workGroupId }) => {
    const item = await lockItem(tx, fiscalYear, itemCode)
    const assigned = item ? await inGroups(tx, fiscalYear, itemCode) : []
    const assignment = assigned.find((one) => one.workGroupId === workGroupId)
    return item && assignment ? { item, assigned, assignment } : null
  },
  can: canAssign,
  run: async (tx, { subject: { item, assigned, assignment } }) => {
    if (item.cycleState === 'finished') return fail('invalid', 'problem.cycleFinished')
    await tx.assignment.delete({ where: { id: assignment.id } })
    const left = assigned.filter((one) => one.id !== assignment.id)
    return done(
      { fiscalYear: item.fiscalYear, itemCode: item.itemCode },
      { ...about(item), before: summary(assigned, item.dueOn), after: summary(left, item.dueOn) },
    )
  },
})

const mayKnow = (actor: Actor, workGroupId: string): boolean =>
  readsWholeOffice(actor) || isMember(actor, workGroupId)

/** A member takes an item of the group into their own hands, or gives it back. */
export const holdAssignment = defineCommand({
  name: 'assignment.hold',
  input: holdAssignmentInput,
  load: async (tx, actor, { fiscalYear, itemCode, workGroupId }) => {
    const item = await lockItem(tx, fiscalYear, itemCode)
    const assignment = await tx.assignment.findUnique({
      where: { fiscalYear_itemCode_workGroupId: { fiscalYear, itemCode, workGroupId } },
      include: { holder: { select: { id: true, name: true, state: true } } },
    })
    return item && assignment && mayKnow(actor, workGroupId) ? { ...assignment, item } : null
  },
  can: canHold,
  run: async (tx, { subject: { id, item, holder, workGroupId }, actor, input: { take } }) => {
    if (item.cycleState === 'finished') return fail('invalid', 'problem.cycleFinished')
    // Who left the office or the group holds nothing any more.
    const holds = holder !== null && (await isActiveMember(tx, holder.id, workGroupId))
    if (holds && holder.id !== actor.id) {
      return fail('conflict', 'problem.holderOther', { params: { name: holder.name } })
    }
    const holderId = take ? actor.id : null
    await tx.assignment.update({ where: { id }, data: { holderId } })
    return done(
      { fiscalYear: item.fiscalYear, itemCode: item.itemCode, holderId },
      { ...about(item), before: { holder: holder?.id ?? null }, after: { holder: holderId } },
    )
  },
})

/** Gives the items that nobody has to the groups that usually own them: where a new cycle begins. */
export const assignUsual = defineCommand({
  name: 'assignment.setUsual',
  input: assignUsualInput,
  load: async (tx, _actor, { fiscalYear }) => {
    const [cycle] = await tx.$queryRaw<{ state: LockedItem['cycleState'] }[]>`
      SELECT state::text AS state FROM cycles WHERE fiscal_year = ${fiscalYear} FOR UPDATE`
    return cycle ?? null
  },
  can: canAssign,
  run: async (tx, { subject: { state }, input: { fiscalYear }, now }) => {
    if (state === 'finished') return fail('invalid', 'problem.cycleFinished')
    const codes = await assignByUsualOwners(tx, fiscalYear, now)
    return done(
      { fiscalYear, items: codes.length },
      { objectType: 'cycle', objectId: String(fiscalYear), after: { items: codes } },
    )
  },
})
