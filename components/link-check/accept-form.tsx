'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { HiddenFields } from '#components/revision/act-button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { linkLimits, textLimits } from '#lib/limits.ts'
import { acceptLink } from '#lib/link-check/actions.ts'

/** Lets a fault stand: why, and until when. */
export function AcceptForm({
  targetId,
  workGroupId,
  groupName,
}: {
  targetId: string
  workGroupId: string
  /** '' where the person has but one group */
  groupName: string
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(acceptLink)
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  return (
    <form className="grid gap-4 max-w-measure" {...form}>
      {groupName ? <h3>{groupName}</h3> : null}
      <FormMessage state={state} />
      <HiddenFields fields={{ id: targetId, workGroupId }} />
      <InputField
        name="reason"
        label={t('link.reason')}
        hint={t('link.reasonHint')}
        error={error('reason')}
        maxLength={textLimits.reason}
        required
      />
      <InputField
        name="untilOn"
        label={t('link.untilOn')}
        hint={t('link.untilHint', { days: linkLimits.acceptedDays })}
        error={error('untilOn')}
        required
      />
      <div>
        <SubmitButton pending={pending} kind="line">
          {t('link.accept')}
        </SubmitButton>
      </div>
    </form>
  )
}
