import 'server-only'
import { db } from '#lib/db.ts'
import { rulesOf } from '#lib/precheck/rules.ts'
import type { TopicRules, TopicsRules } from '#lib/precheck/rules-schema.ts'

// What an edition brought along never changes, so it is asked for once.
const brought = new Map<string, TopicsRules | null>()

/** What is asked of an item beyond its elements: as its edition brought it along, else as the project ships its year. */
export async function rulesOfItem(
  item: { frameworkId: string; topicSlug: string },
  fiscalYear: number,
): Promise<TopicRules> {
  let rules = brought.get(item.frameworkId)
  if (rules === undefined) {
    const content = await db().frameworkContent.findUnique({
      where: { frameworkId: item.frameworkId },
      select: { rules: true },
    })
    rules = (content?.rules ?? null) as TopicsRules | null
    if (content) brought.set(item.frameworkId, rules)
  }
  return rules ? (rules[item.topicSlug] ?? {}) : rulesOf(fiscalYear, item.topicSlug)
}
