import type { NextRequest } from 'next/server'
import { reportName } from '#components/link-report/words.ts'
import { exportFor } from '#lib/auth/export.ts'
import { listReports } from '#lib/link-report/queries.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { reportFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, query, { lang, t }) => {
      const { reports } = await listReports(actor, reportFilter(query), null)
      return csvResponse(
        'link-reports',
        [
          t('report.about'),
          t('link.address'),
          t('link.evidence'),
          t('link.group'),
          t('report.readers'),
          `${t('report.firstAt')} (UTC)`,
          `${t('report.lastAt')} (UTC)`,
          t('admin.list.state'),
          t('report.answerTerm'),
          t('report.note'),
          t('report.settledBy'),
          `${t('report.settledAt')} (UTC)`,
        ],
        reports.map((report) => [
          reportName(t, report),
          report.address,
          report.title,
          worded(lang, report.group.nameTh, report.group.nameEn).text,
          report.count,
          report.firstAt.toISOString(),
          report.lastAt.toISOString(),
          t(report.settledAt ? 'report.state.settled' : 'report.state.open'),
          report.answer ? t(`report.answer.${report.answer}`) : '',
          report.note,
          report.settledBy ?? '',
          report.settledAt?.toISOString() ?? '',
        ]),
      )
    },
  )
