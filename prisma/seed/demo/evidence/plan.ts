import type { GroupSlug } from '../groups.ts'

/** Where an element is shown; `null` leaves it open, as people do. */
export type Shown =
  | { kind: 'file'; file: string; page: number | null; text: string }
  | { kind: 'link'; link: number; text: string }
  | { kind: 'text' | 'none'; text: string }
  | null

/** A file of prisma/seed/demo/files under the name that people read. */
export interface PlannedFile {
  file: string
  name: string
}

export interface Content {
  title: string
  summary: string
  /** YYYY-MM-DD */
  documentOn: string | null
  /** the fiscal year whose data it shows */
  dataYear: number | null
  changeNote?: string
  files: readonly PlannedFile[]
  /** `path` within this portal, or `url` of an invented site elsewhere */
  links: readonly ({ label: string; path: string } | { label: string; url: string })[]
  /** by item code, in the order of its elements */
  shown: Readonly<Record<string, readonly Shown[]>>
}

export type Act =
  | { do: 'write'; content: Content }
  | { do: 'rewrite'; content: Content }
  | { do: 'next' }
  | { do: 'submit' | 'approve' | 'publish' }
  /** to be published by itself, so many days from the day of seeding at 9.00 */
  | { do: 'schedule'; inDays: number }
  | { do: 'return'; reason: string }
  | { do: 'withdraw'; reason: string }
  | { do: 'remark'; by: 'reviewer' | 'contributor'; body: string }

/** `on`: a day, or days from the day of seeding. */
export type Story = readonly (Act & { on: string | number })[]

export interface PlannedEvidence {
  cycle: 2565 | 2568
  group: GroupSlug
  items: readonly string[]
  /** `coordinator`: the person of two groups writes it instead of the group's own. */
  author?: 'coordinator'
  story: Story
}

export const page = (file: string, number: number, text = ''): Shown => ({
  kind: 'file',
  file,
  page: number,
  text,
})
export const inFile = (file: string, text = ''): Shown => ({ kind: 'file', file, page: null, text })
export const link = (index: number, text = ''): Shown => ({ kind: 'link', link: index, text })
export const said = (text: string): Shown => ({ kind: 'text', text })
export const none = (text: string): Shown => ({ kind: 'none', text })

/** The same place for several elements in a row. */
export const times = (count: number, shown: Shown): Shown[] => Array.from({ length: count }, () => shown)

export const pdf = (name: string, file: string): PlannedFile => ({ file: `${file}.pdf`, name: `${name}.pdf` })

/** Every text that holds something invented ends by saying so. */
export const sample = (what: string, ...paragraphs: string[]): string =>
  [...paragraphs, `> **ตัวอย่าง** ${what}`].join('\n\n')

export const dayAfter = (on: string | number, days: number): string | number =>
  typeof on === 'number' ? on + days : new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)

/** Written, sent on, approved and published within about a week. */
export const published = (on: string | number, content: Content): Story => [
  { do: 'write', on, content },
  { do: 'submit', on: dayAfter(on, 1) },
  { do: 'approve', on: dayAfter(on, 3) },
  { do: 'publish', on: dayAfter(on, 5) },
]

/** A new revision after `on`, on its way to the public as the first was. */
export const replaced = (on: string | number, content: Content): Story => [
  { do: 'next', on },
  { do: 'rewrite', on: dayAfter(on, 1), content },
  { do: 'submit', on: dayAfter(on, 2) },
  { do: 'approve', on: dayAfter(on, 4) },
  { do: 'publish', on: dayAfter(on, 6) },
]
