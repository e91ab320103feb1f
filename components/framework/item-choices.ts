import type { TopicChoice } from '#lib/framework-draft/queries.ts'
import type { DraftContent } from '#lib/framework-draft/schema.ts'
import type { Lang } from '#lib/i18n.ts'

/** What the form of an item offers to choose from. */
export function itemChoices({ file }: DraftContent, topics: readonly TopicChoice[], lang: Lang) {
  return {
    subIndicators: file.sub_indicators.map((one) => ({
      value: one.id,
      label: `${one.id} ${lang === 'th' ? one.name_th : one.name_en}`,
    })),
    topics: topics.map(({ slug, titleEn }) => ({
      value: slug,
      label: titleEn,
      lang: /[ก-๛]/.test(titleEn) ? 'th' : 'en',
    })),
    groups: Object.entries(file.work_groups).map(([value, label]) => ({ value, label, lang: 'th' })),
  }
}
