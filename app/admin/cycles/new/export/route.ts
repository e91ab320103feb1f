import type { NextRequest } from 'next/server'
import { choiceOf, textOf } from '#components/admin/list-query.ts'
import { exportFor } from '#lib/auth/export.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { canStartYear } from '#lib/year-start/policy.ts'
import { rehearseYear } from '#lib/year-start/queries.ts'
import { chosenRows, planRows, rowFilters } from '#lib/year-start/rows.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canStartYear, async (actor, query, { t }) => {
    const from = Number(textOf(query, 'from', 4)) || 0
    const rehearsal = await rehearseYear(actor, from)
    if (!rehearsal) return new Response('not found\n', { status: 404 })
    const { plan } = rehearsal
    const year = String(from + 1)
    return csvResponse(
      `year-${year}`,
      [
        t('yearStart.item', { year }),
        t('assignment.title'),
        t('yearStart.elementState'),
        t('yearStart.from', { year: String(from) }),
        t('yearStart.groups'),
        t('assignment.holder'),
        t('yearStart.due'),
        t('yearStart.drafts'),
        t('yearStart.unsure'),
      ],
      chosenRows(planRows(plan), choiceOf(query, 'kind', rowFilters)).map(
        ({ item, groups, dueOn, drafts }) => [
          item.to?.code ?? '',
          (item.to ?? item.from[0]!).titleTh,
          t(`yearStart.kind.${item.kind}`),
          item.from.map(({ code }) => code).join('; '),
          groups.map(({ nameTh }) => nameTh).join('; '),
          groups.find(({ kind }) => kind === 'lead')?.holder ?? '',
          dueOn ?? '',
          drafts.length,
          t(item.doubtful ? 'audit.yes' : 'audit.no'),
        ],
      ),
    )
  })
