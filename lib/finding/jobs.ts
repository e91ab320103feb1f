import 'server-only'
import { z } from 'zod'
import { defineJob } from '#lib/job/define.ts'

/** After each change of a revision: reads the files that are new and checks it. Never in the way of publishing. */
export const checkRevisionJob = defineJob({
  name: 'finding.check',
  input: z.strictObject({ revisionId: z.uuid(), alone: z.boolean().optional() }),
  atOnce: 'one',
  concurrency: 2,
  retries: 3,
  timeout: 600,
  kept: 3_600,
  run: async ({ input, signal, settle }) => {
    const { checkUntilCurrent } = await import('./check-revision.ts')
    return checkUntilCurrent(input.revisionId, { signal, settle, alone: input.alone ?? false })
  },
})

/** Looks at the links of a draft that the link check does not know yet, and has the draft checked again. */
export const lookAtLinksJob = defineJob({
  name: 'finding.lookAtLinks',
  input: z.strictObject({ revisionId: z.uuid() }),
  atOnce: 'one',
  retries: 2,
  timeout: 900,
  kept: 3_600,
  run: async ({ input, signal }) => {
    const { lookAtLinks } = await import('./look-at-links.ts')
    return lookAtLinks(input.revisionId, { signal })
  },
})

/** What was missed, what links have become, and each night everything that is open or public in the running cycle. */
export const sweepFindingsJob = defineJob({
  name: 'finding.sweep',
  input: z.strictObject({}),
  schedule: { cron: '20 * * * *', atStart: true },
  atOnce: 'one',
  timeout: 3_600,
  run: async ({ signal }) => {
    const { sweepFindings } = await import('./sweep.ts')
    return sweepFindings({ signal })
  },
})
