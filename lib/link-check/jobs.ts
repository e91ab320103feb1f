import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'

/** Looks each hour for what is due: everything once a night, or each hour in the last fortnight before submission. */
export const checkLinksJob = defineJob({
  name: 'link.check',
  input: z.strictObject({}),
  schedule: { cron: '5 * * * *', atStart: true },
  atOnce: 'one',
  timeout: 3_600,
  run: async ({ signal }) => {
    const { checkDue } = await import('./check-due.ts')
    return checkDue({ signal })
  },
})

export const thinLinkHistoryJob = defineJob({
  name: 'link.thin',
  input: z.strictObject({}),
  schedule: { cron: '40 4 * * *' },
  atOnce: 'one',
  run: async () => {
    const { thinHistory } = await import('./thin.ts')
    const { removeOldTexts } = await import('#lib/link-report/thin.ts')
    return { thinned: await thinHistory(), textsRemoved: await removeOldTexts() }
  },
})
