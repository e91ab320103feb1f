import type { Fields, Row } from '#lib/content/values.ts'
import { isEmpty } from '#lib/content/values.ts'

/** What an activity still asks of its host: a check, its outcome, what was spent. */
export const attentions = ['unchecked', 'outcome', 'spent'] as const
export type Attention = (typeof attentions)[number]

/** Days without a check after which an activity is looked at again. */
export const checkWithin = 30

const DAY = 86_400_000
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)
const laterOf = (one: string, other: string): string => [one, other].toSorted()[1]!
const dayIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The newest day (YYYY-MM-DD) on which somebody checked; null where nobody did. */
export function lastCheck(fields: Fields): string | null {
  const days = ((fields.pdca ?? []) as Row[])
    .filter(({ step }) => step === 'check')
    .map(({ day }) => dayIn(day))
    .toSorted()
  return days.at(-1) || null
}

/**
 * What is missing of an activity on a day. It is settled by a check after its end; until then nobody lets it go
 * unchecked for more than thirty days. Outcome and money are asked for once it has ended.
 */
export function attentionOf(fields: Fields, today: string): Attention[] {
  const startsOn = dayIn(fields.startsOn)
  if (startsOn === '' || startsOn > today) return []
  const endsOn = laterOf(startsOn, dayIn(fields.endsOn))
  const checked = lastCheck(fields)
  const settled = checked !== null && checked >= endsOn
  const since = laterOf(startsOn, checked ?? '')
  const ended = endsOn < today
  const missing: Record<Attention, boolean> = {
    unchecked: !settled && daysBetween(since, today) > checkWithin,
    outcome: ended && isEmpty(fields.outcome ?? null),
    spent: ended && typeof fields.budget === 'number' && fields.budget > 0 && fields.spent === null,
  }
  return attentions.filter((one) => missing[one])
}
