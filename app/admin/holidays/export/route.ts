import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { listHolidays } from '#lib/holiday/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { yearAsked } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, query, { t }) => {
      const { days } = await listHolidays(actor, yearAsked(query))
      return csvResponse(
        'holidays',
        [
          t('holiday.day'),
          `${t('holiday.name')} (ไทย)`,
          `${t('holiday.name')} (English)`,
          t('holiday.origin'),
          t('holiday.changedBy'),
        ],
        days.map((one) => [
          one.day,
          one.nameTh,
          one.nameEn,
          t(`holiday.originOf.${one.origin}`),
          one.changedBy,
        ]),
      )
    },
  )
