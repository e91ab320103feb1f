import { z } from 'zod'
import { textLimits } from '#lib/limits.ts'

export const cardParts = ['sources', 'contacts', 'troubles'] as const
export type CardPart = (typeof cardParts)[number]
export type CardTexts = Record<CardPart, string>

export const emptyCard: CardTexts = { sources: '', contacts: '', troubles: '' }
export const isEmptyCard = (card: CardTexts): boolean => cardParts.every((part) => card[part] === '')

const part = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(textLimits.cardPart))

export const saveCardInput = z.strictObject({
  topicSlug: z.string().min(1).max(60),
  /** of the card that the form was filled from; 0: there was none */
  version: z.coerce.number().int().min(0),
  sources: part,
  contacts: part,
  troubles: part,
})
