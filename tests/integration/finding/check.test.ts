import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { addAttachment, replaceAttachment } from '#lib/evidence/attachment-commands.ts'
import { createNextRevision, saveRevision } from '#lib/evidence/commands.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { checkUntilCurrent } from '#lib/finding/check-revision.ts'
import { confirmFinding } from '#lib/finding/commands.ts'
import { lookAtLinks } from '#lib/finding/look-at-links.ts'
import { findRevisionFindings } from '#lib/finding/queries.ts'
import { sweepFindings } from '#lib/finding/sweep.ts'

import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle(2568, 'running', 2568)
  staff = await makeStaff()
})

const { signal } = new AbortController()
const items = [{ fiscalYear: 2568, itemCode: 'O12' }]
const claim = (elementNumber: number, text = 'แสดงไว้ในคำอธิบาย') => ({
  ...{ fiscalYear: 2568, itemCode: 'O12', elementNumber, target: 'text', text },
})
const all = [claim(1), claim(2), claim(3)]

async function received(text: string, name: string) {
  const bytes = Buffer.from(text)
  const got = await receiveFile({
    body: (async function* () {
      yield bytes
    })(),
    name,
    length: bytes.length,
  })
  if (!got.ok) throw new Error(got.message.key)
  await got.keep()
  await got.discard()
  return got.file
}

async function found(evidenceId: string, number = 1) {
  const { findings } = (await findRevisionFindings(staff.contributor, { evidenceId, number }))!
  return findings
}
const codes = async (evidenceId: string, number = 1) =>
  (await found(evidenceId, number)).map(({ code }) => code)
const check = (revisionId: string) => checkUntilCurrent(revisionId, { signal })

const citizenId = '1103702071811'
const people = `ชื่อ,เลขประจำตัวประชาชน\r\nนายสมชาย ใจดี,${citizenId}\r\n`

