import type { PublishingTimesByEvidence } from '#components/publishing-time/scheduled-chip.tsx'
import type { Deciders } from '#lib/evidence/deciders.ts'
import type { WorkEvidence } from '#lib/evidence/my-work.ts'
import type { FirstOpenRemark } from '#lib/evidence/open-remarks.ts'
import type { WorkEntry } from '#lib/evidence/work-plan.ts'
import type { FindingCounts } from '#lib/finding/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

/** What every line of my work needs to know besides itself. */
export interface WorkContext {
  actorId: string
  lang: Lang
  t: Translate
  deciders: Deciders
  /** What is to be corrected first in a revision that came back. */
  firstOpenOf: (evidence: WorkEvidence) => FirstOpenRemark | null
  /** Whether rows of several groups stand together, so that each names its own. */
  severalGroups: boolean
  /** What the pre-check says of a revision and nobody has confirmed. */
  findingsOf: (revision: { evidenceId: string; number: number }) => FindingCounts | undefined
  publishingTimes: PublishingTimesByEvidence
  /** items that groups this person is not in have in hand */
  othersAt: ReadonlySet<string>
  mayStart: (workGroupId: string) => boolean
  /** Days between an instant and now, on the office's calendar. */
  daysSince: (instant: Date) => number
}

export const keyOf = ({ row, evidence }: WorkEntry): string =>
  `${row.fiscalYear}/${row.itemCode}/${row.workGroup.id}/${evidence?.evidenceId ?? ''}/${evidence?.number ?? ''}`

export const itemHref = ({ row }: WorkEntry): string => `/admin/items/${row.fiscalYear}/${row.itemCode}`

/** Where the work goes on: what came back at the first place to correct, what is out of our hands from the evidence. */
export function workHref(entry: WorkEntry, { firstOpenOf }: WorkContext): string {
  const { evidence } = entry
  if (!evidence) return itemHref(entry)
  const page = `/admin/evidence/${evidence.evidenceId}`
  if (evidence.state === 'published' || evidence.state === 'withdrawn') return page
  const revision = `${page}/revisions/${evidence.number}`
  return firstOpenOf(evidence)?.href ?? revision
}
