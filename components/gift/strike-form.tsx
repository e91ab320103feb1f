'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { HiddenFields } from '#components/revision/act-button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { strikeGift } from '#lib/gift/actions.ts'
import { giftLimits } from '#lib/limits.ts'

export function StrikeForm({ id, version }: { id: string; version: number }) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(strikeGift)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <HiddenFields fields={{ id, version }} />
      <InputField
        name="reason"
        label={t('gift.struckReason')}
        error={fields.reason ? say(fields.reason) : undefined}
        maxLength={giftLimits.note}
        required
      />
      <div>
        <SubmitButton pending={pending}>{t('gift.strike')}</SubmitButton>
      </div>
    </form>
  )
}
