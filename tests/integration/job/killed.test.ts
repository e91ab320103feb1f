import { randomBytes, randomUUID } from 'node:crypto'
import { utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkAuditJob } from '#lib/audit/jobs.ts'
import { verifyAudit } from '#lib/audit/verify.ts'
import { db, pool } from '#lib/db.ts'
import { remindJob } from '#lib/deadline/jobs.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import { approveRevision, publishRevision, saveRevision, submitRevision } from '#lib/evidence/commands.ts'
import { sweepFilesJob } from '#lib/files/jobs.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { lookAtLinksJob, sweepFindingsJob } from '#lib/finding/jobs.ts'
import { jobKinds } from '#lib/job/kinds.ts'
import { enqueue } from '#lib/job/queue.ts'
import { startWorker } from '#lib/job/worker.ts'
import { checkLinksJob, thinLinkHistoryJob } from '#lib/link-check/jobs.ts'
import { copyLinkJob } from '#lib/link-copy/jobs.ts'
import { compose } from '#lib/mail/letter.ts'
import { queueMail } from '#lib/mail/outbox.ts'
import { writeDigestsJob } from '#lib/notice/jobs.ts'
import { tell } from '#lib/notice/tell.ts'
import { confirmImport } from '#lib/old-site/commands.ts'
import { publishDueJob } from '#lib/publishing-time/jobs.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeStaff,
  makeUser,
  type Staff,
  someFile,
} from '#tests/support/factories.ts'
import { killWorker, passTime } from '#tests/support/kill-worker.ts'
import { startMailServer } from '#tests/support/mail-server.ts'
import { makeImport } from '#tests/support/old-site-matrix.ts'

// The worker is killed with SIGKILL in the middle of every kind of job. A kind without a row here fails.

const KILLS = 30

interface Case {
  /** gives the kind something to do, for the nth time from 0 */
  prepare: (nth: number) => Promise<void>
  /** what must hold after the last kill, when a worker has come to the end: nothing lost, nothing twice */
  expectWhole: (prepared: number) => Promise<void>
}

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const keep = async (text: string): Promise<string> => {
  const bytes = Buffer.from(text)
  const received = await receiveFile({
    body: (async function* () {
      yield bytes
    })(),
    name: 'รายการ.csv',
    length: bytes.length,
  })
  if (!received.ok) throw new Error(received.message.key)
  await received.keep()
  await received.discard()
  return received.file.sha256
}
const onDisk = async (): Promise<string[]> =>
  (await Array.fromAsync(storage().list())).map((file) => file.sha256)

const strayed: string[] = []
const files: Case = {
  prepare: async (nth) => {
    for (let n = 0; n < 20; n++) {
      const sha256 = await keep(`ลำดับ,ชื่อ\r\n${nth},${n} ${randomBytes(4).toString('hex')}\r\n`)
      await utimes(storage().localPath(sha256)!, new Date(0), new Date(0))
      strayed.push(sha256)
    }
    await enqueue(db(), sweepFilesJob, {})
  },
  expectWhole: async () => {
    expect((await onDisk()).filter((sha256) => strayed.includes(sha256))).toEqual([])
    expect(await db().blob.count({ where: { attachments: { none: {} }, linkCopies: { none: {} } } })).toBe(0)
  },
}

const mailServer = await startMailServer()
mailServer.behave.slowMs = 15
Object.assign(process.env, {
  SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
  MAIL_FROM: 'ita@office.example',
})
afterAll(() => mailServer.close())

const mail: Case = {
  prepare: async (nth) => {
    await db().$transaction(async (tx) => {
      for (let n = 0; n < 5; n++) {
        const letter = compose({ lang: 'th', subject: `เรื่อง ${n}`, lead: 'เนื้อความ', lines: [], foot: [] })
        const to = { id: null, address: 'someone@office.example', name: 'ครูทดสอบ' }
        await queueMail(tx, { ...letter, key: `killed/${nth}/${n}`, kind: 'notice', to, now: new Date() })
      }
    })
  },
  expectWhole: async (prepared) => {
    const arrived = mailServer.received.map(({ messageId }) => messageId)
    expect(new Set(arrived).size, 'twice').toBe(arrived.length)
    const rows = await db().mail.findMany({ where: { key: { startsWith: 'killed/' } } })
    expect(rows).toHaveLength(5 * prepared)
    for (const { id, state } of rows) {
      if (state === 'sent') expect(arrived, 'sent').toContain(id)
      // Nobody can know of a letter whose worker died while it was being given away: an administrator is told.
      else expect(state).toBe('doubtful')
    }
    expect(rows.filter(({ state }) => state === 'doubtful').length).toBeLessThanOrEqual(prepared)
  },
}

