import type { NextRequest } from 'next/server'
import { nameOf, whereOf } from '#components/finding/views.ts'
import { exportFor } from '#lib/auth/export.ts'
import { listFindings } from '#lib/finding/queries.ts'
import { findingWords } from '#lib/finding/words.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { findingFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, query, { lang, t }) => {
      const { findings } = await listFindings(actor, findingFilter(query), null)
      return csvResponse(
        'findings',
        [
          t('precheck.list.item'),
          t('precheck.list.severity'),
          t('precheck.list.kind'),
          t('precheck.list.sentence'),
          t('precheck.list.found'),
          t('precheck.list.next'),
          t('precheck.list.evidence'),
          t('work.evidenceId'),
          t('precheck.list.revision'),
          t('precheck.list.revisionState'),
          t('precheck.list.group'),
          t('precheck.list.reason'),
          t('precheck.list.by'),
        ],
        findings.map((finding) => {
          const { code, params, group, confirmation } = finding
          const words = findingWords(lang, { code, params, where: whereOf(finding) }, nameOf(finding))
          return [
            `${finding.itemCode}/${finding.fiscalYear}`,
            t(`finding.severity.${finding.severity}`),
            words.title,
            words.sentence,
            finding.found,
            words.next,
            finding.title,
            finding.evidenceId,
            finding.number,
            t(`revision.state.${finding.revisionState}`),
            worded(lang, group.nameTh, group.nameEn).text,
            confirmation?.reason ?? '',
            confirmation?.by ?? '',
          ]
        }),
      )
    },
  )
