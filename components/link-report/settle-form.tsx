'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { HiddenFields } from '#components/revision/act-button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { textLimits } from '#lib/limits.ts'
import { settleReport } from '#lib/link-report/actions.ts'
import { reportAnswers } from '#lib/link-report/schema.ts'

/** `count`: the readers that this page shows, so that nobody is answered unread. */
export function SettleForm({ id, count }: { id: string; count: number }) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(settleReport)
  return (
    <form className="grid gap-4 max-w-measure" {...form}>
      <FormMessage state={state} />
      <HiddenFields fields={{ id, count }} />
      <fieldset className="boxes">
        <legend className="label mb-2">{t('report.answerTerm')}</legend>
        {reportAnswers.map((answer) => (
          <label key={answer} className="box">
            <input className="check" type="radio" name="answer" value={answer} required />
            <span>{t(`report.answer.${answer}`)}</span>
          </label>
        ))}
      </fieldset>
      <InputField
        name="note"
        label={t('report.note')}
        error={fields.note ? say(fields.note) : undefined}
        maxLength={textLimits.reason}
      />
      <div>
        <SubmitButton pending={pending}>{t('report.settleNow')}</SubmitButton>
      </div>
    </form>
  )
}
