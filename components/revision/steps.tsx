import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

export interface StepFacts {
  state: RevisionState
  createdAt?: Date
  savedAt: Date
  submittedAt: Date | null
  submittedBy: string | null
  returnedAt: Date | null
  returnedBy: string | null
  approvedAt: Date | null
  approvedBy: string | null
  publishedAt: Date | null
  publishedBy: string | null
  authors: readonly { id: string; name: string }[]
  /** who goes on with it since a handover */
  continuedBy: string | null
}

/** Who did what, when: the latest of each step. */
export function Steps({ revision, lang, t }: { revision: StepFacts; lang: Lang; t: Translate }) {
  const wasReturned =
    revision.returnedAt !== null &&
    (revision.submittedAt === null || revision.returnedAt > revision.submittedAt)
  const steps = [
    ['saved', revision.savedAt, null],
    ['submitted', revision.submittedAt, revision.submittedBy],
    ['returned', wasReturned ? revision.returnedAt : null, revision.returnedBy],
    ['approved', revision.approvedAt, revision.approvedBy],
    ['published', revision.publishedAt, revision.publishedBy],
  ] as const
  return (
    <dl className="facts">
      <dt>{t('revision.authors')}</dt>
      <dd>{revision.authors.map((author) => author.name).join(', ') || t('common.unknown')}</dd>
      {revision.continuedBy ? (
        <>
          <dt>{t('audit.field.continuedBy')}</dt>
          <dd>{revision.continuedBy}</dd>
        </>
      ) : null}
      {steps.map(([step, at, by]) =>
        at === null ? null : (
          <div key={step} className="contents">
            <dt>{t(`revision.step.${step}`)}</dt>
            <dd>
              {formatInstant(at, lang)}
              {by ? ` · ${by}` : ''}
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
