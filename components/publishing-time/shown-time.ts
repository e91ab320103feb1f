import type { Lang } from '#lib/i18n.ts'
import { dayOf, formatDay, formatInstant } from '#lib/thai/dates.ts'

/** A publishing time as it is read, and as it is typed. */
export function shownTime(
  { publishAt, setBy, fault }: { publishAt: Date; setBy: string; fault: string | null },
  lang: Lang,
) {
  const minutes = new Date(publishAt.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return {
    when: formatInstant(publishAt, lang),
    setBy,
    fault,
    day: formatDay(dayOf(publishAt), 'th'),
    time: minutes,
  }
}