const digest: Case = {
  prepare: async () => {
    for (let n = 0; n < 8; n++) {
      const { id } = await makeUser()
      const news = {
        kind: 'assigned',
        userIds: [id],
        params: { itemCode: 'O1', fiscalYear: 2568, actor: 'ก' },
        path: '/admin',
      }
      for (const key of ['a', 'b', 'c'])
        await db().$transaction((tx) => tell(tx, news, { key: `digest-test/${key}`, now: new Date() }))
    }
    await enqueue(db(), writeDigestsJob, {})
  },
  expectWhole: async () => {
    const notices = await db().notice.findMany({ where: { key: { startsWith: 'digest-test/' } } })
    expect(notices.filter(({ mailId }) => mailId === null)).toEqual([])
    for (const userId of new Set(notices.map((notice) => notice.userId))) {
      expect(await db().mail.count({ where: { toId: userId, kind: 'digest' } })).toBe(1)
    }
  },
}

const publishing: Case = {
  prepare: async () => {
    for (let n = 0; n < 2; n++) {
      const { revisionId } = await makeEvidence(staff, { state: 'approved' })
      const publishAt = new Date(Date.now() - 1_000)
      await db().publishingTime.create({ data: { revisionId, publishAt, setById: staff.publisher.id } })
    }
    await enqueue(db(), publishDueJob, {})
  },
  expectWhole: async (prepared) => {
    const times = await db().publishingTime.findMany({
      include: { revision: { include: { publication: true } } },
    })
    expect(times).toHaveLength(2 * prepared)
    expect(times.filter(({ state }) => state !== 'done')).toEqual([])
    for (const { revisionId, revision } of times) {
      expect(revision.publication?.state).toBe('current')
      const acts = { action: 'revision.publishAtTime', revisionId }
      expect(await db().auditEntry.count({ where: acts })).toBe(1)
    }
  },
}

const reminders: Case = {
  prepare: async () => {
    for (const itemCode of ['O1', 'O2', 'O12']) {
      const key = { fiscalYear_itemCode: { fiscalYear: 2568, itemCode } }
      await db().cycleItem.update({ where: key, data: { dueOn: new Date(Date.now() + 3 * 86_400_000) } })
      const lead = { fiscalYear: 2568, itemCode, workGroupId: staff.group.id }
      await db().assignment.upsert({
        where: { fiscalYear_itemCode_workGroupId: lead },
        create: lead,
        update: {},
      })
    }
    await enqueue(db(), remindJob, {})
  },
  expectWhole: async () => {
    // What is shown in the meantime is not reminded of; what is reminded of is once.
    const notices = await db().notice.findMany({ where: { kind: 'due', userId: staff.contributor.id } })
    expect(notices.length).toBeGreaterThan(0)
    expect(new Set(notices.map(({ params }) => JSON.stringify(params))).size).toBe(notices.length)
  },
}

const chain: Case = {
  prepare: async (nth) => {
    // Long enough that a kill finds the chain half read.
    if (nth === 0) {
      await ownerPool().query(`INSERT INTO audit_entries
        (seq, at, actor_name, actor_roles, action, object_type, object_id, prev_hash, hash)
        SELECT 0, now(), 'x', '{}', 'revision.save', 'evidence', n::text, '', '' FROM generate_series(1, 4000) n`)
    }
    await enqueue(db(), checkAuditJob, {})
  },
  expectWhole: async () => {
    const checks = await db().auditCheck.findMany()
    expect(checks.length).toBeGreaterThan(0)
    expect(checks.filter(({ fault }) => fault !== null)).toEqual([])
    expect(Math.max(...checks.map(({ rows }) => Number(rows)))).toBeGreaterThanOrEqual(4_000)
  },
}

/** Every target is due again, and its history goes back by a day. */
const dueAgain = () =>
  pool().query(
    `WITH c AS (UPDATE link_checks SET at = at - interval '1 day')
     UPDATE link_targets SET next_check_at = now(), checked_at = checked_at - interval '1 day',
       failing_since = failing_since - interval '1 day', alarmed_at = alarmed_at - interval '1 day'`,
  )
