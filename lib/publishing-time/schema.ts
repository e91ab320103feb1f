import { z } from 'zod'
import { textLimits } from '#lib/limits.ts'
import { readThaiDay } from '#lib/thai/dates.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'

/** '9.30', '09:30', '๐๙.๓๐ น.' as HH:MM. */
export function readTimeOfDay(text: string): string | null {
  const found = /^(\d{1,2})[.:](\d{2})(?: ?น\.?)?$/.exec(toArabicDigits(text.trim()))
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${found[2]}` : null
}

/** A day and a time of the office, typed in any known form, as an instant. Thailand has no daylight saving. */
export const setPublishingTimeInput = z
  .strictObject({
    id: z.uuid(),
    version: z.coerce.number().int().min(1),
    day: z.string().trim().min(1).max(60),
    time: z.string().trim().min(1).max(20),
    overReason: z.string().trim().max(textLimits.reason).default(''),
  })
  .transform(({ id, version, day, time, overReason }, context) => {
    const read = readThaiDay(day)
    const clock = readTimeOfDay(time)
    if (!read.ok) context.addIssue({ code: 'custom', path: ['day'], message: read.key })
    if (!clock) context.addIssue({ code: 'custom', path: ['time'], message: 'problem.timeOfDay' })
    if (!read.ok || !clock) return z.NEVER
    return { id, version, overReason, publishAt: new Date(`${read.day}T${clock}:00+07:00`) }
  })

export const publishingTimeInput = z.strictObject({ id: z.uuid() })
