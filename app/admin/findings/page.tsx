import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { FindingRows } from '#components/finding/finding-rows.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findFindingSummary, listFindings } from '#lib/finding/queries.ts'
import { findingSorts, severities } from '#lib/finding/schema.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { findingFilter, severityChoices, stateChoices } from './filter.ts'

const path = '/admin/findings'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('precheck.list.title') }
}

export default async function FindingsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const { page, ...filter } = findingFilter(await searchParams)
  const [{ findings, total }, summary] = await Promise.all([
    listFindings(actor, filter, page),
    findFindingSummary(actor),
  ])
  const { sort: _, ...narrowing } = filter
  const isFiltered = Object.values(narrowing).some(Boolean)
  const any = { value: '', label: t('admin.list.any') }
  const { counts, checkedAt } = summary
  return (
    <>
      <PageHead
        t={t}
        title={t('precheck.list.title')}
        lead={
          checkedAt
            ? t('precheck.list.lead', { when: formatInstant(checkedAt, lang) })
            : t('precheck.list.leadNever')
        }
      />
      {summary.codes.length > 0 ? (
        <div className="mb-5">
          <Pills
            label={t('precheck.list.severity')}
            pills={[
              {
                href: hrefWith(path, { ...filter, severity: '', state: '' }),
                text: t('precheck.list.all'),
                current: filter.severity === '' && filter.state === '',
              },
              ...severities.map((severity) => ({
                href: hrefWith(path, { ...filter, severity, state: 'open' }),
                text: t(`precheck.count.${severity}`, { count: counts[severity] }),
                current: filter.severity === severity && filter.state === 'open',
              })),
              {
                href: hrefWith(path, { ...filter, severity: '', state: 'confirmed' }),
                text: t('precheck.confirmedCount', { count: summary.confirmed }),
                current: filter.severity === '' && filter.state === 'confirmed',
              },
            ]}
          />
        </div>
      ) : null}
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSelect
          name="severity"
          label={t('precheck.list.severity')}
          value={filter.severity}
          options={severityChoices.map((value) =>
            value ? { value, label: t(`finding.severity.${value}`) } : any,
          )}
        />
        <FilterSelect
          name="code"
          label={t('precheck.list.kind')}
          value={filter.code}
          options={[any, ...summary.codes.map((value) => ({ value, label: t(`finding.${value}.title`) }))]}
        />
        <FilterSelect
          name="item"
          label={t('precheck.list.item')}
          value={filter.item}
          options={[any, ...summary.itemCodes.map((value) => ({ value, label: value }))]}
        />
        <FilterGroup groups={summary.groups} value={filter.group} lang={lang} t={t} />
        <FilterSelect
          name="state"
          label={t('precheck.list.state')}
          value={filter.state}
          options={stateChoices.map((value) => (value ? { value, label: t(`precheck.list.${value}`) } : any))}
        />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={findingSorts.map((value) => ({ value, label: t(`precheck.list.sort.${value}`) }))}
        />
        {filter.year ? <input type="hidden" name="year" value={filter.year} /> : null}
      </FilterBar>
      {findings.length > 0 ? (
        <FindingRows lang={lang} t={t} findings={findings} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('precheck.list.empty')}
          text={t('precheck.list.emptyText')}
          href="/admin"
          action={t('precheck.list.emptyGo')}
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
