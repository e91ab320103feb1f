import type { PageNature } from './schema.ts'

const lettersOfText = 20

export const lettersIn = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** Of a document, slide or sheet, where pictures stand beside words. */
export function natureOfWords(text: string, pictures: boolean): PageNature {
  const letters = lettersIn(text)
  if (pictures && letters < lettersOfText) return 'pictures'
  return letters === 0 ? 'blank' : 'text'
}
