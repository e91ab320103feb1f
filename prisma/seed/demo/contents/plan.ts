import { dayAfter } from '../evidence/plan.ts'
import type { GroupSlug } from '../groups.ts'
import type { Step } from '../replay.ts'

export interface Draft {
  title: string
  /** Markdown */
  summary: string
  titleEn?: string
  summaryEn?: string
  english?: 'draft' | 'ready'
  /** as typed in the editor, by the names that the kind declares */
  fields: Record<string, unknown>
  changeNote?: string
  /** as typed: '13 ธ.ค. 2564', or YYYY-MM-DD */
  documentOn?: string
  /** whose data it shows */
  dataYear?: number
  /** Items it answers: each element by the words that say where it stands, `null` leaves it open. */
  answers?: readonly { fiscalYear: number; itemCode: string; says: readonly (string | null)[] }[]
  /** Files of prisma/seed/demo/files; `file:{name}` in texts and fields stands for the one of that name. */
  pictures?: Readonly<Record<string, { file: string; altTh: string; altEn: string }>>
}

export type ContentAct = { do: 'write'; draft: Draft } | { do: 'rewrite'; draft: Draft } | Step

export interface PlannedContent {
  kind: string
  slug?: string
  group: GroupSlug
  /** `on`: a day, or days from the day of seeding */
  story: readonly (ContentAct & { on: string | number })[]
}

/** Written, checked and shown within about a week. */
export const shown = (on: string | number, draft: Draft): PlannedContent['story'] => [
  { do: 'write', on, draft },
  { do: 'submit', on: dayAfter(on, 1) },
  { do: 'approve', on: dayAfter(on, 3) },
  { do: 'publish', on: dayAfter(on, 5) },
]

/** The revision after it. */
export const renewed = (on: string | number, draft: Draft): PlannedContent['story'] => [
  { do: 'next', on },
  { do: 'rewrite', on: dayAfter(on, 1), draft },
  { do: 'submit', on: dayAfter(on, 2) },
  { do: 'approve', on: dayAfter(on, 4) },
  { do: 'publish', on: dayAfter(on, 6) },
]

export const both = (th: string, en = '') => ({ th, en })

/** What is invented says so, in its own language. */
export const invented = (what: string, ...paragraphs: string[]): string =>
  [...paragraphs, `> **ตัวอย่าง** ${what}`].join('\n\n')
export const inventedEn = (what: string, ...paragraphs: string[]): string =>
  [...paragraphs, `> **Sample** ${what}`].join('\n\n')
