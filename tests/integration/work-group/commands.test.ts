import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'
import * as groups from '#lib/work-group/commands.ts'
import { findGroup, listGroups } from '#lib/work-group/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeStaff, must } from '#tests/support/factories.ts'

let administrator: Actor
let groupId: string
let staff: Awaited<ReturnType<typeof makeStaff>>

beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  administrator = staff.administrator
  groupId = staff.group.id
})

const close = () => groups.closeWorkGroup(administrator, { id: groupId, version: 1 })

test('a new group has a key of its own', async () => {
  const input = { slug: 'Finance', nameTh: 'กลุ่มการเงิน', nameEn: 'Finance', position: '3' }
  const { id } = must(await groups.createWorkGroup(administrator, input))
  expect(await findGroup(administrator, id)).toMatchObject({
    slug: 'finance',
    position: 3,
    state: 'active',
    people: [],
  })
  expect(await groups.createWorkGroup(administrator, input)).toMatchObject({
    fields: { slug: { key: 'problem.taken' } },
  })
  expect(await groups.createWorkGroup(administrator, { ...input, slug: 'การเงิน' })).toMatchObject({
    fields: { slug: { key: 'problem.slug' } },
  })
  expect(await groups.createWorkGroup(administrator, { ...input, slug: 'x', position: '1.5' })).toMatchObject(
    { ok: false },
  )
})

test('a stale change is a conflict', async () => {
  const change = { id: groupId, version: 1, nameTh: 'ชื่อแรก', nameEn: 'First', position: 1 }
  must(await groups.updateWorkGroup(administrator, change))
  expect(await groups.updateWorkGroup(administrator, { ...change, nameTh: 'ชื่อหลัง' })).toMatchObject({
    problem: 'conflict',
    details: { version: 2, latest: { nameTh: 'ชื่อแรก' } },
  })
  expect(await findGroup(administrator, groupId)).toMatchObject({ nameTh: 'ชื่อแรก', version: 2 })
})

test('a group that holds items of a cycle at work is not closed', async () => {
  await db().assignment.create({ data: { fiscalYear: 2568, itemCode: 'O12', workGroupId: groupId } })
  expect(await close()).toMatchObject({ message: { key: 'problem.groupHasItems', params: { items: 1 } } })
  await db().cycle.update({ where: { fiscalYear: 2568 }, data: { state: 'finished' } })
  expect(await close()).toMatchObject({ ok: true })
})

test('nor one with a draft that nobody could finish', async () => {
  await makeEvidence(staff)
  expect(await close()).toMatchObject({ message: { key: 'problem.groupHasDrafts', params: { open: 1 } } })
})

test('closing and opening again are acts, each once', async () => {
  must(await close())
  expect(await close()).toMatchObject({ problem: 'conflict' })
  must(await groups.reopenWorkGroup(administrator, { id: groupId, version: 2 }))
  const acts = await db().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(acts.map(({ action }) => action)).toEqual(['workGroup.close', 'workGroup.reopen'])
})

test('the public clock moves, for the public reads the names', async () => {
  const tick = async () => (await db().publicClock.findFirstOrThrow()).tick
  const before = await tick()
  must(
    await groups.updateWorkGroup(administrator, {
      id: groupId,
      version: 1,
      nameTh: 'ก',
      nameEn: 'K',
      position: 1,
    }),
  )
  expect(await tick()).toBeGreaterThan(before)
})

test('lists count active members once, and show nothing to others', async () => {
  await db().membership.create({
    data: { userId: staff.contributor.id, workGroupId: groupId, role: 'reviewer' },
  })
  await db().user.update({
    where: { id: staff.reviewer.id },
    data: { state: 'disabled', disabledAt: new Date() },
  })
  const filter = { q: '', state: '', sort: 'position', page: 1 } as const
  expect((await listGroups(administrator, filter)).groups).toMatchObject([{ id: groupId, members: 1 }])
  expect((await listGroups(staff.director, filter)).total).toBe(0)
  expect(await findGroup(staff.reviewer, groupId)).toBeNull()
})
