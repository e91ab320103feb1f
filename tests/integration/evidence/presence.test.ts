import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { keepPresence } from '#lib/evidence/presence.ts'
import { presenceLimits } from '#lib/limits.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, makeUser, type Staff } from '#tests/support/factories.ts'

let staff: Staff
let revision: string
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  revision = (await makeEvidence(staff)).revisionId
})
const start = new Date('2026-11-25T02:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)
const colleague = () => makeUser({ groups: [{ workGroupId: staff.group.id, role: 'contributor' }] })
const open = (visit = randomUUID(), version = 99, leaves = false) => ({ revision, visit, version, leaves })

it('two people with one draft open see each other and since when, until one leaves or is silent', async () => {
  const mana = await colleague()
  const [hers, his] = [randomUUID(), randomUUID()]
  expect((await keepPresence(staff.contributor, open(hers), start))?.others).toEqual([])
  const seen = await keepPresence(mana, open(his), later(60_000))
  expect(seen?.others).toEqual([
    { id: staff.contributor.id, name: staff.contributor.name, since: start.toISOString() },
  ])
  expect((await keepPresence(staff.contributor, open(hers), later(61_000)))?.others).toMatchObject([
    { id: mana.id, since: later(60_000).toISOString() },
  ])
  await keepPresence(mana, open(his, 99, true), later(62_000))
  expect((await keepPresence(staff.contributor, open(hers), later(63_000)))?.others).toEqual([])
  const silent = later(64_000 + presenceLimits.goneMs)
  expect((await keepPresence(mana, open(his), silent))?.others).toEqual([])
  expect(await db().presence.count()).toBe(1)
})

it('a newer text is told with its whole, an older one is not', async () => {
  await act(evidence.saveRevision, staff.contributor, revision, { title: 'ใหม่กว่า' })
  const { version } = await db().revision.findUniqueOrThrow({ where: { id: revision } })
  const behind = await keepPresence(await colleague(), open(randomUUID(), version - 1))
  expect(behind?.latest).toMatchObject({ version, title: 'ใหม่กว่า', savedBy: { id: staff.contributor.id } })
  expect((await keepPresence(staff.contributor, open(randomUUID(), version)))?.latest).toBeNull()
})

it('who may not write in it neither sees nor is seen', async () => {
  const other = await makeStaff()
  for (const actor of [other.contributor, staff.reviewer, staff.publisher, staff.administrator])
    expect(await keepPresence(actor, open())).toBeNull()
  await act(evidence.submitRevision, staff.contributor, revision)
  expect(await keepPresence(staff.contributor, open())).toBeNull()
  expect(await db().presence.count()).toBe(0)
})

it('goes with a draft that is discarded', async () => {
  await keepPresence(staff.contributor, open())
  await act(evidence.discardDraft, staff.contributor, revision)
  expect(await db().presence.count()).toBe(0)
})
