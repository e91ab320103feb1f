import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { canManageUsers } from '#lib/user/policy.ts'
import { listUsers } from '#lib/user/queries.ts'
import { userFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canManageUsers, async (actor, query, { t, lang }) => {
    const { users } = await listUsers(actor, { ...userFilter(query), page: null })
    return csvResponse(
      'users',
      [
        t('user.name'),
        t('user.email'),
        t('admin.list.state'),
        t('user.officeRoles'),
        t('user.groupRoles'),
        t('user.heldItems'),
        t('user.lastSeen'),
        t('user.created'),
      ],
      users.map((user) => [
        user.name,
        user.email,
        t(`user.state.${user.state}`),
        user.officeRoles.map((role) => t(`user.role.${role}`)).join('; '),
        user.groups.map(({ nameTh, role }) => `${nameTh} (${t(`user.role.${role}`)})`).join('; '),
        user.items,
        user.lastSeenAt ? formatInstant(user.lastSeenAt, lang) : '',
        formatInstant(user.createdAt, lang),
      ]),
    )
  })
