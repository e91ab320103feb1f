import type { NextRequest } from 'next/server'
import { listActivitiesToCheck } from '#lib/activity/queries.ts'
import { exportFor } from '#lib/auth/export.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { activityFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, query, { lang, t }) => {
      const { activities } = await listActivitiesToCheck(
        actor,
        { ...activityFilter(query), page: null },
        dayOf(new Date()),
      )
      return csvResponse(
        'activities',
        [
          t('activity.one'),
          t('activity.host'),
          t('activity.when'),
          t('activity.checked'),
          t('activity.missing'),
        ],
        activities.map((one) => [
          one.title,
          worded(lang, one.groupTh, one.groupEn).text,
          one.startsOn,
          one.checkedOn ?? '',
          one.attention.map((attention) => t(`activity.attention.${attention}`)).join(', '),
        ]),
      )
    },
  )
