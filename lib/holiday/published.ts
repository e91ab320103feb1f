import { z } from 'zod'
import { isIsoDay } from '#lib/thai/dates.ts'
import file from './thai-holidays.json' with { type: 'json' }
import { yearlyHolidays } from './yearly.ts'

const day = z.string().refine(isIsoDay)
const holidayFile = z.strictObject({
  note: z.string().min(1),
  years: z.array(
    z.strictObject({
      year: z.number().int().min(2560).max(2700),
      confidence: z.enum(['high', 'medium', 'low']),
      days: z.array(
        z.strictObject({
          day,
          nameTh: z.string().min(1),
          nameEn: z.string().min(1),
          kind: z.enum(['fixed', 'lunar', 'substitute', 'special']),
        }),
      ),
    }),
  ),
})

export interface Holiday {
  /** YYYY-MM-DD */
  day: string
  nameTh: string
  nameEn: string
}

/** How sure the days of a year are: as the file says, or `rule` where no list of that year is in it. */
export type Certainty = 'high' | 'medium' | 'low' | 'rule'

let read: z.output<typeof holidayFile> | undefined
export const readHolidayFile = (): z.output<typeof holidayFile> => (read ??= holidayFile.parse(file))

/**
 * The public holidays of a year in the Buddhist Era: the list in the file, else only the days that are the same each
 * year, with the weekday that stands for one on a weekend; days by the moon are then missing.
 */
export async function publishedHolidays(year: number): Promise<{ certainty: Certainty; days: Holiday[] }> {
  const listed = readHolidayFile().years.find((one) => one.year === year)
  if (listed)
    return { certainty: listed.confidence, days: listed.days.map(({ kind: _, ...holiday }) => holiday) }
  return { certainty: 'rule', days: await yearlyHolidays(year) }
}
