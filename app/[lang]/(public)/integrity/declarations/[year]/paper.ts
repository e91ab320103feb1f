import { notFound } from 'next/navigation'
import { declaration } from '#lib/content/kinds/declaration.ts'
import { hashOfText } from '#lib/declaration/hash.ts'
import { countSignatures } from '#lib/declaration/public.ts'
import { canBePrinted, textToSign, translationsOf } from '#lib/declaration/text.ts'
import type { Lang } from '#lib/i18n.ts'
import { readContent } from '../../../[content]/content-page.tsx'

/** A public declaration as it is put on paper: what our letters can show, and what they cannot. */
export async function readPaper(lang: Lang, year: string) {
  const facts = await readContent(lang, declaration.path, year, null)
  if (facts.revision.state !== 'current') notFound()
  const all = translationsOf(facts.fields)
  const translations = all.filter(canBePrinted)
  if (translations.length === 0) notFound()
  const textSha256 = hashOfText(textToSign(facts.fields))
  return {
    ...facts,
    year,
    translations,
    others: all.filter((one) => !translations.includes(one)),
    textSha256,
    counts: await countSignatures(facts.revision.evidenceId, textSha256),
  }
}
export type PaperFacts = Awaited<ReturnType<typeof readPaper>>
