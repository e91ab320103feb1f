import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { JobRows } from '#components/job/job-rows.tsx'
import { Schedules } from '#components/job/schedules.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { findQueueState, listJobs } from '#lib/job/queries.ts'
import { kindWords } from '#lib/job/words.ts'
import { jobFilter, stateChoices } from './filter.ts'

const path = '/admin/jobs'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('job.title') }
}

export default async function JobsPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const filter = jobFilter(await searchParams)
  const [queue, { jobs, total }] = await Promise.all([findQueueState(actor), listJobs(actor, filter)])
  if (!queue) notFound()
  const isFiltered = Boolean(filter.state || filter.kind)
  const any = { value: '', label: t('admin.list.any') }
  return (
    <>
      <PageHead t={t} title={t('job.title')} lead={t('job.lead', queue.counts)} />
      {queue.workers === 0 ? (
        <div className="mb-5">
          <Notice tone="bad">
            <p>{t('job.noWorker')}</p>
          </Notice>
        </div>
      ) : null}
      {queue.counts.aside > 0 && filter.state !== 'aside' ? (
        <div className="mb-5">
          <Notice tone="bad">
            <p>
              {t('job.asideNotice', { count: queue.counts.aside })}{' '}
              <a href={`${path}?state=aside`}>{t('job.asideShow')}</a>
            </p>
          </Notice>
        </div>
      ) : null}
      <div className="mb-6">
        <Section title={t('job.schedules')} hint={t('job.schedulesHint')}>
          <Schedules lang={lang} t={t} schedules={queue.schedules} />
        </Section>
      </div>
      <h2 className="mb-3">{t('job.list')}</h2>
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSelect
          name="state"
          label={t('admin.list.state')}
          value={filter.state}
          options={stateChoices.map((value) => (value ? { value, label: t(`job.state.${value}`) } : any))}
        />
        <FilterSelect
          name="kind"
          label={t('job.work')}
          value={filter.kind}
          options={[any, ...queue.kinds.map((kind) => ({ value: kind, label: kindWords(t, kind) }))]}
        />
      </FilterBar>
      {jobs.length > 0 ? (
        <JobRows lang={lang} t={t} jobs={jobs} />
      ) : isFiltered ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty title={t('job.empty')} text={t('job.emptyText')} />
      )}
      <ListFoot
        t={t}
        total={total}
        page={filter.page}
        href={(page) => hrefWith(path, { ...filter, page })}
        exportHref={hrefWith(`${path}/export`, { ...filter, page: 1 })}
      />
    </>
  )
}
