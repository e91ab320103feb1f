import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { listTargets } from '#lib/link-check/queries.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { linkFilter } from '../filter.ts'

const time = (instant: Date | null): string => instant?.toISOString() ?? ''

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, query, { lang, t }) => {
      const { targets } = await listTargets(actor, linkFilter(query), null)
      return csvResponse(
        'links',
        [
          t('link.address'),
          t('link.label'),
          t('admin.list.state'),
          t('link.seen'),
          t('link.status'),
          t('link.movedTo'),
          t('link.found'),
          `${t('link.checkedAt')} (UTC)`,
          `${t('link.failingSince')} (UTC)`,
          t('link.group'),
          t('link.evidence'),
          t('link.evidenceCount'),
        ],
        targets.map((target) => [
          target.address,
          target.label,
          t(`link.state.${target.state}`),
          target.verdict ? t(`link.verdict.${target.verdict}`) : '',
          target.status ?? '',
          target.movedTo ?? '',
          target.found,
          time(target.checkedAt),
          time(target.failingSince),
          target.groups.map(({ nameTh, nameEn }) => worded(lang, nameTh, nameEn).text).join(', '),
          target.title,
          target.evidenceCount,
        ]),
      )
    },
  )
