import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { addRemark } from '#lib/evidence/remark-commands.ts'
import { handOver } from '#lib/handover/commands.ts'
import { act, must } from './factories.ts'
import { realPdf } from './main-job.ts'
import type { Persona } from './personas.ts'
import { one } from './portal.ts'
import type { Clients, PortalPeople } from './portal-people.ts'
import { beginningOf } from './tus-headers.ts'

/** What one work group has that others must not see: a draft with text, file and remark. */
export interface PortalObjects {
  fiscalYear: number
  /** an item of the running cycle that has something public already, so that no other test counts on it */
  itemCode: string
  evidenceId: string
  revisionId: string
  attachment: { id: string; fileName: string; sha256: string }
  /** the item, given by the group's contributor to its reviewer */
  handoverId: string
  /** the address of an upload that its writer has begun */
  unfinished: string
  /** texts of the draft, each of which occurs nowhere else */
  secrets: { title: string; summary: string; remark: string; fileName: string }
}

export const publishedItem = () =>
  one<{ fiscal_year: number; item_code: string }>(
    `SELECT i.fiscal_year, i.item_code FROM publication_items i JOIN cycles c USING (fiscal_year)
      JOIN publications p ON p.id = i.publication_id AND p.state = 'current'
      WHERE c.state = 'running' ORDER BY i.item_code LIMIT 1`,
  )

export async function makePortalObjects(
  { staff, mark }: PortalPeople,
  clients: Clients,
): Promise<PortalObjects> {
  const { fiscal_year: fiscalYear, item_code: itemCode } = await publishedItem()
  const secrets = {
    title: `ร่างที่ยังไม่เผยแพร่ ${mark}`,
    summary: `สรุปที่ยังไม่เผยแพร่ ${mark}`,
    remark: `ความเห็นภายใน ${mark}`,
    fileName: `ไฟล์ภายใน ${mark}.pdf`,
  }
  const { evidenceId, revisionId } = must(
    await evidence.createEvidence(staff.contributor, { workGroupId: staff.group.id, fiscalYear, itemCode }),
  )
  const assignment = await db().assignment.create({
    data: {
      fiscalYear,
      itemCode,
      workGroupId: staff.group.id,
      kind: 'supporting',
      holderId: staff.contributor.id,
    },
  })
  await act(evidence.saveRevision, staff.contributor, revisionId, {
    title: secrets.title,
    summary: secrets.summary,
    items: [{ fiscalYear, itemCode }],
  })
  must(await addRemark(staff.reviewer, { id: revisionId, body: secrets.remark }))
  const attachment = await upload(clients, revisionId, secrets.fileName)
  const { id: handoverId } = must(
    await handOver(staff.administrator, {
      giverId: staff.contributor.id,
      receiverId: staff.reviewer.id,
      items: { [assignment.id]: 'on' },
    }),
  )
  const begun = await clients.contributor.post('/api/uploads', {
    headers: beginningOf({ revision: revisionId, filename: 'note.txt', size: 6 }),
  })
  const unfinished = begun.headers().location!
  return { fiscalYear, itemCode, evidenceId, revisionId, attachment, handoverId, unfinished, secrets }
}

/** Takes the group from the item again, which others of this portal count on. */
export const removeAssignment = ({ staff }: PortalPeople) =>
  db().assignment.deleteMany({ where: { workGroupId: staff.group.id } })

/** Adds a real file, as the browser of its writer does. */
export async function upload(
  clients: Clients,
  revisionId: string,
  name: string,
  by: Persona = 'contributor',
) {
  const { buffer, sha256 } = realPdf(name)
  const answer = await clients[by].post('/api/uploads', {
    data: buffer,
    headers: {
      ...beginningOf({ revision: revisionId, filename: name, size: buffer.length, sha256 }),
      'content-type': 'application/offset+octet-stream',
    },
  })
  if (answer.status() !== 200) throw new Error(`the file was not taken: ${await answer.text()}`)
  const { id, fileName } = await db().attachment.findFirstOrThrow({
    where: { revisionId, sha256 },
    select: { id: true, fileName: true },
  })
  return { id, fileName, sha256 }
}
