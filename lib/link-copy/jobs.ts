import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'

/** Fetches what somebody asked a copy of. */
export const copyLinkJob = defineJob({
  name: 'link.copy',
  input: z.strictObject({ targetId: z.uuid() }),
  atOnce: 'one',
  run: async ({ input, signal, settle }) => {
    const { copyLink } = await import('./copy-link.ts')
    return copyLink(input.targetId, { signal, settle })
  },
})
