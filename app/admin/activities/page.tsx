import type { Metadata } from 'next'
import { ActivityRows } from '#components/activity/activity-rows.tsx'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { checkWithin } from '#lib/activity/attention.ts'
import { listActivitiesToCheck } from '#lib/activity/queries.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { readsWholeOffice } from '#lib/user/actor.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'
import { activityFilter } from './filter.ts'

const path = '/admin/activities'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('activity.checks') }
}

export default async function ActivitiesPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const filter = activityFilter(await searchParams)
  const [{ activities, total }, names] = await Promise.all([
    listActivitiesToCheck(actor, filter, dayOf(new Date())),
    listGroupNames(actor),
  ])
  const own = names.filter(
    ({ id }) => readsWholeOffice(actor) || actor.groups.some(({ workGroupId }) => workGroupId === id),
  )
  const isFiltered = filter.state !== 'needs' || filter.group !== ''
  const parameters = { state: filter.state === 'needs' ? '' : filter.state, group: filter.group }
  return (
    <>
      <PageHead
        t={t}
        title={t('activity.checks')}
        lead={t('activity.checksLead', { days: checkWithin })}
        crumbs={[{ label: t('content.title'), href: '/admin/content' }]}
      />
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSelect
          name="state"
          label={t('activity.show')}
          value={filter.state}
          options={(['needs', 'all'] as const).map((value) => ({ value, label: t(`activity.of.${value}`) }))}
        />
        <FilterGroup groups={own} value={filter.group} lang={lang} t={t} />
      </FilterBar>
      {activities.length > 0 ? (
        <ActivityRows activities={activities} lang={lang} t={t} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty
          title={t('activity.nothingToCheck')}
          text={t('activity.nothingToCheckText')}
          href="/admin/content/new?kind=activity"
          action={t('activity.begin')}
        />
      )}
      <ListFoot
        t={t}
        total={total}
        page={filter.page}
        href={(number) => hrefWith(path, { ...parameters, page: number })}
        exportHref={hrefWith(`${path}/export`, parameters)}
      />
    </>
  )
}
