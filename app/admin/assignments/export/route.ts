import type { NextRequest } from 'next/server'
import { canAssign } from '#lib/assignment/policy.ts'
import { exportFor } from '#lib/auth/export.ts'
import { listCycleItems } from '#lib/cycle/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { assignmentFilter, chosenItems, leadOf, supportersOf } from '../list.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canAssign, async (actor, query, { t }) => {
    const filter = assignmentFilter(query)
    const items = await listCycleItems(actor, Number(filter.year) || 0)
    return csvResponse(
      `assignments-${Number(filter.year) || 0}`,
      [
        t('assignment.item'),
        t('assignment.title'),
        t('assignment.leadGroup'),
        t('assignment.supporting'),
        t('assignment.holder'),
        t('assignment.due'),
      ],
      chosenItems(items, filter).map((item) => [
        item.itemCode,
        item.titleTh,
        leadOf(item)?.workGroup.nameTh ?? '',
        supportersOf(item)
          .map(({ workGroup }) => workGroup.nameTh)
          .join('; '),
        leadOf(item)?.holder?.name ?? '',
        item.dueOn ?? '',
      ]),
    )
  })
