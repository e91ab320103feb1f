import { addDays, isWeekend } from '#lib/thai/days.ts'
import type { Holiday } from './published.ts'

/** Of the library, the days with a date of their own each year: those by the moon it reckons differently from the office's list. */
export async function yearlyHolidays(year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays')
  const thai = new Holidays('TH')
  const named = (lang: string) =>
    new Map(thai.getHolidays(year - 543, lang).map((one) => [one.rule, one.name]))
  const english = named('en')
  const days = [...named('th')]
    .filter(([rule]) => /^\d\d-\d\d$/.test(rule))
    .map(([rule, nameTh]) => ({ day: `${year - 543}-${rule}`, nameTh, nameEn: english.get(rule) ?? nameTh }))
  return withSubstitutes(days)
}

/** A holiday on a weekend is made up for on the next day of work; neighbours on one weekend are made up for once. */
export function withSubstitutes(days: readonly Holiday[]): Holiday[] {
  const taken = new Set(days.map(({ day }) => day))
  const all = [...days]
  for (const holiday of days) {
    if (!isWeekend(holiday.day)) continue
    let day = addDays(holiday.day, 1)
    const isMadeUpFor = () => days.some((one) => one.day === day && isWeekend(day))
    if (isMadeUpFor()) continue
    while (isWeekend(day) || taken.has(day)) day = addDays(day, 1)
    taken.add(day)
    all.push({ day, nameTh: `ชดเชย${holiday.nameTh}`, nameEn: `Substitution for ${holiday.nameEn}` })
  }
  return all.sort((a, b) => a.day.localeCompare(b.day))
}
