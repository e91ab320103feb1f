import { findingCounts } from '#components/finding/counts.tsx'
import { sentenceWith, words } from '#components/layout/worded.tsx'
import { dueWords } from '#components/work/words.ts'
import { soonDays, type WorkEntry } from '#lib/evidence/work-plan.ts'
import { marked, worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import type { WorkContext } from './shared.ts'

/** The day it is due, in the colour of its nearness. */
export function dueFact(
  dueOn: string | null,
  daysLeft: number | null,
  { t, lang }: Pick<WorkContext, 't' | 'lang'>,
) {
  if (dueOn === null || daysLeft === null) return null
  const near =
    daysLeft < 0 ? 'font-semibold text-red' : daysLeft <= soonDays ? 'font-semibold text-amber' : ''
  return (
    <span key="due" className={near}>
      {t('work.due', { day: formatDay(dueOn, lang), left: dueWords(t, daysLeft) })}
    </span>
  )
}

/** '20 เม.ย. 2568 (3 วันก่อน)' */
export const whenWords = (instant: Date, { t, lang, daysSince }: WorkContext): string =>
  t('work.when', { day: formatDay(dayOf(instant), lang), days: daysSince(instant) })

export function commonFacts({ row, evidence, daysLeft }: WorkEntry, context: WorkContext) {
  const { t, lang, severalGroups, actorId } = context
  const group = worded(lang, row.workGroup.nameTh, row.workGroup.nameEn)
  return [
    evidence && evidence.title !== row.titleTh ? (
      <span key="title">“{words(marked(lang, evidence.title))}”</span>
    ) : null,
    evidence ? findingCounts(t, context.findingsOf(evidence)) : null,
    dueFact(row.dueOn, daysLeft, context),
    row.holder === null
      ? null
      : row.holder.id === actorId
        ? t('work.heldByYou')
        : sentenceWith((name) => t('work.heldBy', { name }), words(marked(lang, row.holder.name))),
    row.workGroup.role === 'supporting' ? t('work.supporting') : null,
    severalGroups ? (
      <span key="group" lang={group.lang}>
        {group.text}
      </span>
    ) : null,
  ]
}
