import { spawn } from 'node:child_process'
import { beforeEach, expect, test } from 'vitest'
import { verifyAudit } from '#lib/audit/verify.ts'
import { db, pool } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { createNextRevision } from '#lib/evidence/commands.ts'
import type { Actor } from '#lib/user/actor.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import {
  act,
  makeCycle,
  makeEvidence,
  makeStaff,
  must,
  type Staff,
  versionOf,
} from '#tests/support/factories.ts'

const PUBLISHES = 50

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

test('killed at any moment of 50 publishes: each wholly old or wholly new, every acknowledged one there', async () => {
  const revisions: { id: string; version: number }[] = []
  for (let i = 0; i < PUBLISHES; i++) {
    const first = await makeEvidence(staff, { state: 'published', title: `ฉบับเดิม ${i}` })
    const next = must(await createNextRevision(staff.contributor, { evidenceId: first.evidenceId }))
    await act(evidence.submitRevision, staff.contributor, next.revisionId)
    await act(evidence.approveRevision, staff.reviewer, next.revisionId)
    revisions.push({ id: next.revisionId, version: await versionOf(next.revisionId) })
  }

  const acknowledged = new Set<string>()
  for (const killAfter of [1, 7, 13, 29]) {
    const left = revisions.filter((revision) => !acknowledged.has(revision.id))
    const published = await publishedAmong(left)
    await publishAndKill(
      staff.publisher,
      left.filter((r) => !published.has(r.id)),
      killAfter,
      acknowledged,
    )
    await expectWholeStates()
    const now = await publishedAmong(revisions)
    for (const id of acknowledged) expect(now.has(id), `acknowledged ${id}`).toBe(true)
    const client = await ownerPool().connect()
    expect(await verifyAudit(client)).toMatchObject({ sound: true })
    client.release()
  }
  expect(acknowledged.size).toBeGreaterThan(20)
}, 120_000)

/** Runs the publisher as a process and sends SIGKILL as soon as it has acknowledged so many. */
async function publishAndKill(
  publisher: Actor,
  revisions: { id: string; version: number }[],
  killAfter: number,
  acknowledged: Set<string>,
) {
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      'tests/support/publish-until-killed.ts',
      JSON.stringify({ publisher, revisions }),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: process.env },
  )
  let text = ''
  let count = 0
  const closed = new Promise((resolve) => child.on('close', resolve))
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) {
      if (line === 'ready') continue
      acknowledged.add(line)
      if (++count === killAfter) child.kill('SIGKILL')
    }
  })
  await closed
}

async function publishedAmong(revisions: { id: string }[]): Promise<Set<string>> {
  const rows = await db().revision.findMany({
    where: { id: { in: revisions.map((revision) => revision.id) }, state: 'published' },
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

/** A revision is public if and only if its rows are there whole: publication, items, claims, audit, and the old one retired. */
async function expectWholeStates() {
  await settled()
  const { rows } = await pool().query(`
    SELECT r.id, r.state, p.state AS publication,
      (SELECT count(*)::int FROM publication_items i WHERE i.publication_id = p.id) AS items,
      (SELECT count(*)::int FROM publication_claims c WHERE c.publication_id = p.id) AS claims,
      (SELECT count(*)::int FROM audit_entries a WHERE a.revision_id = r.id AND a.action = 'revision.publish') AS acts
    FROM revisions r LEFT JOIN publications p ON p.revision_id = r.id`)
  for (const row of rows) {
    const whole =
      row.state === 'approved'
        ? { publication: null, items: 0, claims: 0, acts: 0 }
        : { publication: row.state === 'published' ? 'current' : 'superseded', items: 1, claims: 1, acts: 1 }
    expect(row).toMatchObject(whole)
  }
  const current = await pool().query(`SELECT evidence_id FROM publications WHERE state = 'current'`)
  expect(new Set(current.rows.map((row) => row.evidence_id)).size).toBe(PUBLISHES)
  expect(current.rows).toHaveLength(PUBLISHES)
}

/** The server needs a moment to see that a killed client is gone and to roll back what it had open. */
async function settled() {
  for (let i = 0; i < 100; i++) {
    const { rows } = await pool().query(`
      SELECT count(*)::int AS open FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`)
    if (rows[0].open === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