const links: Case = {
  prepare: async (nth) => {
    await dueAgain()
    // Files whose bytes were changed on the disk: read at once, where a site would be asked once a second.
    const sha256 = await keep(`ลำดับ,ชื่อ\r\n${nth},ของกลุ่ม\r\n`)
    await writeFile(storage().localPath(sha256)!, 'changed')
    const { revisionId } = await makeEvidence(staff)
    const file = { ...someFile('ตาราง.csv'), sha256 }
    if (!(await addAttachment(staff.contributor, { revisionId, file })).ok) throw new Error('not attached')
    await act(submitRevision, staff.contributor, revisionId)
    await act(approveRevision, staff.reviewer, revisionId)
    await act(publishRevision, staff.publisher, revisionId)
    await enqueue(db(), checkLinksJob, {})
  },
  expectWhole: async (prepared) => {
    const targets = await db().linkTarget.findMany({ where: { kind: 'file' }, include: { checks: true } })
    expect(targets).toHaveLength(prepared)
    for (const { verdict, failures, checks } of targets) {
      expect(verdict).toBe('file_altered')
      // one row a look, and no look without its row
      expect(checks).toHaveLength(failures)
    }
    const notices = await db().notice.findMany({
      where: { kind: 'linkBroken', userId: staff.contributor.id },
    })
    expect(notices).toHaveLength(1) // a line a day
  },
}

const history: Case = {
  prepare: async (nth) => {
    const address = `https://old${nth}.example/`
    const { id } = await db().linkTarget.create({
      data: { kind: 'link', address, host: `old${nth}.example` },
    })
    const at = (hour: number) => new Date(Date.UTC(2025, 0, 1, hour))
    const row = (hour: number) => ({ targetId: id, at: at(hour), verdict: 'ok' as const, took: 1 })
    await db().linkCheck.createMany({ data: Array.from({ length: 12 }, (_, hour) => row(hour)) })
    await enqueue(db(), thinLinkHistoryJob, {})
  },
  expectWhole: async (prepared) => {
    const left = await pool().query(
      `SELECT count(*) AS rows FROM link_targets t JOIN link_checks c ON c.target_id = t.id WHERE t.host ~ '^old' GROUP BY t.id`,
    )
    expect(left.rows).toHaveLength(prepared)
    expect(left.rows.every(({ rows }) => rows === 1)).toBe(true)
  },
}

// Another site on this machine. Each document is one of its own and comes slowly, so that a kill finds it half fetched.
const site = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' })
  response.write('ลำดับ,ชื่อ\r\n')
  setTimeout(() => response.end(`${request.url},ของเว็บไซต์อื่น\r\n`), 30)
})
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
const sitePort = (site.address() as AddressInfo).port
Object.assign(process.env, { DEMO: 'on', OUTGOING_LOOPBACK_PORT: String(sitePort) })
afterAll(() => void site.close())

// A site is asked once a second, an import takes a while: more than a few in waiting would only be waited for at the end.
const waitingAtMost = 3
let ordered = 0
const copies: Case = {
  prepare: async () => {
    if ((await db().linkCopyOrder.count({ where: { doneAt: null } })) >= waitingAtMost) return
    const nth = ordered++
    const address = `http://127.0.0.1:${sitePort}/${nth}.csv`
    const never = new Date(Date.now() + 365 * 86_400_000)
    const { id } = await db().linkTarget.create({
      data: { kind: 'link', address, host: '127.0.0.1', nextCheckAt: never },
    })
    const order = { targetId: id, orderedById: staff.contributor.id, orderedAt: new Date() }
    await db().linkCopyOrder.create({ data: order })
    await enqueue(db(), copyLinkJob, { targetId: id }, { key: id })
  },
  expectWhole: async () => {
    const orders = await db().linkCopyOrder.findMany({ include: { target: { include: { copies: true } } } })
    expect(orders).toHaveLength(ordered)
    for (const { outcome, target } of orders) {
      expect(outcome).toBe('kept')
      expect(target.copies).toHaveLength(1)
      expect(await storage().stat(target.copies[0]!.sha256)).not.toBeNull()
    }
  },
}

/** Every revision stands as it was when it was last checked, each finding once, each file read once. */
async function expectChecked(): Promise<void> {
  const { rows } = await pool().query(
    `SELECT revision_id FROM revision_checks WHERE checked_at IS DISTINCT FROM wanted_at`,
  )
  expect(rows).toEqual([])
  const { rows: twice } = await pool().query(
    `SELECT revision_id, key FROM findings GROUP BY 1, 2 HAVING count(*) > 1`,
  )
  expect(twice).toEqual([])
}

const readHashes: string[] = []
const checking: Case = {
  prepare: async (nth) => {
    const sha256 = await keep(`ชื่อ,เลขประจำตัวประชาชน\r\nคนที่ ${nth},1103702071811\r\n`)
    readHashes.push(sha256)
    const { revisionId } = await makeEvidence(staff)
    const file = { ...someFile('รายชื่อ.csv'), sha256 }
    if (!(await addAttachment(staff.contributor, { revisionId, file })).ok) throw new Error('not attached')
  },
  expectWhole: async () => {
    await expectChecked()
    const found = { code: 'personal_citizen_id', attachment: { sha256: { in: readHashes } } }
    expect(await db().finding.count({ where: found })).toBe(readHashes.length)
    expect(await db().blobPage.count({ where: { sha256: { in: readHashes } } })).toBe(readHashes.length)
  },
}

