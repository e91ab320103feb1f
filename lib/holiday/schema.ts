import { z } from 'zod'
import { holidayLimits } from '#lib/limits.ts'
import { isIsoDay, readThaiDay } from '#lib/thai/dates.ts'

/** Why a line is not a holiday, by its number as it is seen in the field. */
export interface LineFault {
  line: number
  key: 'problem.holiday.day' | 'problem.holiday.name' | 'problem.holiday.long'
}

interface Line {
  day: string
  name: string
}

/** A day in any known form at the start of the line, then the name of the holiday. */
function readLine(text: string): Line | LineFault['key'] {
  const words = text.split(/[\s|;]+/)
  for (let count = Math.min(words.length, 5); count > 0; count -= 1) {
    const read = readThaiDay(words.slice(0, count).join(' ').replace(/[:,]$/, ''))
    if (!read.ok) continue
    const name = words
      .slice(count)
      .join(' ')
      .replace(/^[:–-]\s*/, '')
      .trim()
    if (name === '') return 'problem.holiday.name'
    return name.length > holidayLimits.name ? 'problem.holiday.long' : { day: read.day, name }
  }
  return 'problem.holiday.day'
}

/** Lines of a pasted list; empty ones do not count. */
export function readHolidays(text: string): { days: Line[]; faults: LineFault[] } {
  const days: Line[] = []
  const faults: LineFault[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const read = readLine(line.trim())
    if (typeof read === 'string') faults.push({ line: index + 1, key: read })
    else days.push(read)
  })
  return { days, faults }
}

export const addHolidaysInput = z.strictObject({
  list: z
    .string()
    .max(holidayLimits.list)
    .transform((text, context) => {
      const { days, faults } = readHolidays(text)
      const [first] = faults
      if (first) {
        context.addIssue({ code: 'custom', message: first.key, params: { line: first.line } })
        return z.NEVER
      }
      if (days.length === 0) {
        context.addIssue({ code: 'custom', message: 'problem.holiday.none' })
        return z.NEVER
      }
      return days
    }),
})

export const holidayInput = z.strictObject({ day: z.string().refine(isIsoDay) })
