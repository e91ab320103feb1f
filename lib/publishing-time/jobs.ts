import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'

/** Publishes what is due: woken at the time itself, and swept from the table each minute. */
export const publishDueJob = defineJob({
  name: 'revision.publishDue',
  input: z.strictObject({}),
  schedule: { cron: '* * * * *', atStart: true },
  atOnce: 'one',
  kept: 600,
  run: async () => {
    const { publishDue } = await import('./publish-due.ts')
    return publishDue()
  },
})
