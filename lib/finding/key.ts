import { createHash } from 'node:crypto'
import type { Finding } from '#lib/precheck/schema.ts'

/** Where a finding stands, by what stays when a revision is saved or followed by the next. */
export interface Standing {
  item: { fiscalYear: number; itemCode: string }
  /** SHA-256 of the file */
  file: string | null
  link: string | null
}

/**
 * The same for the same finding at the same place of the same file, in whichever revision; a file that was replaced,
 * another year or another month makes it another one. What only names things (a file that was renamed) does not.
 */
export function findingKey({ code, where, params }: Finding, { item, file, link }: Standing): string {
  const ofItem = where.part === 'item' || where.part === 'element' ? item : null
  const said = Object.entries(params)
    .filter(([name]) => name !== 'file' && name !== 'name')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const { part, element, page, sheet } = where
  const place = [part, element ?? null, file, page ?? null, sheet ?? null, link]
  return createHash('sha256')
    .update(JSON.stringify([code, place, ofItem && [ofItem.fiscalYear, ofItem.itemCode], said]))
    .digest('hex')
}
