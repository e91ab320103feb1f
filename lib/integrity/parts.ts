/** The parts of the house in the order in which an office lives them: what it promises, does, watches, and what came of it. */
export const integrityParts = [
  { name: 'promise', kinds: ['declaration', 'nogift'] },
  { name: 'way', kinds: ['strategy', 'teams', 'activity'] },
  { name: 'watch', kinds: ['risks', 'giftreport'] },
  { name: 'proof', kinds: ['results'] },
] as const

export type IntegrityPart = (typeof integrityParts)[number]['name']
