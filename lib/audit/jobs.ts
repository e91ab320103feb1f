import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'
import { checkChain } from './chain.ts'

/** Computes the whole audit chain anew every night; fails where a row does not hold, so that somebody sees it. */
export const checkAuditJob = defineJob({
  name: 'audit.check',
  input: z.strictObject({}),
  schedule: { cron: '20 2 * * *', atStart: true },
  atOnce: 'one',
  retries: 2,
  retryAfter: 600,
  timeout: 3_600,
  run: async () => {
    const report = await checkChain({ whole: true })
    if (!report.sound) throw new Error(report.sentence)
    return { rows: report.rows }
  },
})
