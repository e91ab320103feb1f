import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'
import { remindOfDeadlines } from './remind.ts'

/** Before the digests are written, so that a reminder is in the digest of its day. */
export const remindJob = defineJob({
  name: 'deadline.remind',
  input: z.strictObject({}),
  schedule: { cron: '0 7 * * *' },
  atOnce: 'one',
  run: async () => ({ items: await remindOfDeadlines() }),
})
