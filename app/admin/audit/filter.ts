import { type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { AuditFilter } from '#lib/audit/queries.ts'

export const auditFilter = (query: Query): AuditFilter => ({
  action: textOf(query, 'action', 60),
  person: textOf(query, 'person', 40),
  objectType: textOf(query, 'objectType', 40),
  objectId: textOf(query, 'objectId', 60).trim(),
  page: pageNumber(query.page) ?? 1,
})
