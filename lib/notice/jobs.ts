import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'
import { writeDigests } from './digest.ts'

export const writeDigestsJob = defineJob({
  name: 'notice.digest',
  input: z.strictObject({}),
  schedule: { cron: '30 7 * * *' },
  atOnce: 'one',
  run: async () => ({ letters: await writeDigests() }),
})
