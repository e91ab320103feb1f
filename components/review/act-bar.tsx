'use client'
import { useSay } from '#components/admin/use-say.ts'
import { PublishAct } from '#components/finding/publish-act.tsx'
import { ActButton } from '#components/revision/act-button.tsx'
import { ActWithReason } from '#components/revision/act-with-reason.tsx'
import { Card } from '#components/ui/card.tsx'
import {
  approveAndPublishRevision,
  approveRevision,
  confirmForcedRevision,
  forcePublishRevision,
  publishRevision,
} from '#lib/evidence/actions.ts'
import { ReturnForm } from './return-form.tsx'

export interface PossibleActs {
  approve: boolean
  approveAndPublish: boolean
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
  openRequests,
  children,
}: {
  revision: { id: string; version: number }
  /** of the revision's page, with the queue's filter */
  path: string
  possible: PossibleActs
  /** remarks that ask for something and have not been seen to */
  openRequests: number
  /** what becomes public, for who may publish it */
  children?: React.ReactNode
}) {
  const { t } = useSay()
  const fields = { id: revision.id, version: revision.version }
  const goTo = (done: string) => () => `${path}${path.includes('?') ? '&' : '?'}done=${done}`
  const { approve, approveAndPublish, returnIt, publish, forcePublish, confirmForced } = possible
  if (!Object.values(possible).some(Boolean)) return null
  return (
    <Card className="grid gap-4">
      <h2>{t('review.yourTurn')}</h2>
      {approveAndPublish ? (
        <p className="soft">{t('review.approveAndPublishHint')}</p>
      ) : approve ? (
        <p className="soft">{t('review.approveHint')}</p>
      ) : null}
      {approve && openRequests > 0 ? (
        <p className="text-amber">{t('review.approveResolves', { count: openRequests })}</p>
      ) : null}
      {confirmForced ? <p className="soft">{t('review.confirmHint')}</p> : null}
      {publish || approveAndPublish ? children : null}
      <div className="flex flex-wrap items-start gap-3">
        {approveAndPublish ? (
          <PublishAct
            action={approveAndPublishRevision}
            fields={fields}
            goTo={goTo('published')}
            label={t('review.approveAndPublish')}
          />
        ) : null}
        {approve ? (
          <ActButton
            action={approveRevision}
            fields={fields}
            goTo={goTo('approved')}
            kind={approveAndPublish ? 'quiet' : 'main'}
          >
            {t('review.approve')}
          </ActButton>
        ) : null}
        {publish ? (
          <PublishAct
            action={publishRevision}
            fields={fields}
            goTo={goTo('published')}
            label={t('review.publish')}
          />
        ) : null}
        {confirmForced ? (
          <ActButton action={confirmForcedRevision} fields={fields} goTo={goTo('confirmed')}>
            {t('review.confirmForced')}
          </ActButton>
        ) : null}
        {returnIt ? (
          <ReturnForm fields={fields} goTo={goTo('returned')} asRemarked={openRequests > 0} />
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
