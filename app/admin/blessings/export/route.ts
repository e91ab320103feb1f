import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { canModerate } from '#lib/blessing/policy.ts'
import { listSentBlessings } from '#lib/blessing/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { blessingFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canModerate, async (actor, query, { t }) => {
    const { blessings } = await listSentBlessings(actor, blessingFilter(query), null)
    return csvResponse(
      'blessings',
      [
        t('blessing.body'),
        t('blessing.signedColumn'),
        t('admin.list.state'),
        `${t('blessing.sentColumn')} (UTC)`,
        t('blessing.reason'),
        t('blessing.decidedBy'),
      ],
      blessings.map((one) => [
        one.body,
        one.signed,
        t(`blessing.state.${one.state}`),
        one.sentAt.toISOString(),
        one.reason,
        one.decidedBy ?? '',
      ]),
    )
  })
