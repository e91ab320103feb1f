import { beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '#lib/audit/verify.ts'
import { db } from '#lib/db.ts'
import { saveRevision } from '#lib/evidence/commands.ts'
import { addImportFile, confirmImport, setUpImport } from '#lib/old-site/commands.ts'
import { findImport } from '#lib/old-site/queries.ts'
import { receiveOldFile, receiveSheet } from '#lib/old-site/receive.ts'
import { takeOver } from '#lib/old-site/take-over.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { setLead } from '#tests/support/old-site-matrix.ts'
import { asThaiCsv, asXlsx, type Made, makeSheet } from '#tests/support/old-site-sheet.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  await setLead(staff, ['O1', 'O2', 'O12'])
})

const sending = (bytes: Buffer, name: string) => ({
  body: (async function* () {
    yield bytes
  })(),
  name,
  length: bytes.length,
})

const pdf = (text: string) =>
  Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n`)

async function begin(bytes: Buffer, name: string): Promise<string> {
  const { id } = must(await receiveSheet(staff.administrator, sending(bytes, name), {}))
  return id
}

async function sendFiles(id: string): Promise<void> {
  for (const [path, bytes] of [
    ['แผน.pdf', pdf('แผน')],
    ['wp-content/2566/O1.pdf', pdf('O1 ของ 2566')],
    ['wp-content/2565/O1.pdf', pdf('O1 ของ 2565')],
    ['a/เล่ม.pdf', pdf('เล่ม a')],
    ['b/เล่ม.pdf', pdf('เล่ม b')],
  ] as const)
    must(await receiveOldFile(staff.administrator, { id, path, sending: sending(bytes, path) }, {}))
  const bad = {
    id,
    path: 'wp-content/bad.exe',
    sending: sending(Buffer.from('MZ\0\0not a document'), 'bad.exe'),
  }
  expect((await receiveOldFile(staff.administrator, bad, {})).ok).toBe(false)
}

async function setHost(id: string, more: object = {}): Promise<void> {
  const { settings, version } = (await findImport(staff.administrator, id))!
  const input = { ...settings, hosts: 'www.old-office.example', ...more }
  must(await setUpImport(staff.administrator, { id, version, ...input }))
}

const judged = async (id: string) =>
  (await findImport(staff.administrator, id))!.all.map(
    ({ number, state, notes }) => `${number} ${state} ${notes[0]?.key.split('.').at(-1) ?? ''}`,
  )
const expected = (rows: readonly Made[]) =>
  rows.map(({ verdict, note }, at) => `${at + 2} ${verdict} ${note}`)

async function confirm(id: string): Promise<void> {
  const { version } = (await findImport(staff.administrator, id))!
  must(await confirmImport(staff.administrator, { id, version }))
  await takeOver(id, { signal: new AbortController().signal, settle: async () => {} })
}

describe('a sheet of a thousand rows with every kind of fault', () => {
  const rows = makeSheet(1_000)
  it.each([
    ['XLSX', () => asXlsx(rows), 'ตาราง.xlsx'],
    ['CSV in Windows-874', () => asThaiCsv(rows), 'ตาราง.csv'],
  ])('%s: every row has its verdict', async (_what, bytes, name) => {
    const id = await begin(bytes(), name)
    await sendFiles(id)
    await setHost(id)
    expect(await judged(id)).toEqual(expected(rows))
    expect(await db().evidence.count()).toBe(0)
  })
})

describe('what is confirmed', () => {
  const rows = makeSheet(150)
  const ready = rows.filter(({ verdict }) => verdict === 'ready' || verdict === 'remark').length

  it('becomes drafts of the lead groups, once, and none of it is public', async () => {
    const id = await begin(asXlsx(rows), 'ตาราง.xlsx')
    await sendFiles(id)
    await setHost(id)
    await confirm(id)
    const { all, state } = (await findImport(staff.administrator, id))!
    expect(state).toBe('done')
    expect(all.filter((row) => row.state === 'created')).toHaveLength(ready)
    expect(all.filter((row) => row.state === 'left')).toHaveLength(rows.length - ready)
    const drafts = await db().revision.findMany({
      include: { items: true, links: true, attachments: true, evidence: true },
    })
    expect(drafts).toHaveLength(ready)
    expect(
      drafts.filter(
        ({ state, links, attachments, items, evidence }) =>
          state !== 'draft' ||
          items.length !== 1 ||
          links.length + attachments.length !== 1 ||
          evidence.workGroupId !== staff.group.id,
      ),
    ).toEqual([])
    expect(await db().publication.count()).toBe(0)
    const owner = await ownerPool().connect()
    expect(await verifyAudit(owner)).toMatchObject({ sound: true })
    owner.release()

    // The same sheet again: everything is here already.
    const again = await begin(asThaiCsv(rows), 'ตาราง.csv')
    await sendFiles(again)
    await setHost(again)
    const states = (await findImport(staff.administrator, again))!.all.map((row) => row.state)
    expect(states.filter((one) => one === 'already')).toHaveLength(ready)
    const { version } = (await findImport(staff.administrator, again))!
    expect(await confirmImport(staff.administrator, { id: again, version })).toMatchObject({
      ok: false,
      message: { key: 'problem.oldSite.nothing' },
    })
    expect(await db().evidence.count()).toBe(ready)
  })

  it('changes a draft that nobody has touched when the sheet has changed, and no other', async () => {
    const two = [0, 1].map((n) => ({
      ...rows[0]!,
      cells: ['O12', `เรื่อง ${n}`, `https://news.example/two/${n}`, '', '2568'],
    }))
    const first = await begin(asXlsx(two), 'ก.xlsx')
    await setHost(first)
    await confirm(first)
    const touched = await db().revision.findFirstOrThrow({ where: { title: 'เรื่อง 1' } })
    await act(saveRevision, staff.contributor, touched.id, { title: 'แก้แล้ว' })
    const changed = two.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (at === 1 ? `${cell} ใหม่` : cell)),
    }))
    const id = await begin(asXlsx(changed), 'ก.xlsx')
    await setHost(id)
    expect(await judged(id)).toEqual(['2 remark updates', '3 already alreadyTouched'])
    await confirm(id)
    expect((await db().revision.findMany({ orderBy: { title: 'asc' } })).map(({ title }) => title)).toEqual([
      'เรื่อง 0 ใหม่',
      'แก้แล้ว',
    ])
  })

  it('lets the old address lead to the evidence, but not before that is public', async () => {
    const old = [{ ...rows[0]!, cells: ['O1', 'แผน', 'https://www.old-office.example/?p=34400', '', '2568'] }]
    const id = await begin(asXlsx(old), 'ก.xlsx')
    await setHost(id, { missing: 'link' })
    expect(await judged(id)).toEqual(['2 remark oldLink'])
    await confirm(id)
    const redirect = await db().redirect.findFirstOrThrow()
    const evidence = await db().evidence.findFirstOrThrow()
    expect(redirect).toMatchObject({
      host: 'old-office.example',
      path: '/',
      query: 'p=34400',
      target: `/evidence/${evidence.id}`,
    })
    expect((await findImport(staff.administrator, id))!.all[0]!.notes.map(({ key }) => key)).toContain(
      'oldSite.note.redirected',
    )
  })

  it('goes on where it was broken off', async () => {
    const id = await begin(asXlsx(rows), 'ตาราง.xlsx')
    await setHost(id)
    const { version } = (await findImport(staff.administrator, id))!
    must(await confirmImport(staff.administrator, { id, version }))
    const stop = new AbortController()
    const half = takeOver(id, { signal: stop.signal, settle: async () => {} })
    await expect.poll(() => db().evidence.count()).toBeGreaterThan(3)
    stop.abort()
    await expect(half).rejects.toThrow()
    const made = await db().evidence.count()
    await takeOver(id, { signal: new AbortController().signal, settle: async () => {} })
    const { all } = (await findImport(staff.administrator, id))!
    const created = all.filter((row) => row.state === 'created')
    expect(created.length).toBeGreaterThan(made)
    expect(await db().evidence.count()).toBe(created.length)
    expect(new Set(created.map(({ evidenceId }) => evidenceId)).size).toBe(created.length)
  })

  it('is what was seen: a change in between is a conflict, and afterwards nothing more can be sent', async () => {
    const id = await begin(asXlsx(rows.slice(0, 5)), 'ก.xlsx')
    await setHost(id)
    const stale = await confirmImport(staff.administrator, { id, version: 1 })
    expect(stale).toMatchObject({ ok: false, problem: 'conflict' })
    await confirm(id)
    const late = { id, path: 'x.pdf', facts: { refused: { key: 'problem.fileType' } } }
    expect(await addImportFile(staff.administrator, late)).toMatchObject({ ok: false, problem: 'conflict' })
  })

  it('nobody else sees any of it', async () => {
    const id = await begin(asXlsx(rows.slice(0, 5)), 'ก.xlsx')
    for (const person of [staff.contributor, staff.publisher, staff.director])
      expect(await findImport(person, id)).toBeNull()
  })
})
