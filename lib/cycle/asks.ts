import type { Translate } from '#lib/i18n.ts'
import { commonEra } from '#lib/site/words.ts'

/** What an item asks, as a citizen would say it: by its topic, else by its title. */
export function askSentence(t: Translate, topic: string, title: string): string {
  const key = `ask.${topic}` as Parameters<Translate['has']>[0]
  return t.has(key) ? t(key as 'ask.contact') : t('item.askDefault', { title })
}

const needsYear = ['events_in_year', 'full_year', 'first_6_months', 'monthly_first_6_months'] as const
type NeedsYear = (typeof needsYear)[number]

/** From when the data must be. Null where the rule names no period. */
export function periodSentence(t: Translate, coverage: string, year: number | null): string | null {
  if (coverage === 'page_live' || coverage === 'current_state') return t(`item.period.${coverage}`)
  if (coverage === 'in_force') {
    return year === null ? t('item.period.in_force_now') : t('item.period.in_force', { year: String(year) })
  }
  const yearly = needsYear.find((name): name is NeedsYear => name === coverage)
  if (yearly === undefined || year === null) return null
  return t(`item.period.${yearly}`, {
    year: String(year),
    before: String(year - 1),
    ce: String(commonEra(year)),
    ceBefore: String(commonEra(year) - 1),
  })
}
