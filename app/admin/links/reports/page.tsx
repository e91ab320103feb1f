import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { LinkTabs } from '#components/link-report/link-tabs.tsx'
import { ReportRows } from '#components/link-report/report-rows.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findReportSummary, listReports } from '#lib/link-report/queries.ts'
import { reportSorts } from '#lib/link-report/schema.ts'
import { reportFilter, stateChoices } from './filter.ts'

const path = '/admin/links/reports'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('report.listTitle') }
}

export default async function ReportsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const { page, ...filter } = reportFilter(await searchParams)
  const [{ reports, total }, summary] = await Promise.all([
    listReports(actor, filter, page),
    findReportSummary(actor),
  ])
  const isFiltered = Boolean(filter.q || filter.state || filter.group)
  const any = { value: '', label: t('admin.list.any') }
  return (
    <>
      <PageHead t={t} title={t('report.listTitle')} lead={t('report.listLead')} />
      <LinkTabs t={t} current="reported" open={summary.open} />
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={stateChoices.map((value) => (value ? { value, label: t(`report.state.${value}`) } : any))}
        />
        <FilterGroup groups={summary.groups} value={filter.group} lang={lang} t={t} />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={reportSorts.map((value) => ({ value, label: t(`report.sort.${value}`) }))}
        />
      </FilterBar>
      {reports.length > 0 ? (
        <ReportRows reports={reports} lang={lang} t={t} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('report.empty')}
          text={t('report.emptyText')}
          href="/admin"
          action={t('link.emptyGo')}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={page}
        href={(number) => hrefWith(path, { ...filter, page: number })}
        exportHref={hrefWith(`${path}/export`, { ...filter })}
      />
    </>
  )
}
