import type { Lang } from '#lib/i18n.ts'
import type { GeneralTrap, Guide, GuideSources, GuideWords, Trap } from './schema.ts'

export interface GuidedItem {
  topicSlug: string
  fiscalYear: number
  periodYear: number | null
  periodCoverage: string
  contentKinds: readonly string[]
}

export interface GuideTrap {
  text: string
  basis: Trap['basis']
}

/** The guide of one item in one language. `own` is what only this topic knows; the rest is true of its kind. */
export interface ItemGuide {
  asks: string | null
  example: string | null
  own: GuideTrap[]
  general: GuideTrap[]
  newThisYear: string | null
  doubt: string | null
  confidence: Guide['confidence']
  sources: string[]
}

/** Makes the guide of an item; a topic without one of its own still gets what is true of its kind. */
export function itemGuide(
  item: GuidedItem,
  {
    guide,
    general,
    sources,
  }: { guide: Guide | null; general: readonly GeneralTrap[]; sources: GuideSources },
  lang: Lang,
): ItemGuide {
  const say = (words: GuideWords): string => filled(words[lang], item)
  const trapOf = (trap: Trap): GuideTrap => ({ text: say(trap), basis: trap.basis })
  const alike = general.filter(({ when }) => isTrueOf(item, when)).map(({ trap }) => trap)
  const cited = [
    ...(guide?.sources ?? []),
    ...[...(guide?.traps ?? []), ...alike].flatMap((trap) => trap.sources),
  ]
  const newThisYear = guide?.years?.[String(item.fiscalYear)]
  return {
    asks: guide ? say(guide.asks) : null,
    example: guide ? say(guide.example) : null,
    own: (guide?.traps ?? []).map(trapOf),
    general: alike.map(trapOf),
    newThisYear: newThisYear ? say(newThisYear) : null,
    doubt: guide?.doubt ? say(guide.doubt) : null,
    confidence: guide?.confidence ?? 'low',
    sources: [...new Set(cited)].flatMap((id) => (sources[id] ? [sources[id][lang]] : [])),
  }
}

const isTrueOf = (item: GuidedItem, when: GeneralTrap['when']): boolean =>
  when === 'always' ||
  item.periodCoverage === when ||
  (when === 'table' && item.contentKinds.some((kind) => kind === 'table' || kind === 'file')) ||
  (when === 'pdf' && item.contentKinds.includes('pdf'))

function filled(text: string, { periodYear, fiscalYear }: GuidedItem): string {
  const year = periodYear ?? fiscalYear
  const values: Record<string, number> = { year, before: year - 1, next: year + 1, cycle: fiscalYear }
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}
