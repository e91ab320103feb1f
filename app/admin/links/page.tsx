import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { TargetRows } from '#components/link-check/target-rows.tsx'
import { LinkTabs } from '#components/link-report/link-tabs.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findLinkSummary, listTargets } from '#lib/link-check/queries.ts'
import { targetSorts, targetStates } from '#lib/link-check/schema.ts'
import { findReportSummary } from '#lib/link-report/queries.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { linkFilter, stateChoices, verdictChoices } from './filter.ts'

const path = '/admin/links'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('link.title') }
}

export default async function LinksPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const { page, ...filter } = linkFilter(await searchParams)
  const [{ targets, total }, summary, reported] = await Promise.all([
    listTargets(actor, filter, page),
    findLinkSummary(actor),
    findReportSummary(actor),
  ])
  const isFiltered = Boolean(filter.q || filter.state || filter.verdict || filter.group)
  const any = { value: '', label: t('admin.list.any') }
  const states = targetStates.filter((state) => summary.counts[state] > 0)
  return (
    <>
      <PageHead
        t={t}
        title={t('link.title')}
        lead={
          summary.lastCheckedAt
            ? t('link.lead', { when: formatInstant(summary.lastCheckedAt, lang) })
            : t('link.leadNever')
        }
      />
      <LinkTabs t={t} current="checked" open={reported.open} />
      {summary.counts.broken > 0 && filter.state !== 'broken' ? (
        <div className="mb-5">
          <Notice tone="bad">
            <p>
              {t('link.brokenNotice', { count: summary.counts.broken })}{' '}
              <a href={`${path}?state=broken`}>{t('link.brokenShow')}</a>
            </p>
          </Notice>
        </div>
      ) : null}
      {states.length > 1 ? (
        <div className="mb-5">
          <Pills
            label={t('admin.list.state')}
            pills={[
              {
                href: hrefWith(path, { ...filter, state: '' }),
                text: t('link.all'),
                current: filter.state === '',
              },
              ...states.map((state) => ({
                href: hrefWith(path, { ...filter, state }),
                text: `${t(`link.state.${state}`)} ${summary.counts[state]}`,
                current: filter.state === state,
              })),
            ]}
          />
        </div>
      ) : null}
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={filter.q} />
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={stateChoices.map((value) => (value ? { value, label: t(`link.state.${value}`) } : any))}
        />
        <FilterSelect
          name="verdict"
          label={t('link.seen')}
          value={filter.verdict}
          options={verdictChoices.map((value) =>
            value ? { value, label: t(`link.verdict.${value}`) } : any,
          )}
        />
        <FilterGroup groups={summary.groups} value={filter.group} lang={lang} t={t} />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={targetSorts.map((value) => ({ value, label: t(`link.sort.${value}`) }))}
        />
      </FilterBar>
      {targets.length > 0 ? (
        <TargetRows lang={lang} t={t} targets={targets} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty title={t('link.empty')} text={t('link.emptyText')} href="/admin" action={t('link.emptyGo')} />
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
