'use server'
import { getActor } from '#lib/auth/session.ts'
import { textLimits } from '#lib/limits.ts'
import { markdownToHtml } from '#lib/text/markdown.ts'

/** The summary as the public page would print it: HTML that is safe to show. null when it cannot be shown now. */
export async function previewSummary(markdown: string): Promise<string | null> {
  if (!(await getActor())) return null
  if (typeof markdown !== 'string' || markdown.length > textLimits.summary * 2) return null
  return markdownToHtml(markdown)
}
