import { z } from 'zod'
import { fiscalYears } from '#lib/limits.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { typedDay } from '#lib/thai/typed-day.ts'

/** A fiscal year in the Buddhist Era, from a form or from code. */
export const fiscalYearInput = z.union([z.number(), z.string()]).transform((value, context) => {
  const year = Number(typeof value === 'string' ? toArabicDigits(value.trim()) : value)
  if (Number.isInteger(year) && year >= fiscalYears.first && year <= fiscalYears.last) return year
  context.addIssue({ code: 'custom', message: 'problem.yearRange', params: { ...fiscalYears } })
  return z.NEVER
})

export const versionInput = z.coerce.number().int().min(1)

export const itemCodeInput = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^O[1-9]\d{0,2}$/)

export const cycleDates = { opensOn: typedDay, dueOn: typedDay, submitsOn: typedDay, clarifiesOn: typedDay }

interface Dates {
  opensOn: string | null
  dueOn: string | null
  submitsOn: string | null
  clarifiesOn: string | null
}

/** Opens, then due, then submits, then clarifies; a date that is not set yet stands in nobody's way. */
export function datesInOrder(value: Dates, context: z.core.$RefinementCtx<Dates>): void {
  const order = [
    ['opensOn', value.opensOn],
    ['dueOn', value.dueOn],
    ['submitsOn', value.submitsOn],
    ['clarifiesOn', value.clarifiesOn],
  ] as const
  let latest: string | null = null
  for (const [field, day] of order) {
    if (day === null) continue
    if (latest !== null && day < latest)
      context.addIssue({ code: 'custom', path: [field], message: 'problem.dayOrder' })
    latest = day
  }
}

/** `start`: work on it at once, or plan it only. */
export const openCycleInput = z
  .strictObject({
    fiscalYear: fiscalYearInput,
    ...cycleDates,
    start: z.enum(['now', 'later']).default('later'),
  })
  .superRefine(datesInOrder)

export const cycleInput = z.strictObject({ fiscalYear: fiscalYearInput, version: versionInput })

export const setDatesInput = z
  .strictObject({ fiscalYear: fiscalYearInput, version: versionInput, ...cycleDates })
  .superRefine(datesInOrder)

export const moveToEditionInput = z.strictObject({
  fiscalYear: fiscalYearInput,
  version: versionInput,
  edition: z.coerce.number().int().min(1),
})