describe('checking a revision', () => {
  it('says what is wrong at its place, and no more of it when it is mended', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff)
    const title = 'รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566'
    await act(saveRevision, staff.contributor, revisionId, { title, items, claims: [claim(1), claim(2)] })
    await check(revisionId)
    const seen = await findRevisionFindings(staff.contributor, { evidenceId, number: 1 })
    expect(seen).toMatchObject({ isPending: false, unread: 0 })
    expect(seen?.findings).toMatchObject([
      { code: 'element_missing', severity: 'fault', part: 'element', elementNumber: 3 },
      { code: 'wrong_fiscal_year', part: 'title', params: { year: 2566, expected: 2568 } },
    ])
    const mended = title.replace('2566', '2568')
    await act(saveRevision, staff.contributor, revisionId, { title: mended, items, claims: all })
    await check(revisionId)
    expect(await codes(evidenceId)).toEqual([])
  })

  it('changes nothing when it is done again', async () => {
    const { revisionId } = await makeEvidence(staff, { title: 'รายงาน ปีงบประมาณ พ.ศ. 2566' })
    const rows = async () =>
      (await db().finding.findMany({ where: { revisionId }, orderBy: { position: 'asc' } })).map(
        ({ id: _, ...row }) => row,
      )
    await check(revisionId)
    const once = await rows()
    expect(once.length).toBeGreaterThan(1)
    await Promise.all([check(revisionId), check(revisionId)])
    expect(await rows()).toEqual(once)
  })

  it('keeps what it read of a file, by its bytes, and reads it again when the reader is better', async () => {
    const { revisionId } = await makeEvidence(staff)
    const file = await received(people, 'รายชื่อ.csv')
    must(await addAttachment(staff.contributor, { revisionId, file }))
    await check(revisionId)
    const { sha256 } = file
    const read = () => db().blobReading.findUniqueOrThrow({ where: { sha256 }, include: { pages: true } })
    const first = await read()
    expect(first).toMatchObject({ opening: 'opens', content: 'csv' })
    expect(first.pages[0]?.textSearch).toContain('นายสมชาย ใจดี')
    await check(revisionId)
    expect((await read()).readAt).toEqual(first.readAt)
    await db().blobReading.updateMany({ data: { readerVersion: 0 } })
    expect(await sweepFindings({ signal })).toEqual({ checked: 1 })
    expect((await read()).readAt.getTime()).toBeGreaterThan(first.readAt.getTime())
  })

  it('covers personal data in what it keeps', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff)
    must(await addAttachment(staff.contributor, { revisionId, file: await received(people, 'รายชื่อ.csv') }))
    await act(saveRevision, staff.contributor, revisionId, {
      title: `รายชื่อ ${citizenId}`,
      items,
      claims: all,
    })
    await check(revisionId)
    expect(await codes(evidenceId)).toContain('personal_citizen_id')
    expect(JSON.stringify(await db().finding.findMany())).not.toContain('0370207181')
  })

  it('keeps what was confirmed over other edits and into the next revision, until the file is another', async () => {
    const { revisionId: id, evidenceId } = await makeEvidence(staff)
    const file = must(
      await addAttachment(staff.contributor, { revisionId: id, file: await received(people, 'รายชื่อ.csv') }),
    )
    await check(id)
    const personal = async (number = 1) =>
      (await found(evidenceId, number)).find(({ code }) => code === 'personal_citizen_id')
    const { key } = (await personal())!
    must(await confirmFinding(staff.contributor, { id, key, reason: 'เจ้าของข้อมูลยินยอม' }))
    await act(saveRevision, staff.contributor, id, { title: 'ชื่อใหม่', summary: 'ข้อความใหม่', items })
    await check(id)
    expect((await personal())?.confirmation).toMatchObject({ reason: 'เจ้าของข้อมูลยินยอม' })
    const other = await received(people.replace('ใจดี', 'ใจงาม'), 'รายชื่อ.csv')
    must(await replaceAttachment(staff.contributor, { revisionId: id, attachmentId: file.id, file: other }))
    await check(id)
    expect((await personal())?.confirmation).toBeNull()
    await db().revision.update({ where: { id }, data: { state: 'submitted' } })
    await db().revision.update({ where: { id }, data: { state: 'approved' } })
    const again = (await personal())!
    must(await confirmFinding(staff.reviewer, { id, key: again.key, reason: 'ตรวจแล้ว' }))
    const { publishRevision } = await import('#lib/evidence/commands.ts')
    await act(publishRevision, staff.publisher, id, { overReason: 'ทดสอบ' })
    const next = must(await createNextRevision(staff.contributor, { evidenceId }))
    await check(next.revisionId)
    expect((await personal(2))?.confirmation).toMatchObject({ reason: 'ตรวจแล้ว' })
  })

  it('does not miss an element that other evidence of the item shows', async () => {
    const one = await makeEvidence(staff)
    await act(saveRevision, staff.contributor, one.revisionId, {
      title: 'ก',
      items,
      claims: [claim(1), claim(2)],
    })
    await check(one.revisionId)
    expect(await codes(one.evidenceId)).toEqual(['element_missing'])
    const other = await makeEvidence(staff)
    await act(saveRevision, staff.contributor, other.revisionId, { title: 'ข', items, claims: [claim(3)] })
    await check(other.revisionId)
    expect(await codes(other.evidenceId)).toEqual([])
    const first = await findRevisionFindings(staff.contributor, { evidenceId: one.evidenceId, number: 1 })
    expect(first?.isPending, 'the first is looked at again').toBe(true)
    await check(one.revisionId)
    expect(await codes(one.evidenceId)).toEqual([])
  })

  it('looks at the links of a draft itself, and believes the watch of what is public', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end('ไม่พบ'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/report`
    const { revisionId, evidenceId } = await makeEvidence(staff)
    const links = [{ id: randomUUID(), url, label: 'รายงาน' }]
    await act(saveRevision, staff.contributor, revisionId, { title: 'ก', items, links, claims: all })
    await check(revisionId)
    expect(await codes(evidenceId)).toEqual([])
    await lookAtLinks(revisionId, { signal, options: { loopbackPort: port } })
    server.close()
    await check(revisionId)
    expect(await found(evidenceId)).toMatchObject([{ code: 'link_gone', linkUrl: url, name: 'รายงาน' }])
    await db().linkTarget.create({
      data: {
        ...{ kind: 'link', address: url, host: '127.0.0.1', verdict: 'ok' },
        checkedAt: new Date(),
        verdictSince: new Date(),
      },
    })
    expect(await sweepFindings({ signal })).toEqual({ checked: 1 })
    expect(await codes(evidenceId)).toEqual([])
  })
})

describe('the sweep', () => {
  it('checks what was missed once, everything again at night, and nothing of a finished year', async () => {
    const { revisionId, evidenceId } = await makeEvidence(staff, { state: 'published' })
    const draft = await makeEvidence(staff)
    expect(await sweepFindings({ signal })).toEqual({ checked: 2 })
    expect(await sweepFindings({ signal })).toBeUndefined()
    expect(await codes(evidenceId)).toContain('element_missing')
    const tomorrow = new Date(Date.now() + 24 * 3_600_000)
    expect(await sweepFindings({ signal, now: tomorrow })).toEqual({ checked: 2 })
    await db().cycle.updateMany({ data: { state: 'finished' } })
    await db().revisionCheck.deleteMany({ where: { revisionId: { in: [revisionId, draft.revisionId] } } })
    expect(await sweepFindings({ signal })).toBeUndefined()
  })

  it('stops where it is told to, and the rest is due still', async () => {
    await makeEvidence(staff)
    const stopping = new AbortController()
    stopping.abort(new Error('stopping'))
    await expect(sweepFindings({ signal: stopping.signal })).rejects.toThrow('stopping')
    expect(await sweepFindings({ signal })).toEqual({ checked: 1 })
  })
})
