import type { AuditRecord, AuditValue } from '#lib/audit/record.ts'
import type { LockedRevision } from './load.ts'

/** What the audit row of an act on a revision says. */
export const about = (
  revision: LockedRevision,
  after: Record<string, AuditValue> = {},
): AuditRecord & { before: object; after: object } => ({
  objectType: 'evidence',
  objectId: revision.evidenceId,
  revisionId: revision.id,
  before: { state: revision.state, version: revision.version },
  after: { number: revision.number, ...after },
})
