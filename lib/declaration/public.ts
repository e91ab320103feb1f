import 'server-only'
import { declaration } from '#lib/content/kinds/declaration.ts'
import { findNamed, findYearFields } from '#lib/content/public.ts'
import { readRow, readRows } from '#lib/site/read.ts'
import { hashOfText } from './hash.ts'
import { textToSign } from './text.ts'

export interface GroupCount {
  /** empty: people who belong to no group */
  nameTh: string
  nameEn: string
  count: number
}
export interface SignatureCounts {
  groups: GroupCount[]
  total: number
  /** null where nobody has signed */
  firstAt: Date | null
  lastAt: Date | null
}

/** How many put their name to exactly this text, by the group they were in; never who. */
export async function countSignatures(evidenceId: string, textSha256: string): Promise<SignatureCounts> {
  const values = [evidenceId, textSha256]
  const [groups, whole] = await Promise.all([
    readRows<GroupCount>(
      'declaration-groups',
      `SELECT coalesce(g.name_th, '') AS "nameTh", coalesce(g.name_en, '') AS "nameEn", count(*)::int AS count
         FROM declaration_signatures s LEFT JOIN work_groups g ON g.id = s.work_group_id
        WHERE s.evidence_id = $1 AND s.text_sha256 = $2 GROUP BY g.id ORDER BY g.position NULLS FIRST, g.slug`,
      values,
    ),
    readRow<Omit<SignatureCounts, 'groups'>>(
      'declaration-signatures',
      `SELECT count(*)::int AS total, min(signed_at) AS "firstAt", max(signed_at) AS "lastAt"
         FROM declaration_signatures WHERE evidence_id = $1 AND text_sha256 = $2`,
      values,
    ),
  ])
  return { groups, ...(whole ?? { total: 0, firstAt: null, lastAt: null }) }
}

/** How many put their name to the text of a fiscal year (BE) that is public now. */
export async function findSignedCount(year: string): Promise<number> {
  const id = await findNamed(declaration, year)
  const fields = id === null ? null : await findYearFields(declaration, year)
  return id === null || fields === null
    ? 0
    : (await countSignatures(id, hashOfText(textToSign(fields)))).total
}
