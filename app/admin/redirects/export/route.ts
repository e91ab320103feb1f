import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { written } from '#lib/redirect/old-address.ts'
import { canChangeRedirects } from '#lib/redirect/policy.ts'
import { listRedirects } from '#lib/redirect/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { redirectFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canChangeRedirects, async (actor, query, { t }) => {
    const { redirects } = await listRedirects(actor, redirectFilter(query), null)
    return csvResponse(
      'redirects',
      [
        t('redirect.from'),
        t('redirect.to'),
        t('redirect.reasonTh'),
        t('redirect.reasonEn'),
        t('redirect.note'),
        t('admin.list.state'),
        t('redirect.hitsColumn'),
        `${t('redirect.lastHitColumn')} (UTC)`,
        `${t('redirect.addedColumn')} (UTC)`,
      ],
      redirects.map((redirect) => [
        written(redirect),
        redirect.target,
        redirect.reasonTh,
        redirect.reasonEn,
        redirect.note,
        t(`redirect.state.${redirect.state}`),
        redirect.hits,
        redirect.lastAt?.toISOString() ?? '',
        redirect.createdAt.toISOString(),
      ]),
    )
  })