let looks = 0
/** Imported drafts have links of their own, which are looked at too. */
const ownLooks = () => db().linkLook.count({ where: { address: { contains: '/look/' } } })
const looking: Case = {
  prepare: async () => {
    if (looks - (await ownLooks()) >= waitingAtMost) return
    const nth = looks++
    const { revisionId } = await makeEvidence(staff)
    const links = [{ id: randomUUID(), url: `http://127.0.0.1:${sitePort}/look/${nth}`, label: 'ลิงก์' }]
    await act(saveRevision, staff.contributor, revisionId, { title: 'มีลิงก์', links })
    await enqueue(db(), lookAtLinksJob, { revisionId }, { key: revisionId })
  },
  expectWhole: async () => {
    expect(await ownLooks()).toBe(looks)
    await expectChecked()
  },
}

const sweeping: Case = {
  prepare: async () => {
    await pool().query(
      `UPDATE revision_checks SET wanted_at = wanted_at - interval '1 day', checked_at = checked_at - interval '1 day'
        WHERE revision_id IN (SELECT revision_id FROM revision_checks ORDER BY random() LIMIT 20)`,
    )
    for (let n = 0; n < 3; n++) await makeEvidence(staff)
    await enqueue(db(), sweepFindingsJob, {})
  },
  expectWhole: expectChecked,
}

const imports: string[] = []
const oldSite: Case = {
  prepare: async () => {
    if ((await db().oldSiteImport.count({ where: { state: 'confirmed' } })) >= waitingAtMost) return
    const id = await makeImport(staff, 12)
    imports.push(id)
    if (!(await confirmImport(staff.administrator, { id, version: 1 })).ok) throw new Error('not confirmed')
  },
  expectWhole: async () => {
    const rows = await db().oldSiteRow.findMany({ where: { importId: { in: imports } } })
    expect(rows).toHaveLength(12 * imports.length)
    expect(rows.filter(({ outcome }) => outcome !== 'created')).toEqual([])
    const made = rows.map(({ evidenceId }) => evidenceId!)
    expect(new Set(made).size).toBe(made.length)
    // nothing beside what the rows say
    const titled = { title: { endsWith: 'ของเว็บไซต์เดิม' } }
    expect(await db().revision.count({ where: titled })).toBe(made.length)
    expect(await db().oldSiteImport.count({ where: { state: { not: 'done' } } })).toBe(0)
  },
}

const cases: Record<string, Case> = {
  'audit.check': chain,
  'files.sweep': files,
  'mail.deliver': mail,
  'notice.digest': digest,
  'revision.publishDue': publishing,
  'deadline.remind': reminders,
  'link.check': links,
  'link.thin': history,
  'link.copy': copies,
  'finding.check': checking,
  'finding.lookAtLinks': looking,
  'finding.sweep': sweeping,
  'oldSite.import': oldSite,
}

test('every kind of job has a row', () => {
  expect(Object.keys(cases).sort()).toEqual(jobKinds.map((kind) => kind.name).sort())
})

test(`killed ${KILLS} times in the middle of each kind of job: nothing is lost, nothing happens twice`, async () => {
  const kills = new Map(jobKinds.map(({ name }) => [name, 0]))
  const prepared = new Map<string, number>()
  const wanted = () => [...kills].filter(([, count]) => count < KILLS).map(([name]) => name)
  for (let round = 0; wanted().length > 0 && round < 3 * KILLS * kills.size; round++) {
    const [next = ''] = wanted().sort((a, b) => (kills.get(a) ?? 0) - (kills.get(b) ?? 0))
    for (const name of wanted()) {
      const nth = prepared.get(name) ?? 0
      prepared.set(name, nth + 1)
      await cases[name]!.prepare(nth)
    }
    const { inHand } = await killWorker(next, (round * 7) % 23)
    for (const name of inHand) kills.set(name, (kills.get(name) ?? 0) + 1)
    await passTime()
  }
  expect(wanted()).toEqual([])
  const worker = await startWorker()
  try {
    await expect
      .poll(
        async () =>
          (
            await pool().query(
              `SELECT name FROM pgboss.job WHERE state < 'completed' AND start_after <= now() AND name NOT LIKE '\\_\\_%'`,
            )
          ).rows,
        { timeout: 240_000 },
      )
      .toEqual([])
  } finally {
    await worker.stop()
  }
  for (const [name, one] of Object.entries(cases)) await one.expectWhole(prepared.get(name) ?? 0)
  const owner = await ownerPool().connect()
  expect(await verifyAudit(owner)).toMatchObject({ sound: true })
  owner.release()
}, 1_500_000)
