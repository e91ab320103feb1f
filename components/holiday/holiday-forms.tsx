'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { TextareaField } from '#components/ui/field.tsx'
import { addHolidays } from '#lib/holiday/actions.ts'

/** One holiday a line: typed, or pasted from an announcement. */
export function AddHolidaysForm() {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(addHolidays)
  return (
    <form className="grid gap-3" {...form}>
      <FormMessage state={state} done="holiday.added" />
      <TextareaField
        name="list"
        label={t('holiday.list')}
        hint={t('holiday.listHint')}
        error={fields.list ? say(fields.list) : undefined}
        rows={4}
        autoComplete="off"
      />
      <div>
        <SubmitButton pending={pending}>{t('holiday.add')}</SubmitButton>
      </div>
    </form>
  )
}
