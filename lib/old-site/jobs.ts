import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'

/** Makes drafts of the rows of a confirmed sheet, one after another; goes on where it was broken off. */
export const importOldSiteJob = defineJob({
  name: 'oldSite.import',
  input: z.strictObject({ importId: z.uuid() }),
  atOnce: 'one',
  timeout: 3_600,
  run: async ({ input, signal, settle }) => {
    const { takeOver } = await import('./take-over.ts')
    return takeOver(input.importId, { signal, settle })
  },
})
