import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { canManageJobs } from '#lib/job/policy.ts'
import { listJobs } from '#lib/job/queries.ts'
import { kindWords } from '#lib/job/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { jobFilter } from '../filter.ts'

const time = (instant: Date | null): string => instant?.toISOString() ?? ''

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canManageJobs, async (actor, query, { t }) => {
    const { jobs } = await listJobs(actor, { ...jobFilter(query), page: null })
    return csvResponse(
      'jobs',
      [
        t('job.id'),
        t('job.name'),
        t('job.work'),
        t('admin.list.state'),
        `${t('job.queuedAt')} (UTC)`,
        `${t('job.startedAt')} (UTC)`,
        `${t('job.endedAt')} (UTC)`,
        t('job.attempts'),
        t('job.fault'),
        t('job.input'),
        t('job.facts'),
      ],
      jobs.map((job) => [
        job.id,
        job.kind,
        kindWords(t, job.kind),
        t(`job.state.${job.state}`),
        time(job.queuedAt),
        time(job.startedAt),
        time(job.endedAt),
        job.attempts,
        job.fault,
        job.input ? JSON.stringify(job.input) : '',
        job.facts ? JSON.stringify(job.facts) : '',
      ]),
    )
  })
