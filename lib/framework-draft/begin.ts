import 'server-only'
import type { Db, Tx } from '#lib/db.ts'
import { frameworkFile } from '#lib/framework/schema.ts'
import { shiftedTo } from '#lib/framework/shift.ts'
import { rulesOfYear } from '#lib/precheck/rules.ts'
import type { TopicsRules } from '#lib/precheck/rules-schema.ts'
import type { DraftContent } from './schema.ts'

/** What a draft begins with; null where there is no list to begin from. */
export async function startingContent(
  tx: Db | Tx,
  fiscalYear: number,
  from: 'edition' | 'lastYear',
): Promise<DraftContent | null> {
  const year = from === 'edition' ? fiscalYear : fiscalYear - 1
  const newest = await tx.framework.findFirst({
    where: { fiscalYear: year },
    orderBy: { edition: 'desc' },
    select: { file: { select: { content: true, rules: true } } },
  })
  if (!newest?.file) return null
  const file = frameworkFile.parse(newest.file.content)
  const merged = await tx.topicCode.findMany({ where: { fiscalYear: year, kind: 'merged' } })
  return {
    file: from === 'edition' ? file : shiftedTo(fiscalYear, file),
    topics: [],
    merged: Object.fromEntries(merged.map(({ topicSlug, itemCode }) => [topicSlug, itemCode])),
    rules: (newest.file.rules as TopicsRules | null) ?? rulesOfYear(year),
  }
}
