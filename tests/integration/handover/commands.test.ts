import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { handOver, readHandover } from '#lib/handover/commands.ts'
import { findHandoverFacts } from '#lib/handover/facts.ts'
import { everything, planHandover } from '#lib/handover/plan.ts'
import { findHandover, listHandovers, listToRead } from '#lib/handover/queries.ts'
import type { Actor } from '#lib/user/actor.ts'
import { findDuties } from '#lib/user/duties.ts'
import { findUser } from '#lib/user/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import {
  makeCycle,
  makeEvidence,
  makeGroup,
  makeStaff,
  makeUser,
  must,
  type Staff,
} from '#tests/support/factories.ts'
import { holdItem } from '#tests/support/handover-matrix.ts'

let staff: Staff
let giver: Actor
let receiver: Actor
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  giver = staff.contributor
  receiver = await makeUser({ name: 'คนใหม่' })
})

const everythingOf = async (from: Actor, to: Actor) => {
  const facts = (await findHandoverFacts(staff.administrator, from.id, to.id))!
  const choice = everything(facts)
  return {
    preview: planHandover(facts, choice),
    input: {
      giverId: from.id,
      receiverId: to.id,
      items: Object.fromEntries(choice.items.map((id) => [id, 'on'])),
      office: Object.fromEntries(choice.office.map((role) => [role, 'on'])),
      groups: Object.fromEntries(
        choice.groups.map(({ workGroupId, role }) => [workGroupId, { [role]: 'on' }]),
      ),
      drafts: choice.drafts,
    },
  }
}

/** Everything that a handover may change, to compare before and after. */
const state = async () => ({
  assignments: await db().assignment.findMany({ orderBy: { id: 'asc' } }),
  memberships: await db().membership.findMany({ orderBy: [{ userId: 'asc' }, { role: 'asc' }] }),
  officeRoles: await db().officeRole.findMany({ orderBy: [{ userId: 'asc' }, { role: 'asc' }] }),
  revisions: await db().revision.findMany({ orderBy: { id: 'asc' } }),
  users: await db().user.findMany({ orderBy: { id: 'asc' } }),
  handovers: await db().handover.count(),
  audit: await db().auditEntry.count(),
})

