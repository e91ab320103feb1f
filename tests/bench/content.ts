// What the bench reads, and what it publishes to read: by the acts of the demonstration's own people.
import { createHash } from 'node:crypto'
import type { Command } from '#lib/command.ts'
import { db, pool } from '#lib/db.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { storage } from '#lib/files/storage.ts'
import type { Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type ActorRow, actorColumns, actorOf } from '#lib/user/find-actor.ts'

const fiscalYear = 2568

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message.key)
  return result.value
}

/** The pages measured: the year, its item with most files, and that item's newest evidence. */
export async function findPages(): Promise<Record<string, undefined>> {
  const { rows } = await pool().query<{ evidence_id: string; item_code: string }>(
    `SELECT p.evidence_id, i.item_code FROM publications p
      JOIN publication_items i ON i.publication_id = p.id AND i.fiscal_year = $1
      JOIN publication_files f ON f.publication_id = p.id
      WHERE p.state = 'current' GROUP BY 1, 2 ORDER BY count(*) DESC, 1 LIMIT 1`,
    [fiscalYear],
  )
  const { evidence_id, item_code } = rows[0]!
  const addresses = ['/', `/ita/${fiscalYear}`, `/ita/${fiscalYear}/${item_code}`, `/evidence/${evidence_id}`]
  return Object.fromEntries(addresses.map((address) => [address, undefined]))
}

async function people(): Promise<{ contributor: Actor; reviewer: Actor; publisher: Actor }> {
  const { rows } = await pool().query<ActorRow>(
    `SELECT ${actorColumns} FROM users u WHERE u.state = 'active'`,
  )
  const actors = rows.map(actorOf)
  const contributor = actors.find((a) => a.groups.some((g) => g.role === 'contributor'))!
  const groupId = contributor.groups.find((g) => g.role === 'contributor')!.workGroupId
  const reviewer = actors.find(
    (a) =>
      a.id !== contributor.id && a.groups.some((g) => g.workGroupId === groupId && g.role === 'reviewer'),
  )!
  const publisher = actors.find((a) => a.officeRoles.includes('publisher'))!
  return { contributor, reviewer, publisher }
}

async function publish(
  title: string,
  attach?: (by: Actor, revisionId: string) => Promise<void>,
): Promise<string> {
  const { contributor, reviewer, publisher } = await people()
  const workGroupId = contributor.groups.find((group) => group.role === 'contributor')!.workGroupId
  const made = must(
    await evidence.createEvidence(contributor, { workGroupId, fiscalYear, itemCode: 'O1', title }),
  )
  const step = async <Value>(command: Command<Value>, actor: Actor, more: object = {}) => {
    const { version } = await db().revision.findUniqueOrThrow({
      where: { id: made.revisionId },
      select: { version: true },
    })
    return must(await command(actor, { id: made.revisionId, version, ...more }))
  }
  await step(evidence.saveRevision, contributor, {
    title,
    summary: 'ตัวอย่างสำหรับการวัด',
    items: [{ fiscalYear, itemCode: 'O1' }],
  })
  await attach?.(contributor, made.revisionId)
  await step(evidence.submitRevision, contributor)
  await step(evidence.approveRevision, reviewer)
  await step(evidence.publishRevision, publisher, { overReason: 'สำหรับการวัด' })
  return made.evidenceId
}

export async function publishSmall(number: number): Promise<{ evidenceId: string; title: string }> {
  const title = `หลักฐานสำหรับการวัด ${number} (ตัวอย่าง)`
  return { evidenceId: await publish(title), title }
}

export async function publishFile(bytes: Buffer): Promise<{ id: string; fileName: string; bytes: Buffer }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const incoming = await storage().begin()
  await incoming.handle.writeFile(bytes)
  await storage().keep(incoming, sha256)
  await storage().discard(incoming)
  let attached = { id: '', fileName: '' }
  await publish('ไฟล์สำหรับการวัด (ตัวอย่าง)', async (by, revisionId) => {
    const file = {
      sha256,
      size: bytes.length,
      mime: 'application/pdf',
      pages: null,
      hasText: null,
      displayName: 'measure.pdf',
    }
    attached = must(await addAttachment(by, { revisionId, file }))
  })
  return { ...attached, bytes }
}
