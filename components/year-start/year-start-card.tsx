import { Section } from '#components/admin/section.tsx'
import { CycleAct } from '#components/cycle/cycle-forms.tsx'
import type { Hidden } from '#components/revision/act-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FormAction } from '#lib/action.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import type { YearStartSummary } from '#lib/year-start/queries.ts'
import { isDecided, type UndoFacts } from '#lib/year-start/undo-facts.ts'

/** How the year was begun, and the way back while there is one. */
export function YearStartCard<Value>({
  t,
  lang,
  begun,
  undo,
  fields,
  action,
}: {
  t: Translate
  lang: Lang
  begun: YearStartSummary
  undo: UndoFacts
  fields: Hidden
  action: FormAction<Value>
}) {
  const years = { year: String(begun.fiscalYear), from: String(begun.fromYear) }
  const kept = undo.drafts.filter(({ untouched }) => !untouched)
  const decided = undo.drafts.filter(isDecided)
  return (
    <Section
      title={t('yearStart.begun', years)}
      hint={t('yearStart.begunText', {
        name: begun.startedBy,
        when: formatDay(dayOf(begun.startedAt), lang),
        drafts: begun.drafts.all,
        toCheck: begun.drafts.toCheck,
      })}
    >
      <p>
        {begun.counts
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => t('yearStart.kindCount', { kind: t(`yearStart.kind.${kind}`), count }))
          .join(' · ')}
      </p>
      {undo.published.length > 0 ? (
        <p className="small soft">{t('yearStart.undoPublished', { codes: undo.published.join(', ') })}</p>
      ) : (
        <div className="grid gap-3">
          <h3>{t('yearStart.undoTitle')}</h3>
          {kept.length > 0 ? (
            <div>
              <p>{t('yearStart.undoKeeps', { count: kept.length })}</p>
              <ul className="small">
                {kept.map(({ revisionId, evidenceId, title, writers }) => (
                  <li key={revisionId}>
                    <a href={`/admin/evidence/${evidenceId}`} lang={lang === 'th' ? undefined : 'th'}>
                      {title}
                    </a>{' '}
                    {writers ? (
                      <span className="soft">{t('yearStart.writers', { names: writers })}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          {decided.length > 0 ? (
            <Notice tone="bad">
              <p>{t('yearStart.undoUnder', { count: decided.length })}</p>
            </Notice>
          ) : (
            <CycleAct
              fields={fields}
              action={action}
              label={t('yearStart.undo', years)}
              text={[
                t('yearStart.undoText', {
                  ...years,
                  assignments: undo.assignments,
                  untouched: undo.drafts.length - kept.length,
                }),
                ...(begun.finishedFrom ? [t('yearStart.undoReopens', years)] : []),
              ].join(' · ')}
              confirm={t('yearStart.undoYes')}
              kind="danger"
            />
          )}
        </div>
      )}
    </Section>
  )
}
