import type { Lang } from '#lib/i18n.ts'

const names: Record<Lang, readonly string[]> = {
  th: ['วันอาทิตย์', 'วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** The name of the weekday of YYYY-MM-DD. */
export const weekdayOf = (isoDay: string, lang: Lang): string =>
  names[lang][new Date(`${isoDay}T00:00:00Z`).getUTCDay()]!
