import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { linkLimits } from '#lib/limits.ts'
import { acceptLink, checkLinkNow, endLinkAcceptance, replaceLink } from '#lib/link-check/commands.ts'
import { findLinkSummary, findTarget, listLinkFindings, listTargets } from '#lib/link-check/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { acceptance, makeBrokenLink } from '#tests/support/link-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const filter = { q: '', state: '', verdict: '', group: '', sort: 'worst' } as const

describe('a broken link', () => {
  it('is the work of those who write for its group, and seen by nobody of another', async () => {
    const { id, address, evidenceId } = await makeBrokenLink(staff)
    const other = await makeStaff()
    expect(await listLinkFindings(staff.contributor)).toMatchObject([
      { targetId: id, address, verdict: 'gone', evidenceId, itemCodes: ['O12'], label: 'ลิงก์ที่ 1' },
    ])
    expect(await listLinkFindings(staff.reviewer)).toEqual([])
    expect(await listLinkFindings(other.contributor)).toEqual([])
    expect((await listTargets(other.contributor, filter, 1)).total).toBe(0)
    expect(await findTarget(other.contributor, id)).toBeNull()
    expect((await listTargets(other.administrator, filter, 1)).targets).toMatchObject([
      { id, state: 'broken' },
    ])
    expect((await findLinkSummary(staff.reviewer)).counts).toMatchObject({ broken: 1, good: 0 })
  })

  it('is let stand by the one group that says so, until its day or until it fails in another way', async () => {
    const { id } = await makeBrokenLink(staff)
    const of = { id, workGroupId: staff.group.id }
    must(await acceptLink(staff.reviewer, { ...of, ...acceptance(30) }))
    expect(await listLinkFindings(staff.contributor)).toEqual([])
    expect(await findTarget(staff.contributor, id)).toMatchObject({
      state: 'accepted',
      acceptances: [{ holds: true, by: 'ผู้ตรวจ' }],
    })
    const inAMonth = new Date(Date.now() + 31 * 86_400_000)
    expect(await listLinkFindings(staff.contributor, inAMonth)).toHaveLength(1)
    await pool().query(`UPDATE link_targets SET verdict = 'taken_over'`)
    expect(await listLinkFindings(staff.contributor)).toHaveLength(1)
    await pool().query(`UPDATE link_targets SET verdict = 'gone'`)
    must(await endLinkAcceptance(staff.contributor, of))
    expect(await listLinkFindings(staff.contributor)).toHaveLength(1)
    expect(await endLinkAcceptance(staff.contributor, of)).toMatchObject({ problem: 'conflict' })
  })

  it('is not let stand without a reason, without end, or by a group that does not lead there', async () => {
    const { id } = await makeBrokenLink(staff)
    const of = { id, workGroupId: staff.group.id }
    const tooLong = await acceptLink(staff.contributor, { ...of, ...acceptance(linkLimits.acceptedDays + 2) })
    expect(tooLong).toMatchObject({ fields: { untilOn: { key: 'problem.linkUntil' } } })
    expect(await acceptLink(staff.contributor, { ...of, ...acceptance(-1) })).toMatchObject({
      problem: 'invalid',
    })
    expect(await acceptLink(staff.contributor, { ...of, ...acceptance(5), reason: ' ' })).toMatchObject({
      fields: { reason: { key: 'problem.required' } },
    })
    const other = await makeStaff()
    expect(
      await acceptLink(other.contributor, { id, workGroupId: other.group.id, ...acceptance(5) }),
    ).toMatchObject({ problem: 'notFound' })
    expect(
      await acceptLink(staff.administrator, { id, workGroupId: other.group.id, ...acceptance(5) }),
    ).toMatchObject({ problem: 'notFound' })
  })

  it('is replaced in a new draft; the public sees the old one until that is published', async () => {
    const { id, evidenceId, address } = await makeBrokenLink(staff)
    const { revisionId, number, linkId } = must(await replaceLink(staff.contributor, { id, evidenceId }))
    expect(number).toBe(2)
    expect(await db().revisionLink.findMany({ where: { revisionId } })).toMatchObject([
      { id: linkId, url: address },
    ])
    expect(await replaceLink(staff.contributor, { id, evidenceId })).toMatchObject({
      message: { key: 'problem.alreadyOpen' },
    })
    expect((await findTarget(staff.contributor, id))!.uses).toMatchObject([{ evidenceId, openNumber: 2 }])
  })
})

it('what has moved is put in with its new address', async () => {
  const { id, evidenceId } = await makeBrokenLink(staff, 'moved', 'https://new.example/report')
  const { revisionId } = must(await replaceLink(staff.contributor, { id, evidenceId }))
  expect(await db().revisionLink.findMany({ where: { revisionId } })).toMatchObject([
    { url: 'https://new.example/report' },
  ])
  expect(await db().claim.count({ where: { revisionId, kind: 'link' } })).toBe(1)
  const act = await db().auditEntry.findFirstOrThrow({ where: { action: 'link.replace' } })
  expect(act.after).toMatchObject({ to: 'https://new.example/report' })
})

describe('check now', () => {
  it('makes it due and wakes the job, but not again within minutes', async () => {
    const { id } = await makeBrokenLink(staff)
    must(await checkLinkNow(staff.reviewer, { id }))
    const { nextCheckAt } = await db().linkTarget.findUniqueOrThrow({ where: { id } })
    expect(nextCheckAt.getTime()).toBeLessThanOrEqual(Date.now())
    const jobs = await pool().query(
      `SELECT 1 FROM pgboss.job WHERE name = 'link.check' AND state = 'created'`,
    )
    expect(jobs.rowCount).toBe(1)
    await pool().query('UPDATE link_targets SET checked_at = now()')
    expect(await checkLinkNow(staff.reviewer, { id })).toMatchObject({
      problem: 'limited',
      message: { key: 'problem.linkCheckedJustNow' },
    })
  })

  it('so many times an hour for one person', async () => {
    const { id } = await makeBrokenLink(staff)
    for (let n = 0; n < linkLimits.checksAnHour; n++) must(await checkLinkNow(staff.reviewer, { id }))
    expect(await checkLinkNow(staff.reviewer, { id })).toMatchObject({
      message: { key: 'problem.linkChecksAnHour' },
    })
    must(await checkLinkNow(staff.contributor, { id }))
  })
})

it('the list is filtered, sorted and searched; % is a letter like others', async () => {
  const gone = await makeBrokenLink(staff)
  const moved = await makeBrokenLink(staff, 'moved', 'https://new.example/')
  const ids = async (more: object) =>
    (await listTargets(staff.reviewer, { ...filter, ...more }, 1)).targets.map(({ id }) => id)
  expect(await ids({})).toEqual([gone.id, moved.id])
  expect(await ids({ state: 'moved' })).toEqual([moved.id])
  expect(await ids({ verdict: 'gone' })).toEqual([gone.id])
  expect(await ids({ group: staff.group.id })).toHaveLength(2)
  expect(await ids({ group: staff.administrator.id })).toEqual([])
  expect(await ids({ q: 'หลักฐานที่มี' })).toHaveLength(2)
  expect(await ids({ q: '%' })).toEqual([])
  expect(await ids({ q: new URL(moved.address).hostname })).toEqual([moved.id])
})
