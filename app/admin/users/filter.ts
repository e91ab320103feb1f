import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'
import { pageNumber } from '#components/ui/page-window.ts'
import { type UserFilter, userSorts } from '#lib/user/queries.ts'
import { groupRoles, officeRoles } from '#lib/user/schema.ts'

export const states = ['', 'active', 'disabled'] as const
export const roleChoices = ['', ...officeRoles, ...groupRoles] as const

export const userFilter = (query: Query): UserFilter => ({
  q: textOf(query, 'q'),
  state: choiceOf(query, 'state', states),
  role: choiceOf(query, 'role', roleChoices),
  group: textOf(query, 'group', 40),
  sort: choiceOf(query, 'sort', userSorts),
  page: pageNumber(query.page) ?? 1,
})
