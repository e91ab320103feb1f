'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { type CycleDates, DateFields } from '#components/cycle/cycle-forms.tsx'
import { type Hidden, HiddenFields } from '#components/revision/act-button.tsx'
import { SelectField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'

/** The dates, how to start, and the one button. */
export function StartYearForm<Value>({
  hidden,
  dates,
  ways,
  label,
  action,
}: {
  hidden: Hidden
  dates: CycleDates
  ways: readonly { value: string; label: string }[]
  label: string
  action: FormAction<Value>
}) {
  const { t } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <div className="grid gap-4 md:grid-cols-2">
        <DateFields fields={fields} values={dates} />
      </div>
      <SelectField name="start" label={t('yearStart.way')} options={ways} />
      <div>
        <SubmitButton pending={pending}>{label}</SubmitButton>
      </div>
    </form>
  )
}
