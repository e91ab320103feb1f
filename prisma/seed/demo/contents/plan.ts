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
}

export type ContentAct = { do: 'write'; draft: Draft } | { do: 'rewrite'; draft: Draft } | Step

export interface PlannedContent {
  kind: string
  slug?: string
  group: GroupSlug
  /** `on`: days from the day of seeding */
  story: readonly (ContentAct & { on: number })[]
}

/** Written, checked and shown within about a week. */
export const shown = (on: number, draft: Draft): PlannedContent['story'] => [
  { do: 'write', on, draft },
  { do: 'submit', on: on + 1 },
  { do: 'approve', on: on + 3 },
  { do: 'publish', on: on + 5 },
]

/** The revision after it. */
export const renewed = (on: number, draft: Draft): PlannedContent['story'] => [
  { do: 'next', on },
  { do: 'rewrite', on: on + 1, draft },
  { do: 'submit', on: on + 2 },
  { do: 'approve', on: on + 4 },
  { do: 'publish', on: on + 6 },
]

export const both = (th: string, en = '') => ({ th, en })

/** What is invented says so, in its own language. */
export const invented = (what: string, ...paragraphs: string[]): string =>
  [...paragraphs, `> **ตัวอย่าง** ${what}`].join('\n\n')
export const inventedEn = (what: string, ...paragraphs: string[]): string =>
  [...paragraphs, `> **Sample** ${what}`].join('\n\n')
