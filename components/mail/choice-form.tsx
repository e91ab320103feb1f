'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { SelectField } from '#components/ui/field.tsx'
import { type MailChoice, mailChoices } from '#lib/mail/schema.ts'
import { setMailChoice } from '#lib/notice/actions.ts'

/** What a person wants to be written by e-mail, and in which language. */
export function MailChoiceForm({ choice, lang }: { choice: MailChoice; lang: string }) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(setMailChoice)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <SelectField
        name="choice"
        label={t('notice.choice')}
        defaultValue={choice}
        options={mailChoices.map((value) => ({ value, label: t(`notice.choiceOf.${value}`) }))}
      />
      <SelectField
        name="lang"
        label={t('notice.lang')}
        defaultValue={lang}
        options={[
          { value: 'th', label: 'ไทย', lang: 'th' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <div>
        <SubmitButton pending={pending}>{t('admin.form.save')}</SubmitButton>
      </div>
    </form>
  )
}
