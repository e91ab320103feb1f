'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { SelectField } from '#components/ui/field.tsx'
import { reportGifts } from '#lib/gift/actions.ts'
import { reportPeriods } from '#lib/gift/report-words.ts'

/** Counts the register into a draft, and leads to it. */
export function ReportForm({ years }: { years: readonly number[] }) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(reportGifts)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <SelectField
        name="fiscalYear"
        label={t('gift.year')}
        error={fields.fiscalYear ? say(fields.fiscalYear) : undefined}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        name="period"
        label={t('gift.report.period')}
        error={fields.period ? say(fields.period) : undefined}
        options={reportPeriods.map((value) => ({ value, label: t(`gift.report.periods.${value}`) }))}
      />
      <div>
        <SubmitButton pending={pending}>{t('gift.report.make')}</SubmitButton>
      </div>
    </form>
  )
}
