'use client'
import { useSay } from '#components/admin/use-say.ts'
import { ActButton } from '#components/revision/act-button.tsx'
import { ActWithReason } from '#components/revision/act-with-reason.tsx'
import { Card } from '#components/ui/card.tsx'
import {
  approveRevision,
  confirmForcedRevision,
  forcePublishRevision,
  publishRevision,
  returnRevision,
} from '#lib/evidence/actions.ts'

export interface PossibleActs {
  approve: boolean
  returnIt: boolean
  publish: boolean
  forcePublish: boolean
  confirmForced: boolean
}

/** What this person may do with the revision now; the server asks the same policy again. */
export function ActBar({
  revision,
  path,
  possible,
}: {
  revision: { id: string; version: number }
  /** of the revision's page */
  path: string
  possible: PossibleActs
}) {
  const { t } = useSay()
  const fields = { id: revision.id, version: revision.version }
  const goTo = (done: string) => () => `${path}?done=${done}`
  const { approve, returnIt, publish, forcePublish, confirmForced } = possible
  if (!Object.values(possible).some(Boolean)) return null
  return (
    <Card className="grid gap-4">
      <h2>{t('review.yourTurn')}</h2>
      {approve ? <p className="soft">{t('review.approveHint')}</p> : null}
      {publish ? <p className="soft">{t('review.publishHint')}</p> : null}
      {confirmForced ? <p className="soft">{t('review.confirmHint')}</p> : null}
      <div className="flex flex-wrap items-start gap-3">
        {approve ? (
          <ActButton action={approveRevision} fields={fields} goTo={goTo('approved')}>
            {t('review.approve')}
          </ActButton>
        ) : null}
        {publish ? (
          <ActButton action={publishRevision} fields={fields} goTo={goTo('published')}>
            {t('review.publish')}
          </ActButton>
        ) : null}
        {confirmForced ? (
          <ActButton action={confirmForcedRevision} fields={fields} goTo={goTo('confirmed')}>
            {t('review.confirmForced')}
          </ActButton>
        ) : null}
        {returnIt ? (
          <ActWithReason
            action={returnRevision}
            fields={fields}
            goTo={goTo('returned')}
            label={t('review.returnIt')}
            title={t('review.returnTitle')}
            confirm={t('review.returnConfirm')}
            reason={{ label: t('review.returnReason'), hint: t('review.returnReasonHint') }}
          />
        ) : null}
        {forcePublish ? (
          <ActWithReason
            action={forcePublishRevision}
            fields={fields}
            goTo={goTo('forced')}
            kind="danger"
            confirmKind="danger"
            label={t('review.force')}
            title={t('review.forceTitle')}
            confirm={t('review.forceConfirm')}
            reason={{ label: t('review.forceReason'), hint: t('review.forceReasonHint') }}
          >
            <p>{t('review.forceText')}</p>
          </ActWithReason>
        ) : null}
      </div>
    </Card>
  )
}
