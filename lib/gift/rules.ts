/** Of section 128: worth up to so many baht a person and occasion, and days in which more must be reported. */
export const giftRules = { freeBaht: 3_000, days: 30 } as const

export const giverKinds = ['state', 'private', 'public', 'other'] as const
export const relations = ['other', 'relative'] as const
export const occasions = ['duty', 'private'] as const
export const receivers = ['person', 'office'] as const
export const outcomes = ['refused', 'returned', 'handed_over', 'kept'] as const
export const decisions = ['may_keep', 'give_back'] as const
export const giftSteps = ['report', 'decide', 'give_back', 'explain', 'done'] as const

export type GiverKind = (typeof giverKinds)[number]
export type Relation = (typeof relations)[number]
export type Occasion = (typeof occasions)[number]
export type Receiver = (typeof receivers)[number]
export type Outcome = (typeof outcomes)[number]
export type Decision = (typeof decisions)[number]
export type GiftStep = (typeof giftSteps)[number]

/** What decides; days are YYYY-MM-DD. */
export interface GiftFacts {
  offeredOn: string
  valueBaht: number | null
  relation: Relation
  occasion: Occasion
  receivedFor: Receiver
  outcome: Outcome
  outcomeOn: string | null
  reportedOn: string | null
  decision: Decision | null
}

export const giftReasons = [
  'refused',
  'givenBack',
  'givenBackLate',
  'keptInDuty',
  'keptOfOffice',
  'relative',
  'withinLimit',
  'overLimit',
  'awaitsDecision',
  'mayKeep',
  'mustGiveBack',
] as const

export interface NextStep {
  step: GiftStep
  /** the last day for it; null where nothing is left, or where the law names no day */
  by: string | null
  why: (typeof giftReasons)[number]
}

const done = (why: NextStep['why']): NextStep => ({ step: 'done', by: null, why })

/** The last of the thirty days in which it must be reported. */
export const lastDayFor = (offeredOn: string): string =>
  new Date(Date.parse(offeredOn) + giftRules.days * 86_400_000).toISOString().slice(0, 10)

/**
 * What must happen next with a gift, and by when.
 *
 * Anti-Corruption Act B.E. 2561, section 128, with the notification of the NACC of B.E. 2563 on receiving property or
 * other benefit on an ethical basis: from relatives, as fits the giver's station; from anyone else up to 3,000 baht a person
 * and occasion; more than that is reported to the superior within 30 days of receipt, who lets it be kept or has it given
 * back, or handed to the office where that cannot be done. Refused is never received.
 *
 * No Gift Policy is stricter than the law: nothing that comes with a duty is kept, whatever it is worth and whoever gave
 * it. What is received in the office's name belongs to the office.
 */
export function nextStep(gift: GiftFacts): NextStep {
  const by = lastDayFor(gift.offeredOn)
  if (gift.outcome === 'refused') return done('refused')
  const isReportable = gift.relation === 'other' && (gift.valueBaht ?? 0) > giftRules.freeBaht
  if (gift.outcome !== 'kept') {
    const isLate = isReportable && gift.reportedOn === null && (gift.outcomeOn ?? '') > by
    return isLate ? { step: 'explain', by, why: 'givenBackLate' } : done('givenBack')
  }
  if (gift.receivedFor === 'office') return { step: 'give_back', by, why: 'keptOfOffice' }
  if (gift.occasion === 'duty') return { step: 'give_back', by, why: 'keptInDuty' }
  if (gift.relation === 'relative') return done('relative')
  if (!isReportable) return done('withinLimit')
  if (gift.reportedOn === null) return { step: 'report', by, why: 'overLimit' }
  if (gift.decision === null) return { step: 'decide', by: null, why: 'awaitsDecision' }
  return gift.decision === 'may_keep' ? done('mayKeep') : { step: 'give_back', by, why: 'mustGiveBack' }
}
