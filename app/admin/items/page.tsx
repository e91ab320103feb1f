import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { ItemsTable } from '#components/work/items-table.tsx'
import { OthersItems } from '#components/work/others-items.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { isTyped } from '#lib/cycle/item-words.ts'
import { listCycleItems, listCycles, listOthersItems } from '#lib/cycle/queries.ts'
import { itemProgress } from '#lib/evidence/item-evidence.ts'
import { listOthersWork } from '#lib/evidence/others-work.ts'
import { countItemFindings } from '#lib/finding/queries.ts'
import { pageSize } from '#lib/limits.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'
import { readsWholeOffice } from '#lib/user/actor.ts'
import { chosenItems, isComplete, itemFilter, shows, sorts, withProgress } from './list.ts'

const path = '/admin/items'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('work.itemsTitle') }
}

export default async function ItemsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const [{ lang, t }, query, cycles] = await Promise.all([staffWords(), searchParams, listCycles(actor)])
  const filter = itemFilter(query)
  const cycle =
    cycles.find((one) => String(one.fiscalYear) === filter.year) ??
    cycles.find((one) => one.state === 'running') ??
    cycles[0]
  if (!cycle) {
    return (
      <>
        <PageHead t={t} title={t('work.itemsTitle')} />
        <Empty title={t('work.empty.noCycle.title')} text={t('work.empty.noCycle.text')} />
      </>
    )
  }
  const [items, progress, findings, others, foreign] = await Promise.all([
    listCycleItems(actor, cycle.fiscalYear),
    itemProgress(actor, cycle.fiscalYear),
    countItemFindings(actor, cycle.fiscalYear),
    listOthersWork(actor, cycle.fiscalYear),
    filter.q === '' ? [] : listOthersItems(actor, cycle.fiscalYear),
  ])
  const foundElsewhere = foreign.filter((item) => isTyped(item, filter.q))
  const othersAt = new Set(others.map(({ itemCode }) => itemCode))
  const today = dayOf(new Date())
  const listed = withProgress(items, progress, findings)
  const chosen = chosenItems(listed, filter, today)
  const groups = [
    ...new Map(
      items.flatMap((item) => item.assignments.map((one) => [one.workGroup.id, one.workGroup])),
    ).values(),
  ]
  const narrowed = filter.q !== '' || filter.show !== '' || filter.group !== ''
  const any = { value: '', label: t('admin.list.any') }
  const typed = { ...filter, year: String(cycle.fiscalYear), sort: filter.sort === 'item' ? '' : filter.sort }
  return (
    <>
      <PageHead
        t={t}
        title={t('work.itemsOfYear', { year: String(cycle.fiscalYear) })}
        lead={`${t('work.itemsComplete', { complete: listed.filter(isComplete).length, total: items.length })} · ${t(readsWholeOffice(actor) ? 'work.itemsLead' : 'work.itemsLeadOwn')}`}
      />
      {items.length > 0 ? (
        <>
          <FilterBar t={t} path={path} isFiltered={narrowed}>
            <FilterSearch t={t} value={filter.q} />
            <FilterSelect
              name="year"
              label={t('work.itemYear')}
              value={String(cycle.fiscalYear)}
              options={cycles.map(({ fiscalYear }) => ({
                value: String(fiscalYear),
                label: String(fiscalYear),
              }))}
            />
            <FilterSelect
              name="show"
              label={t('admin.list.state')}
              value={filter.show}
              options={shows.map((value) => (value ? { value, label: t(`work.itemShow.${value}`) } : any))}
            />
            <FilterGroup groups={groups} value={filter.group} lang={lang} t={t} />
            <FilterSelect
              name="sort"
              label={t('admin.list.sort')}
              value={filter.sort}
              options={sorts.map((value) => ({ value, label: t(`work.itemSort.${value}`) }))}
            />
          </FilterBar>
          {chosen.length > 0 ? (
            <ItemsTable
              items={chosen.slice((filter.page - 1) * pageSize, filter.page * pageSize)}
              readsAll={readsWholeOffice(actor)}
              othersAt={othersAt}
              daysLeft={(day) => daysBetween(today, day)}
              running={cycle.state === 'running'}
              lang={lang}
              t={t}
            />
          ) : foundElsewhere.length > 0 ? null : (
            <NothingFound t={t} path={path} />
          )}
          <ListFoot
            t={t}
            total={chosen.length}
            page={filter.page}
            href={(page) => hrefWith(path, { ...typed, page })}
            exportHref={hrefWith(`${path}/export`, { ...typed, page: 1 })}
          />
          <OthersItems items={foundElsewhere} fiscalYear={cycle.fiscalYear} lang={lang} t={t} />
        </>
      ) : (
        <Empty title={t('work.empty.nothingAssigned.title')} text={t('work.empty.nothingAssigned.text')} />
      )}
    </>
  )
}
