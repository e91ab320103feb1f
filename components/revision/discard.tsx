'use client'
import { useSay } from '#components/admin/use-say.ts'
import { discardDraft } from '#lib/evidence/actions.ts'
import { ActWithReason } from './act-with-reason.tsx'

/** Throws a draft away that was never sent on. */
export function Discard({
  id,
  version,
  only,
}: {
  id: string
  version: number
  /** the evidence goes with its only revision */
  only: boolean
}) {
  const { t } = useSay()
  return (
    <ActWithReason
      action={discardDraft}
      fields={{ id, version }}
      confirmKind="danger"
      label={t('revision.discard')}
      title={t('revision.discardTitle')}
      confirm={t('revision.discardYes')}
    >
      <p>{t(only ? 'revision.discardOnly' : 'revision.discardText')}</p>
    </ActWithReason>
  )
}
