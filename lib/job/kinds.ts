import 'server-only'
import { checkAuditJob } from '#lib/audit/jobs.ts'
import { remindJob } from '#lib/deadline/jobs.ts'
import { sweepFilesJob } from '#lib/files/jobs.ts'
import { checkRevisionJob, lookAtLinksJob, sweepFindingsJob } from '#lib/finding/jobs.ts'
import { checkLinksJob, thinLinkHistoryJob } from '#lib/link-check/jobs.ts'
import { copyLinkJob } from '#lib/link-copy/jobs.ts'
import { deliverMailJob } from '#lib/mail/jobs.ts'
import { writeDigestsJob } from '#lib/notice/jobs.ts'
import { importOldSiteJob } from '#lib/old-site/jobs.ts'
import { publishDueJob } from '#lib/publishing-time/jobs.ts'
import type { JobKind } from './define.ts'

/** Every kind of job there is: one line each. */
export const jobKinds: readonly JobKind[] = [
  checkAuditJob,
  sweepFilesJob,
  deliverMailJob,
  writeDigestsJob,
  publishDueJob,
  remindJob,
  checkLinksJob,
  thinLinkHistoryJob,
  copyLinkJob,
  checkRevisionJob,
  lookAtLinksJob,
  sweepFindingsJob,
  importOldSiteJob,
]

export const findKind = (name: string): JobKind | undefined => jobKinds.find((kind) => kind.name === name)