describe('handing over everything', () => {
  test('moves exactly what the preview said, in one act', async () => {
    const assignment = await holdItem(staff)
    await holdItem(staff, 'O1', staff.reviewer)
    const { revisionId } = await makeEvidence(staff, { state: 'returned' })
    const { preview, input } = await everythingOf(giver, receiver)
    const { id } = must(await handOver(staff.administrator, { ...input, note: 'ฝากด้วย' }))

    expect(preview).toMatchObject({
      moves: {
        items: [{ assignmentId: assignment }],
        roles: [{ role: 'contributor', workGroupId: staff.group.id }],
        drafts: [{ draft: { revisionId }, toId: receiver.id }],
      },
    })
    const told = (await findHandover(staff.administrator, id))!
    expect(told).toMatchObject({
      note: 'ฝากด้วย',
      rolesKept: false,
      items: [{ itemCode: 'O12', readAt: null, holderNow: null }],
      roles: [{ role: 'contributor', workGroupId: staff.group.id }],
      drafts: [{ revisionId, toName: 'คนใหม่' }],
    })
    expect(await findDuties(staff.administrator, giver.id)).toEqual({ items: [], drafts: [], reviews: [] })
    expect(await findDuties(staff.administrator, receiver.id)).toMatchObject({
      items: [{ itemCode: 'O12' }],
      drafts: [{ revisionId }],
    })
    expect((await findUser(staff.administrator, giver.id))?.groups).toEqual([])
    expect((await findUser(staff.administrator, receiver.id))?.groups).toEqual([
      { workGroupId: staff.group.id, role: 'contributor' },
    ])
    const others = await db().assignment.findFirstOrThrow({ where: { itemCode: 'O1' } })
    expect(others.holderId).toBe(staff.reviewer.id)
  })

  test('is told in the life of everything that moved', async () => {
    await holdItem(staff)
    const { evidenceId } = await makeEvidence(staff)
    const before = await db().auditEntry.count()
    const { input } = await everythingOf(giver, receiver)
    must(await handOver(staff.administrator, input))
    const rows = await db().auditEntry.findMany({ orderBy: { seq: 'asc' }, skip: before })
    expect(rows.map(({ action, objectType, objectId }) => [action, objectType, objectId])).toEqual([
      ['handover.give', 'user', giver.id],
      ['handover.receive', 'user', receiver.id],
      ['handover.item', 'cycleItem', '2568/O12'],
      ['handover.draft', 'evidence', evidenceId],
    ])
    expect(rows[0]?.after).toMatchObject({
      receiver: receiver.id,
      items: ['2568/O12'],
      drafts: [`${evidenceId}/1`],
    })
    expect(rows[2]).toMatchObject({ before: { holder: giver.id }, after: { holder: receiver.id } })
  })

  test('ends the sessions of both when roles change, and of nobody when none does', async () => {
    const colleague = await makeUser({ groups: [{ workGroupId: staff.group.id, role: 'contributor' }] })
    const assignment = await holdItem(staff)
    for (const [index, { id }] of [giver, receiver, colleague].entries())
      await db().session.create({ data: { idHash: `s${index}`, userId: id } })
    const open = async () =>
      (await db().session.findMany({ where: { endedAt: null } })).map(({ idHash }) => idHash)
    must(
      await handOver(staff.administrator, {
        giverId: giver.id,
        receiverId: colleague.id,
        items: { [assignment]: 'on' },
      }),
    )
    expect(await open()).toHaveLength(3)
    must(
      await handOver(staff.administrator, {
        giverId: giver.id,
        receiverId: receiver.id,
        groups: { [staff.group.id]: { contributor: 'on' } },
      }),
    )
    expect(await open()).toEqual(['s2'])
  })

  test('goes backwards: the same again from the other side leaves everything where it was', async () => {
    await holdItem(staff)
    await makeEvidence(staff)
    const there = await state()
    must(await handOver(staff.administrator, (await everythingOf(giver, receiver)).input))
    must(await handOver(staff.administrator, (await everythingOf(receiver, giver)).input))
    const back = await state()
    expect(back.assignments).toEqual(there.assignments)
    const roles = ({ memberships }: typeof back) => memberships.map(({ userId, role }) => [userId, role])
    expect(roles(back)).toEqual(roles(there))
    expect(await findDuties(staff.administrator, receiver.id)).toEqual({ items: [], drafts: [], reviews: [] })
  })

  test('the last administrator may hand the office over whole', async () => {
    const { input } = await everythingOf(staff.administrator, receiver)
    must(await handOver(staff.administrator, input))
    expect(await db().officeRole.findMany({ where: { role: 'administrator' } })).toMatchObject([
      { userId: receiver.id },
    ])
  })
})

