/** What the front page is set together from, below the name of the office. */
export const homeParts = [
  'disclosure',
  'doors',
  'news',
  'evidence',
  'scores',
  'promises',
  'ask',
  'services',
  'calendar',
] as const
export type HomePart = (typeof homeParts)[number]

/** What an office shows that has not chosen. */
export const usualHomeParts: readonly HomePart[] = [
  'disclosure',
  'doors',
  'news',
  'evidence',
  'scores',
  'promises',
  'ask',
]

export const isHomePart = (name: string): name is HomePart => homeParts.some((part) => part === name)

const besides: readonly HomePart[] = ['scores', 'calendar']
const lists: readonly HomePart[] = ['news', 'evidence', 'services']

export interface HomeBand {
  main: HomePart[]
  /** what stands beside them on a wide screen, and after them on a phone */
  side: HomePart[]
}

/** The parts as the page sets them: a narrow one that follows lists stands beside them, any other takes the whole width. */
export function homeBands(parts: readonly HomePart[]): HomeBand[] {
  const bands: HomeBand[] = []
  for (const part of parts) {
    const last = bands.at(-1)
    const isList = lists.includes(part)
    const followsLists = last !== undefined && lists.includes(last.main[0]!)
    if (followsLists && besides.includes(part)) last.side.push(part)
    else if (followsLists && isList && last.side.length === 0) last.main.push(part)
    else bands.push({ main: [part], side: [] })
  }
  return bands
}
