'use server'
import { getActor } from '#lib/auth/session.ts'
import { isLang, type Lang, translator } from '#lib/i18n.ts'
import { textLimits } from '#lib/limits.ts'
import { findContactFacts } from '#lib/office/public.ts'
import { blocksOf } from '#lib/site/blocks.ts'
import { markdownToHtml } from '#lib/text/markdown.ts'
import { listBlockFiles } from './queries.ts'

const isUuid = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)

/**
 * The summary as the public page would print it, with the files of this revision if the reader may see them: HTML that is
 * safe to show. null when it cannot be shown now.
 */
export async function previewSummary(
  markdown: string,
  revisionId?: string,
  lang: Lang = 'th',
): Promise<string | null> {
  const actor = await getActor()
  if (!actor || !isLang(lang)) return null
  if (typeof markdown !== 'string' || markdown.length > textLimits.summary * 2) return null
  const [files, contact] = await Promise.all([
    isUuid(revisionId) ? listBlockFiles(actor, revisionId) : [],
    markdown.includes('::contact') ? findContactFacts() : null,
  ])
  return markdownToHtml(markdown, blocksOf({ files, contact, forStaff: true, lang, t: translator(lang) }))
}
