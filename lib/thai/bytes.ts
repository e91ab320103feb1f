import type { Lang } from '#lib/i18n.ts'

const units = ['B', 'kB', 'MB', 'GB'] as const

/** 2_516_582 → '2.4 MB': powers of 1,024 under their everyday names, as Windows counts, and as the limits are meant. */
export function formatBytes(bytes: number, lang: Lang): string {
  let value = bytes
  let unit = 0
  while (unit < units.length - 1 && Number(value.toFixed(value < 10 ? 1 : 0)) >= 1_024) {
    value /= 1_024
    unit += 1
  }
  if (unit === 0) return lang === 'th' ? `${bytes} ไบต์` : `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`
}
