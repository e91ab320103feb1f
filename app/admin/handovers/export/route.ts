import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { listHandovers } from '#lib/handover/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { handoverFilter } from '../filter.ts'

const everyoneTheirOwn = () => true

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, everyoneTheirOwn, async (actor, query, { t, lang }) => {
    const { handovers } = await listHandovers(actor, { ...handoverFilter(query), page: null })
    return csvResponse(
      'handovers',
      [
        t('handover.when'),
        t('handover.giver'),
        t('handover.receiver'),
        t('audit.who'),
        t('handover.items'),
        t('handover.roles'),
        t('user.openDrafts'),
        t('handover.unread'),
      ],
      handovers.map((row) => [
        formatInstant(row.at, lang),
        row.giver.name,
        row.receiver.name,
        row.by,
        row.items,
        row.roles,
        row.drafts,
        row.unread,
      ]),
    )
  })
