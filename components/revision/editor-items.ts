import { periodSentence } from '#lib/cycle/asks.ts'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { type EditorItem, itemKey } from './draft.ts'

/** Why an entry of the framework is in doubt, for staff; null where it is sure. */
export const doubtOf = (t: Translate, item: { confidence: string; note: string }): string | null =>
  item.confidence === 'high' ? null : item.note || t('work.doubtWithoutNote')

/** The items a revision answers and those that could be added, as the editor shows them. */
export function editorItems(
  revision: Pick<RevisionDetail, 'items'>,
  choices: readonly CycleItemForStaff[],
  { t, lang }: { t: Translate; lang: Lang },
): EditorItem[] {
  const answered = revision.items.map((item): EditorItem => {
    const title = worded(lang, item.titleTh, item.titleEn)
    return {
      fiscalYear: item.fiscalYear,
      itemCode: item.itemCode,
      title: title.text,
      titleLang: title.lang,
      period: periodSentence(t, item.periodCoverage, item.periodYear),
      periodYear: item.periodYear,
      doubt: doubtOf(t, item),
      elements: item.elements,
    }
  })
  const known = new Set(answered.map(itemKey))
  const more = choices
    .filter((item) => !known.has(itemKey(item)))
    .map((item): EditorItem => {
      const title = worded(lang, item.titleTh, item.titleEn)
      return {
        fiscalYear: item.fiscalYear,
        itemCode: item.itemCode,
        title: title.text,
        titleLang: title.lang,
        period: periodSentence(t, item.period.coverage, item.period.year),
        periodYear: item.period.year,
        doubt: doubtOf(t, item),
        elements: item.elements,
      }
    })
  return [...answered, ...more]
}
