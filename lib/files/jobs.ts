import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'
import { sweepPictures } from '#lib/picture/sweep.ts'
import { sweepFiles } from './sweep.ts'

/** Removes files that nobody refers to; fails where one that is needed is missing, so that somebody sees it. */
export const sweepFilesJob = defineJob({
  name: 'files.sweep',
  input: z.strictObject({}),
  schedule: { cron: '40 1 * * *', atStart: true },
  atOnce: 'one',
  retries: 2,
  retryAfter: 600,
  timeout: 3_600,
  run: async () => {
    const { missing, ...swept } = await sweepFiles()
    await sweepPictures()
    if (missing.length > 0) throw new Error(`files are missing: ${missing.join(', ')}`)
    return swept
  },
})