describe('refused, and nothing of it remains', () => {
  const refused = async (input: object, expected: object) => {
    const before = await state()
    expect(await handOver(staff.administrator, input)).toMatchObject({ ok: false, ...expected })
    expect(await state()).toEqual(before)
  }

  test('a receiver who is disabled', async () => {
    await holdItem(staff)
    const { input } = await everythingOf(giver, receiver)
    await db().user.update({
      where: { id: receiver.id },
      data: { state: 'disabled', disabledAt: new Date() },
    })
    await refused(input, { fields: { receiverId: { key: 'problem.receiverDisabled' } } })
  })

  test('a receiver who is nobody, or the giver', async () => {
    await holdItem(staff)
    const { input } = await everythingOf(giver, receiver)
    await refused({ ...input, receiverId: '018f0000-0000-7000-8000-000000000000' }, { problem: 'notFound' })
    await refused(
      { ...input, receiverId: giver.id },
      { fields: { receiverId: { key: 'problem.handoverToSelf' } } },
    )
  })

  test('an item for somebody outside its group, beside a role that could have gone', async () => {
    const other = await makeGroup()
    await db().membership.create({ data: { userId: giver.id, workGroupId: other.id, role: 'reviewer' } })
    const assignment = await holdItem(staff)
    await refused(
      {
        giverId: giver.id,
        receiverId: receiver.id,
        items: { [assignment]: 'on' },
        groups: { [other.id]: { reviewer: 'on' } },
      },
      { fields: { [`items.${assignment}`]: { key: 'problem.receiverNotInGroup' } } },
    )
  })

  test('something that somebody else has taken since the preview', async () => {
    const assignment = await holdItem(staff)
    await makeEvidence(staff)
    const { input } = await everythingOf(giver, receiver)
    await db().assignment.update({ where: { id: assignment }, data: { holderId: staff.reviewer.id } })
    await refused(input, { problem: 'conflict', message: { key: 'problem.handoverChanged' } })
  })

  test('an item of another person, by its id', async () => {
    const theirs = await holdItem(staff, 'O1', staff.reviewer)
    await refused(
      {
        giverId: giver.id,
        receiverId: receiver.id,
        items: { [theirs]: 'on' },
        groups: { [staff.group.id]: { contributor: 'on' } },
      },
      { problem: 'conflict' },
    )
  })

  test('a draft for somebody who may not write it', async () => {
    const { revisionId } = await makeEvidence(staff)
    await refused(
      { giverId: giver.id, receiverId: receiver.id, drafts: { [revisionId]: staff.reviewer.id } },
      { fields: { [`drafts.${revisionId}`]: { key: 'problem.continuerNotContributor' } } },
    )
  })

  test('of two at once, one wins and nothing is given twice', async () => {
    await holdItem(staff)
    const another = await makeUser()
    const inputs = [(await everythingOf(giver, receiver)).input, (await everythingOf(giver, another)).input]
    const results = await Promise.all(inputs.map((input) => handOver(staff.administrator, input)))
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await db().handover.count()).toBe(1)
    expect(await db().membership.count({ where: { workGroupId: staff.group.id, role: 'contributor' } })).toBe(
      1,
    )
  })
})

describe('what the receiver has to read', () => {
  const give = async () => {
    for (const code of ['O1', 'O12']) await holdItem(staff, code)
    return must(await handOver(staff.administrator, (await everythingOf(giver, receiver)).input)).id
  }

  test('is listed until each card is acknowledged, by the receiver alone', async () => {
    const id = await give()
    const [list] = await listToRead(receiver)
    expect(list?.items.map(({ itemCode }) => itemCode)).toEqual(['O1', 'O12'])
    expect(await listToRead(giver)).toEqual([])
    expect(await readHandover(giver, { id })).toMatchObject({ ok: false, problem: 'forbidden' })
    expect(await readHandover(staff.reviewer, { id })).toMatchObject({ ok: false, problem: 'notFound' })

    must(await readHandover(receiver, { id, move: list!.items[0]!.moveId }))
    expect((await listToRead(receiver))[0]?.items.map(({ itemCode }) => itemCode)).toEqual(['O12'])
    must(await readHandover(receiver, { id }))
    expect(await listToRead(receiver)).toEqual([])
    expect(await readHandover(receiver, { id })).toMatchObject({ ok: false, problem: 'notFound' })
  })

  test('goes away with an item that has gone on to somebody else', async () => {
    await give()
    await db().assignment.updateMany({ where: { itemCode: 'O1' }, data: { holderId: staff.reviewer.id } })
    expect((await listToRead(receiver))[0]?.items.map(({ itemCode }) => itemCode)).toEqual(['O12'])
  })

  test('a handover is seen by its two people and by administrators', async () => {
    const id = await give()
    for (const actor of [giver, receiver, staff.administrator]) {
      expect(await findHandover(actor, id)).not.toBeNull()
      expect((await listHandovers(actor, { q: '', page: 1 })).total).toBe(1)
    }
    for (const actor of [staff.reviewer, staff.director]) {
      expect(await findHandover(actor, id)).toBeNull()
      expect((await listHandovers(actor, { q: '', page: 1 })).total).toBe(0)
    }
    expect((await listHandovers(staff.administrator, { q: 'คนใหม่', page: 1 })).total).toBe(1)
    expect((await listHandovers(staff.administrator, { q: '%', page: 1 })).total).toBe(0)
  })
})
