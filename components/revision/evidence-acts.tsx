'use client'
import { useSay } from '#components/admin/use-say.ts'
import { createNextRevision, restoreRevision, withdrawEvidence } from '#lib/evidence/actions.ts'
import { ActButton } from './act-button.tsx'
import { ActWithReason } from './act-with-reason.tsx'

export function NextRevisionButton({ evidenceId }: { evidenceId: string }) {
  const { t } = useSay()
  return (
    <ActButton action={createNextRevision} fields={{ evidenceId }}>
      {t('revision.createNext')}
    </ActButton>
  )
}

export function RestoreButton({ evidenceId, number }: { evidenceId: string; number: number }) {
  const { t } = useSay()
  return (
    <ActButton
      action={restoreRevision}
      fields={{ evidenceId, number }}
      kind="line"
      size="small"
      describe={t('revision.restoreNamed', { number })}
    >
      {t('revision.restore')}
    </ActButton>
  )
}

/** Takes evidence from the public, after saying what the public will read in its place. */
export function Withdraw({ evidenceId, publicHref }: { evidenceId: string; publicHref: string }) {
  const { t } = useSay()
  return (
    <ActWithReason
      action={withdrawEvidence}
      fields={{ evidenceId }}
      goTo={() => `/admin/evidence/${evidenceId}?done=withdrawn`}
      kind="danger"
      confirmKind="danger"
      label={t('revision.withdraw')}
      title={t('revision.withdrawTitle')}
      confirm={t('revision.withdrawYes')}
      reason={{ label: t('revision.withdrawReason'), hint: t('revision.withdrawReasonHint') }}
    >
      <p>{t('revision.withdrawText', { address: publicHref })}</p>
    </ActWithReason>
  )
}
