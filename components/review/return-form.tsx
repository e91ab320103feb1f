'use client'
import { useSay } from '#components/admin/use-say.ts'
import type { Hidden } from '#components/revision/act-button.tsx'
import { ActWithReason } from '#components/revision/act-with-reason.tsx'
import { returnRevision } from '#lib/evidence/actions.ts'
import { returnReasons } from '#lib/evidence/return-reasons.ts'

/** Sends a revision back: typical reasons to tick, own words, or both. */
export function ReturnForm({
  fields,
  goTo,
  asRemarked,
}: {
  fields: Hidden
  goTo: () => string
  /** there are remarks in place: "see the remarks" is ticked beforehand */
  asRemarked: boolean
}) {
  const { t } = useSay()
  return (
    <ActWithReason
      action={returnRevision}
      fields={fields}
      goTo={goTo}
      label={t('review.returnIt')}
      title={t('review.returnTitle')}
      confirm={t('review.returnConfirm')}
      reason={{ label: t('review.returnReason'), hint: t('review.returnReasonHint'), optional: true }}
    >
      <ReasonBoxes asRemarked={asRemarked} />
    </ActWithReason>
  )
}

export function ReasonBoxes({ asRemarked = false }: { asRemarked?: boolean }) {
  const { t } = useSay()
  return (
    <fieldset className="grid gap-2">
      <legend className="label mb-1">{t('review.reasons')}</legend>
      <div className="grid gap-x-6 gap-y-2 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
        {returnReasons.map((reason, index) => (
          <label key={reason} className="box">
            <input
              type="checkbox"
              className="check"
              name={`reasons.${index}`}
              value={reason}
              defaultChecked={asRemarked && reason === 'as_remarked'}
            />
            <span>{t(`review.reason.${reason}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
