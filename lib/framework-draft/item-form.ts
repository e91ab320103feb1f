import type { z } from 'zod'
import { dataYear } from '#lib/framework/shift.ts'
import type { TopicRules } from '#lib/precheck/rules-schema.ts'
import type { DraftContent, DraftItem, RuleAnswers, saveItemInput } from './schema.ts'

type ItemFields = Omit<z.output<typeof saveItemInput>, 'code' | 'fiscalYear' | 'version'>

/** The item as the form says it; what the form does not ask stays as it was. */
export function itemFrom(
  fields: ItemFields,
  before: Pick<DraftItem, 'group_th'>,
  fiscalYear: number,
): Omit<DraftItem, 'code'> {
  return {
    ...before,
    title_th: fields.titleTh,
    title_en: fields.titleEn,
    topic: fields.newTopic || fields.topic,
    indicator: fields.subIndicator.split('.')[0]!,
    sub_indicator: fields.subIndicator,
    data_period: {
      fiscal_year_be: dataYear(fiscalYear, fields.relation),
      relation: fields.relation,
      coverage: fields.coverage,
    },
    elements: fields.elements,
    content_kinds: fields.contentKinds,
    usual_owners: fields.usualOwners,
    title_confidence: fields.confidence,
    confidence: fields.confidence,
    source: fields.source,
    ...(fields.note ? { note: fields.note } : {}),
  }
}

/** What is known of the rules, as the form shows it. */
export const ruleAnswers = (rules: TopicRules): RuleAnswers => ({
  none: rules.none ? (rules.none.allowed ? 'yes' : 'no') : 'unknown',
  months: rules.months?.span ?? 'unknown',
  declaration: rules.declaration ? (rules.declaration.languages.includes('en') ? 'th_en' : 'th') : 'unknown',
  tableFile: rules.table_file ? 'yes' : 'unknown',
  ownDuties: rules.own_duties ? 'yes' : 'unknown',
  mayBeOlder: rules.may_be_older ? 'yes' : 'unknown',
  homePage: rules.home_page_may_serve ? 'yes' : 'unknown',
})

/**
 * Rules as the form says them. An answer that was not changed keeps what it rests on; a new one rests on the sources that
 * the form names for the item.
 */
export function rulesFrom(
  answers: RuleAnswers,
  before: TopicRules,
  told: { confidence: DraftItem['confidence']; source: string[] },
): TopicRules {
  const was = ruleAnswers(before)
  const kept = <Name extends keyof TopicRules>(
    answer: keyof RuleAnswers,
    name: Name,
    made: () => TopicRules[Name],
  ): Partial<Pick<TopicRules, Name>> => {
    if (answers[answer] === 'unknown') return {}
    return { [name]: answers[answer] === was[answer] ? before[name] : made() } as Pick<TopicRules, Name>
  }
  return {
    ...(before.conditional_elements ? { conditional_elements: before.conditional_elements } : {}),
    ...kept('none', 'none', () => ({ allowed: answers.none === 'yes', elements: null, ...told })),
    ...kept('months', 'months', () => ({ span: answers.months === 'full' ? 'full' : 'first_6', ...told })),
    ...kept('declaration', 'declaration', () => ({
      languages: answers.declaration === 'th_en' ? ['th', 'en'] : ['th'],
      ...told,
    })),
    ...kept('tableFile', 'table_file', () => ({ required: true, ...told })),
    ...kept('ownDuties', 'own_duties', () => told),
    ...kept('mayBeOlder', 'may_be_older', () => told),
    ...kept('homePage', 'home_page_may_serve', () => told),
  }
}

/** Rules are asked by topic: an item without one has none yet. */
export function withRules(content: DraftContent, topic: string, rules: TopicRules): DraftContent {
  if (topic === '') return content
  const { [topic]: _, ...others } = content.rules
  return { ...content, rules: Object.keys(rules).length === 0 ? others : { ...others, [topic]: rules } }
}
