import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { canManageGroups } from '#lib/work-group/policy.ts'
import { listGroups } from '#lib/work-group/queries.ts'
import { groupFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canManageGroups, async (actor, query, { t }) => {
    const { groups } = await listGroups(actor, { ...groupFilter(query), page: null })
    return csvResponse(
      'work-groups',
      [
        t('group.slug'),
        t('group.nameTh'),
        t('group.nameEn'),
        t('group.position'),
        t('group.members'),
        t('group.items'),
        t('admin.list.state'),
      ],
      groups.map((group) => [
        group.slug,
        group.nameTh,
        group.nameEn,
        group.position,
        group.members,
        group.items,
        t(`group.state.${group.state}`),
      ]),
    )
  })
