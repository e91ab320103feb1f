import { type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import type { AuditFilter } from '#lib/audit/queries.ts'
import { DAY_TEXT_MAX, type DayProblem, readThaiDay } from '#lib/thai/dates.ts'

/** A day of the filter: as typed, as it was read (none where it could not be), and why not. */
export interface TypedDay {
  typed: string
  day: string
  problem: DayProblem | null
}

function typedDay(query: Query, name: string): TypedDay {
  const typed = textOf(query, name, DAY_TEXT_MAX).trim()
  if (typed === '') return { typed, day: '', problem: null }
  const read = readThaiDay(typed)
  return read.ok ? { typed, day: read.day, problem: null } : { typed, day: '', problem: read.key }
}

export interface AuditQuery {
  filter: AuditFilter
  days: { from: TypedDay; to: TypedDay }
  /** the filter as parameters of an address, with the days as they were typed */
  parameters: Record<'action' | 'person' | 'objectType' | 'objectId' | 'from' | 'to', string>
}

export function auditQuery(query: Query): AuditQuery {
  const days = { from: typedDay(query, 'from'), to: typedDay(query, 'to') }
  const asked = {
    action: textOf(query, 'action', 60),
    person: textOf(query, 'person', 40),
    objectType: textOf(query, 'objectType', 40),
    objectId: textOf(query, 'objectId', 60).trim(),
  }
  return {
    filter: { ...asked, from: days.from.day, to: days.to.day, page: pageNumber(query.page) ?? 1 },
    days,
    parameters: { ...asked, from: days.from.typed, to: days.to.typed },
  }
}
