import 'server-only'
import { listActivities, listActivityYears } from '#lib/activity/public.ts'
import { declaration } from '#lib/content/kinds/declaration.ts'
import { giftreport } from '#lib/content/kinds/giftreport.ts'
import { listContents } from '#lib/content/public.ts'
import type { Row } from '#lib/content/values.ts'
import { hashOfText } from '#lib/declaration/hash.ts'
import { countSignatures } from '#lib/declaration/public.ts'
import { textToSign } from '#lib/declaration/text.ts'
import { giftFigures } from '#lib/gift/figures.ts'

/** What the house can say in a number, each of the newest year (BE) of which something is public; null where there is none. */
export interface IntegrityFigures {
  activities: { year: number; count: number; groups: number } | null
  signatures: { year: string; count: number } | null
  /** offered in the year or half year reported, and of these the kept */
  gifts: { year: string; offered: number; kept: number } | null
}

export async function findIntegrityFigures(): Promise<IntegrityFigures> {
  const [activities, signatures, gifts] = await Promise.all([
    activityFigures(),
    signatureFigures(),
    giftSums(),
  ])
  return { activities, signatures, gifts }
}

async function activityFigures(): Promise<IntegrityFigures['activities']> {
  const [year] = await listActivityYears()
  if (year === undefined) return null
  const all = await listActivities(year)
  return { year, count: all.length, groups: new Set(all.map(({ groupSlug }) => groupSlug)).size }
}

async function signatureFigures(): Promise<IntegrityFigures['signatures']> {
  const [newest] = (await listContents(declaration, null, 1)).rows
  if (!newest) return null
  const { total } = await countSignatures(newest.id, hashOfText(textToSign(newest.fields)))
  return { year: newest.slug!, count: total }
}

async function giftSums(): Promise<IntegrityFigures['gifts']> {
  const [newest] = (await listContents(giftreport, null, 1)).rows
  if (!newest) return null
  const { total } = giftFigures(newest.fields.counts as Row[])
  return { year: newest.slug!, offered: total.total.times, kept: total.byOutcome.kept.times }
}
