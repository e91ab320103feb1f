import { createHash } from 'node:crypto'
import { db } from '#lib/db.ts'
import { confirmFinding } from '#lib/finding/commands.ts'
import type { FindingCode, Severity } from '#lib/precheck/schema.ts'
import { makeEvidence, must, type Staff } from './factories.ts'

interface Kept {
  code?: FindingCode
  severity?: Severity
  attachmentId?: string
  params?: Record<string, string | number>
  found?: string
  itemCode?: string
}

/** A finding as the check would have kept it, of the whole item or of a file. Returns its key. */
export async function keepFinding(revisionId: string, more: Kept = {}): Promise<string> {
  const { code = 'wrong_fiscal_year', severity = 'fault', attachmentId, params = {}, found = '' } = more
  const key = createHash('sha256').update(JSON.stringify(more)).digest('hex')
  await db().finding.create({
    data: {
      ...{
        revisionId,
        fiscalYear: 2568,
        itemCode: more.itemCode ?? 'O12',
        code,
        severity,
        key,
        params,
        found,
      },
      part: attachmentId ? 'file' : 'item',
      attachmentId: attachmentId ?? null,
      position: await db().finding.count({ where: { revisionId } }),
    },
  })
  const checked = { wantedAt: new Date(), checkedAt: new Date(), version: 1 }
  await db().revisionCheck.upsert({
    where: { revisionId },
    create: { revisionId, ...checked },
    update: checked,
  })
  return key
}

const found = async (staff: Staff) => {
  const { revisionId } = await makeEvidence(staff)
  return { id: revisionId, key: await keepFinding(revisionId) }
}

const deciders = ['contributor', 'reviewer', 'publisher', 'director']
const reason = 'ตรวจแล้ว เป็นฉบับที่ถูกต้อง'

/** Rows of the authorisation matrix for findings. */
export const findingMatrix = {
  'finding.confirm': {
    allowed: deciders,
    input: async (staff: Staff) => ({ ...(await found(staff)), reason }),
  },
  'finding.endConfirmation': {
    allowed: deciders,
    input: async (staff: Staff) => {
      const of = await found(staff)
      must(await confirmFinding(staff.contributor, { ...of, reason }))
      return of
    },
  },
}
