import { citizenIdsIn } from '#lib/precheck/personal/citizen-id.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'

/** Citizen ids with a right check digit, however they are written, with all but the first and the last digit covered. */
export function maskCitizenIds(text: string): string {
  let masked = text
  // From the last, so that the places of the others stay right.
  for (const { from, to, digits } of citizenIdsIn(toArabicDigits(text)).sort((a, b) => b.from - a.from)) {
    masked = `${masked.slice(0, from)}${digits[0]}-xxxx-xxxxx-xx-${digits[12]}${masked.slice(to)}`
  }
  return masked
}
