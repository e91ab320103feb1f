import 'server-only'
import { readRow, readRows } from '#lib/site/read.ts'
import type { Rule } from './match.ts'
import { targetState } from './stands.ts'

/** Every rule that may answer now. What leads to a page that the public may not see is not among them. */
export const listRules = (): Promise<Rule[]> =>
  readRows<Rule>(
    'redirects',
    `SELECT r.id, r.host, r.path, r.query, r.kind::text AS kind, r.target FROM redirects r
      WHERE ${targetState} NOT IN ('waiting', 'broken')`,
  )

export interface GoneAddress {
  host: string
  path: string
  query: string
  reasonTh: string
  reasonEn: string
  changedAt: Date
}

/** An old address that leads nowhere, with the reason. */
export const findGone = (id: string): Promise<GoneAddress | null> =>
  readRow<GoneAddress>(
    'gone',
    `SELECT host, path, query, reason_th AS "reasonTh", reason_en AS "reasonEn", changed_at AS "changedAt"
       FROM redirects WHERE id = $1 AND kind = 'gone'`,
    [id],
  )
