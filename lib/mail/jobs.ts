import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'

/** Gives what waits in the outbox to the mail server; every minute also what was to be tried again. */
export const deliverMailJob = defineJob({
  name: 'mail.deliver',
  input: z.strictObject({}),
  schedule: { cron: '* * * * *' },
  atOnce: 'one',
  kept: 600,
  run: async ({ signal }) => {
    const { deliverMail } = await import('./deliver.ts')
    return deliverMail(signal)
  },
})
