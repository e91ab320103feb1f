import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { canAssign } from '#lib/assignment/policy.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { chosenCycle, listCycleItems, listCycles } from '#lib/cycle/queries.ts'
import { pageSize } from '#lib/limits.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'
import { assignmentFilter, chosenItems, kinds, leadOf, sorts, supportersOf } from './list.ts'

const path = '/admin/assignments'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('assignment.title') }
}

export default async function AssignmentsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  if (!canAssign(actor)) notFound()
  const { lang, t } = await staffWords()
  const filter = assignmentFilter(await searchParams)
  const cycles = await listCycles(actor)
  const cycle = chosenCycle(cycles, filter.year)
  if (!cycle) {
    return (
      <>
        <PageHead t={t} title={t('assignment.title')} lead={t('assignment.lead')} />
        <Empty title={t('assignment.noCycles')} text={t('assignment.noCyclesText')} />
      </>
    )
  }
  const [items, groups] = await Promise.all([listCycleItems(actor, cycle.fiscalYear), listGroupNames(actor)])
  const unassigned = items.filter((item) => !leadOf(item)).length
  const chosen = chosenItems(items, filter)
  const shown = chosen.slice((filter.page - 1) * pageSize, filter.page * pageSize)
  const year = String(cycle.fiscalYear)
  const canChange = cycle.state !== 'finished'
  const here = { ...filter, year }
  const any = { value: '', label: t('admin.list.any') }
  return (
    <>
      <PageHead
        t={t}
        title={`${t('assignment.title')} ${year}`}
        lead={
          unassigned > 0 ? t('assignment.unassigned', { count: unassigned }) : t('assignment.allAssigned')
        }
      />
      {canChange ? null : (
        <div className="mb-5">
          <Notice tone="info">
            <p>{t('assignment.finishedNotice')}</p>
          </Notice>
        </div>
      )}
      <FilterBar t={t} path={path} isFiltered={Boolean(filter.kind || filter.group)}>
        <FilterSelect
          name="year"
          label={t('assignment.cycle')}
          value={year}
          options={cycles.map(({ fiscalYear, state }) => ({
            value: String(fiscalYear),
            label: `${fiscalYear} ${t(`assignment.cycleState.${state}`)}`,
          }))}
        />
        <FilterSelect
          name="kind"
          label={t('admin.list.state')}
          value={filter.kind}
          options={kinds.map((value) => (value ? { value, label: t(`assignment.filter.${value}`) } : any))}
        />
        <FilterGroup groups={groups} value={filter.group} lang={lang} t={t} />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={filter.sort}
          options={sorts.map((value) => ({ value, label: t(`assignment.sort.${value}`) }))}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <NothingFound t={t} path={hrefWith(path, { year })} />
      ) : (
        <table className="records">
          <caption className="sr-only">{t('assignment.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('assignment.item')}</th>
              <th scope="col">{t('assignment.leadGroup')}</th>
              <th scope="col">{t('assignment.holder')}</th>
              <th scope="col">{t('assignment.due')}</th>
              {canChange ? (
                <th scope="col">
                  <span className="sr-only">{t('assignment.edit')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => {
              const lead = leadOf(item)
              const supporters = supportersOf(item)
              return (
                <tr key={item.itemCode}>
                  <th scope="row">
                    <span className="code">{item.itemCode}</span>{' '}
                    {words(worded(lang, item.titleTh, item.titleEn))}
                  </th>
                  <td>
                    {lead ? (
                      words(worded(lang, lead.workGroup.nameTh, lead.workGroup.nameEn))
                    ) : (
                      <Chip tone="wait">{t('assignment.noGroup')}</Chip>
                    )}
                    {supporters.length > 0 ? (
                      <span className="block small soft">
                        {t('assignment.supporting')}{' '}
                        {supporters
                          .map(({ workGroup }) => worded(lang, workGroup.nameTh, workGroup.nameEn).text)
                          .join(', ')}
                      </span>
                    ) : null}
                  </td>
                  <td data-label={t('assignment.holder')}>
                    {lead?.holder?.name ?? <span className="soft">{t('assignment.noHolder')}</span>}
                  </td>
                  <td data-label={t('assignment.due')} className="small md:whitespace-nowrap">
                    {item.ownDueOn ? (
                      formatDay(item.ownDueOn, lang)
                    ) : (
                      <span className="soft">
                        {item.dueOn
                          ? t('assignment.cycleDue', { day: formatDay(item.dueOn, lang) })
                          : t('assignment.noDue')}
                      </span>
                    )}
                  </td>
                  {canChange ? (
                    <td className="whitespace-nowrap">
                      <ButtonLink
                        kind="line"
                        size="small"
                        href={`${path}/${year}/${item.itemCode}`}
                        aria-label={t('assignment.editItem', { code: item.itemCode })}
                      >
                        {t('assignment.edit')}
                      </ButtonLink>
                    </td>
                  ) : null}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <ListFoot
        t={t}
        total={chosen.length}
        page={filter.page}
        href={(page) => hrefWith(path, { ...here, page })}
        exportHref={hrefWith(`${path}/export`, { ...here, page: 1 })}
      />
    </>
  )
}
