import { type Lang, translator } from '#lib/i18n.ts'
import type { Finding, Where } from '#lib/precheck/schema.ts'
import { formatDay, formatMonth, isIsoDay } from '#lib/thai/dates.ts'

export interface FindingWords {
  /** a few words for a list */
  title: string
  /** where it stands, such as: ไฟล์ “แผน.pdf” หน้า 3 */
  place: string
  /** what was seen, whole without the place beside it */
  sentence: string
  /** the way on */
  next: string
}

/**
 * A finding in the words of messages (`finding.<code>`). `name` is what the file or the link it concerns is called.
 * Values of the engine are written out: months as 2024-10 (several by commas), days as 2024-10-01.
 */
export function findingWords(
  lang: Lang,
  { code, where, params }: Pick<Finding, 'code' | 'where' | 'params'>,
  name: string | null,
): FindingWords {
  const t = translator(lang)
  const place = placeWords(lang, where, name)
  const values = { ...unknown, ...numbersOf(where), ...written(params, lang), place }
  return {
    title: t(`finding.${code}.title`),
    place,
    sentence: asSentence(t(`finding.${code}.sentence`, values)),
    next: t(`finding.${code}.next`, values),
  }
}

export function placeWords(lang: Lang, where: Where, name: string | null): string {
  const t = translator(lang)
  const { part, page, sheet } = where
  const thing =
    part === 'file' || part === 'link'
      ? name
        ? t(`finding.place.${part}`, { name })
        : t(part === 'file' ? 'finding.place.unnamedFile' : 'finding.place.unnamedLink')
      : t(`finding.place.${part}`, { element: where.element ?? '' })
  const within = sheet
    ? t(where.hidden ? 'finding.place.hiddenSheet' : 'finding.place.sheet', { sheet })
    : page
      ? t('finding.place.page', { page })
      : ''
  return [thing, within].filter(Boolean).join(lang === 'th' ? ' ' : ', ')
}

/** A sentence has its words even where the engine could not tell one of its values. */
const unknown = Object.fromEntries(
  ['element', 'page', 'pages', 'year', 'expected', 'months', 'last', 'name'].map((key) => [key, '–']),
)

const numbersOf = ({ element, page }: Where): Record<string, number> => ({
  ...(element === undefined ? {} : { element }),
  ...(page === undefined ? {} : { page }),
})

const written = (params: Finding['params'], lang: Lang): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, writtenOut(String(value), lang)]))

function writtenOut(value: string, lang: Lang): string {
  const parts = value.split(/,\s*/)
  if (parts.every(isIsoDay)) return parts.map((day) => formatDay(day, lang)).join(', ')
  if (parts.every(isIsoMonth)) return parts.map((month) => formatMonth(month, lang)).join(', ')
  return value
}

const isIsoMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
