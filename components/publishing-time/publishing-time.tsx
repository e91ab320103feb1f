'use client'
import { useEffect } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { useFindings, useOpenFaults } from '#components/finding/findings-context.tsx'
import { ActButton, HiddenFields } from '#components/revision/act-button.tsx'
import { Card } from '#components/ui/card.tsx'
import { InputField, TextareaField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { cancelPublishingTime, setPublishingTime } from '#lib/publishing-time/actions.ts'

/** When the revision will be published by itself, for whoever reads it; for who may publish, to set, move and cancel. */
export function PublishingTime({
  revision,
  set,
  may,
}: {
  revision: { id: string; version: number }
  /** `when`: as the office's clock shows it; `day`, `time`: as they are typed */
  set: { when: string; setBy: string; day: string; time: string; fault: string | null } | null
  may: boolean
}) {
  const { t } = useSay()
  const waits = set !== null && !set.fault
  const said = { when: set?.when ?? '', setBy: set?.setBy ?? '' }
  if (!may) return waits ? <Notice tone="info">{t('publishingTime.will', said)}</Notice> : null
  return (
    <Card className="grid gap-3">
      <h2>{t('publishingTime.title')}</h2>
      {waits ? <p role="status">{t('publishingTime.will', said)}</p> : null}
      {set?.fault ? <Notice tone="bad">{t(set.fault, said)}</Notice> : null}
      <details>
        <summary>{t(waits ? 'publishingTime.move' : 'publishingTime.set')}</summary>
        <TimeForm revision={revision} day={set?.day ?? ''} time={set?.time ?? ''} />
      </details>
      {waits ? (
        <ActButton action={cancelPublishingTime} fields={{ id: revision.id }} kind="line" size="small">
          {t('publishingTime.cancel')}
        </ActButton>
      ) : null}
    </Card>
  )
}

function TimeForm({
  revision,
  day,
  time,
}: {
  revision: { id: string; version: number }
  day: string
  time: string
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(setPublishingTime)
  const { askAgain } = useFindings()
  const faults = useOpenFaults()
  const asksReason = faults > 0 || fields.overReason !== undefined
  // A fault that was found after the page came is heard of.
  const isAsked = fields.overReason !== undefined
  useEffect(() => {
    if (isAsked) askAgain()
  }, [isAsked, askAgain])
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  return (
    <form className="mt-3 grid gap-3" {...form}>
      <FormMessage state={state} done="publishingTime.saved" />
      <HiddenFields fields={revision} />
      <InputField
        name="day"
        label={t('publishingTime.day')}
        hint={t('publishingTime.dayHint')}
        error={error('day')}
        defaultValue={day}
        autoComplete="off"
        required
      />
      <InputField
        name="time"
        label={t('publishingTime.time')}
        hint={t('publishingTime.timeHint')}
        error={error('time')}
        defaultValue={time}
        autoComplete="off"
        required
      />
      {asksReason ? (
        <TextareaField
          name="overReason"
          label={t('precheck.over.reason')}
          hint={t('precheck.over.text', { count: Math.max(1, faults) })}
          error={error('overReason')}
          rows={3}
          required
        />
      ) : null}
      <div>
        <SubmitButton pending={pending}>{t('publishingTime.save')}</SubmitButton>
      </div>
    </form>
  )
}
