import type { Lang } from '#lib/i18n.ts'
import type { ContentKind, RowsField } from './kind.ts'
import { activity } from './kinds/activity.ts'
import { declaration } from './kinds/declaration.ts'
import { giftreport } from './kinds/giftreport.ts'
import { news } from './kinds/news.ts'
import { nogift } from './kinds/nogift.ts'
import { page } from './kinds/page.ts'
import { policy } from './kinds/policy.ts'
import { results } from './kinds/results.ts'
import { risks } from './kinds/risks.ts'
import { service } from './kinds/service.ts'
import { statistics } from './kinds/statistics.ts'
import { strategy } from './kinds/strategy.ts'
import { teams } from './kinds/teams.ts'

const known = new Map<string, ContentKind>()

/** Makes a kind known to the whole portal: its addresses, its editor, its list and its pages. */
export function declareKind(kind: ContentKind): ContentKind {
  if (known.has(kind.name) || [...known.values()].some(({ path }) => path === kind.path))
    throw new Error(`two kinds of content are called ${kind.name} or live at /${kind.path}`)
  known.set(kind.name, kind)
  return kind
}

for (const kind of [
  news,
  service,
  page,
  policy,
  statistics,
  nogift,
  giftreport,
  declaration,
  strategy,
  teams,
  results,
  risks,
  activity,
])
  declareKind(kind)

export const contentKinds = (): ContentKind[] => [...known.values()]

/** Null for 'evidence', which declares nothing, and for a kind that nobody knows. */
export const kindNamed = (name: string): ContentKind | null => known.get(name) ?? null

export const kindAt = (path: string): ContentKind | null =>
  contentKinds().find((kind) => kind.path === path) ?? null

/** The entry of the main menu that a kind's pages belong to. */
export const sectionOf = ({ path }: ContentKind): string => path.split('/', 1)[0]!

/** The pattern of a kind's pages in lib/press/routes.ts. */
export const patternOf = ({ path, named }: ContentKind): string =>
  `/${path}/{${named === 'page' ? 'slug' : (named ?? 'id')}}`

/** What one of a fiscal year (BE) is called until somebody says otherwise. */
export const yearTitle = ({ words }: ContentKind, lang: Lang, year: string): string =>
  lang === 'th' ? `${words.one.th} ปีงบประมาณ พ.ศ. ${year}` : `${words.one.en}, fiscal year ${year}`

/** Where the public finds it for good, without the prefix of a language. */
export function contentPath(content: { kind: string; id: string; slug: string | null }): string {
  const kind = kindNamed(content.kind)
  return kind ? `/${kind.path}/${content.slug ?? content.id}` : `/evidence/${content.id}`
}

export const rowsFieldOf = (kind: ContentKind, name: string): RowsField =>
  kind.fields.find((field): field is RowsField => field.name === name && field.type === 'rows')!
