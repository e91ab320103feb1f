import type { Metadata } from 'next'
import { Empty } from '#components/admin/empty.tsx'
import { choiceOf, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { OpenCycleForm } from '#components/cycle/cycle-forms.tsx'
import { CycleStateChip } from '#components/cycle/state-chip.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { openCycle } from '#lib/cycle/actions.ts'
import { countCycleItems, listOpenableYears } from '#lib/cycle/overview.ts'
import { listCycles } from '#lib/cycle/queries.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { findYearToStartFrom } from '#lib/year-start/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('cycle.title') }
}

export default async function CyclesPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const [cycles, counts, years, from, query] = await Promise.all([
    listCycles(actor),
    countCycleItems(actor),
    listOpenableYears(actor),
    findYearToStartFrom(actor),
    searchParams,
  ])
  const day = (value: string | null) => (value ? formatDay(value, lang) : t('cycle.notSet'))
  return (
    <>
      <PageHead t={t} title={t('cycle.title')} lead={t('cycle.lead')}>
        {from === null ? null : (
          <ButtonLink href={`/admin/cycles/new?from=${from}`}>
            {t('yearStart.button', { year: String(from + 1), from: String(from) })}
          </ButtonLink>
        )}
      </PageHead>
      {choiceOf(query, 'notice', ['', 'yearUndone']) === 'yearUndone' ? (
        <div className="mb-5">
          <Notice tone="ok" role="status">
            <p>{t('cycle.notice.yearUndone')}</p>
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-6">
        {cycles.length === 0 ? (
          <Empty title={t('cycle.empty')} text={t('cycle.emptyText')} />
        ) : (
          <table className="records">
            <caption className="sr-only">{t('cycle.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('cycle.year')}</th>
                <th scope="col">{t('admin.list.state')}</th>
                <th scope="col">{t('cycle.date.dueOn')}</th>
                <th scope="col">{t('cycle.date.submitsOn')}</th>
                <th scope="col">{t('cycle.published')}</th>
                <th scope="col">{t('cycle.unassigned')}</th>
              </tr>
            </thead>
            <tbody>
              {cycles.map((cycle) => {
                const count = counts.get(cycle.fiscalYear)
                return (
                  <tr key={cycle.fiscalYear}>
                    <th scope="row">
                      <a href={`/admin/cycles/${cycle.fiscalYear}`}>
                        {t('common.fiscalYear', { year: String(cycle.fiscalYear) })}
                      </a>
                      <span className="block small soft font-normal">
                        {t('cycle.edition', { number: cycle.edition })}
                      </span>
                    </th>
                    <td>
                      <CycleStateChip t={t} state={cycle.state} />
                    </td>
                    <td data-label={t('cycle.date.dueOn')}>{day(cycle.dueOn)}</td>
                    <td data-label={t('cycle.date.submitsOn')}>{day(cycle.submitsOn)}</td>
                    <td data-label={t('cycle.published')}>
                      {t('cycle.ofItems', { count: count?.published ?? 0, total: cycle.itemCount })}
                    </td>
                    <td data-label={t('cycle.unassigned')}>
                      {t('cycle.items', { count: count?.unassigned ?? 0 })}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
        {years.length > 0 ? (
          <Section title={t('cycle.openTitle')} hint={t('cycle.openHint')}>
            <OpenCycleForm
              action={openCycle}
              canStart={cycles.every(({ state }) => state !== 'running')}
              years={years.map(({ fiscalYear, items, doubtful }) => ({
                value: String(fiscalYear),
                label: t('cycle.yearOption', { year: String(fiscalYear), items, doubtful }),
              }))}
            />
          </Section>
        ) : null}
      </div>
    </>
  )
}
