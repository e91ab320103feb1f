import type { Lang } from '#lib/i18n.ts'
import { langOf } from '#lib/text/lang.ts'

/** A text that exists in Thai, perhaps also in English; `lang` marks Thai words on an English page. */
export interface Worded {
  text: string
  lang?: 'th'
}

/** The English words where there are any; else the Thai ones, marked as Thai. */
export function worded(lang: Lang, th: string, en: string): Worded {
  if (lang === 'th' || en === '') return thai(lang, th)
  return { text: en }
}

/** What the office wrote: Thai, whatever the language of the page. */
export const thai = (lang: Lang, text: string): Worded => (lang === 'th' ? { text } : { text, lang: 'th' })

/** A text of unknown language, such as a name: marked as Thai where it holds Thai letters on an English page. */
export const marked = (lang: Lang, text: string): Worded =>
  lang === 'en' && langOf(text) ? { text, lang: 'th' } : { text }

const CE_OFFSET = 543
export const commonEra = (fiscalYear: number): number => fiscalYear - CE_OFFSET

/** '9f2c4e8b…44c2': enough to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-4)}`

const kinds: Record<string, [name: string, look: 'paged' | 'table' | 'picture' | 'text']> = {
  'application/pdf': ['PDF', 'paged'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['DOCX', 'text'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['XLSX', 'table'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['PPTX', 'paged'],
  'text/csv': ['CSV', 'table'],
  'text/plain': ['TXT', 'text'],
  'image/png': ['PNG', 'picture'],
  'image/jpeg': ['JPG', 'picture'],
  'image/webp': ['WEBP', 'picture'],
}

/** Of 'text/csv; charset=utf-8' as of 'text/csv'. */
export function fileKind(mime: string): { name: string; look: 'paged' | 'table' | 'picture' | 'text' } {
  const [name, look] = kinds[mime.split(';', 1)[0]!.trim()] ?? ['FILE', 'text']
  return { name, look }
}

/** `?state=` and its like as typed: the value if it is one of these, undefined if there is none, null if it is wrong. */
export function oneOf<T extends string>(
  text: string | string[] | undefined,
  values: readonly T[],
): T | undefined | null {
  if (text === undefined) return undefined
  return values.find((value) => value === text) ?? null
}
