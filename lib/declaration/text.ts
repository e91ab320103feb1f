import type { Fields } from '#lib/content/values.ts'
import { type Tongue, tongueOf } from './languages.ts'
import { inHouseLetters } from './letters.ts'

export interface Translation {
  tongue: Tongue
  title: string
  text: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC') : '')

/** The translations of a declaration in the office's order; of a language that stands there twice, the first. */
export function translationsOf(fields: Fields): Translation[] {
  const rows = Array.isArray(fields.translations) ? fields.translations : []
  const found = new Map<string, Translation>()
  for (const row of rows) {
    const tongue = tongueOf(textOf(row.language))
    if (!tongue || found.has(tongue.value) || textOf(row.text) === '') continue
    found.set(tongue.value, { tongue, title: textOf(row.title), text: textOf(row.text) })
  }
  return [...found.values()]
}

export const canBePrinted = ({ title, text }: Translation): boolean => inHouseLetters(title + text)

/** Letters that a poster can hold and still be read on a wall. */
const posterMost = 2_400

export const canBePoster = (translation: Translation): boolean =>
  canBePrinted(translation) && translation.text.length <= posterMost

export const paragraphsOf = ({ text }: Pick<Translation, 'text'>): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)

/** What is signed, byte by byte (UTF-8, lines end in LF): each translation under its language, in the office's order. */
export const textToSign = (fields: Fields): string =>
  translationsOf(fields)
    .map(({ tongue, title, text }) => `[${tongue.value}]\n${title}\n\n${text}\n`)
    .join('\n')
