'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { SelectField } from '#components/ui/field.tsx'
import { signDeclaration } from '#lib/declaration/actions.ts'

/** One button under what was read; who is in several groups says for which. */
export function SignForm({
  evidenceId,
  textSha256,
  groups,
}: {
  evidenceId: string
  textSha256: string
  groups: readonly { value: string; label: string }[]
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(signDeclaration)
  const [only] = groups
  return (
    <form className="grid grid-cols-[minmax(0,1fr)] gap-4" {...form}>
      <FormMessage state={state} done="declaration.thanks" />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <input type="hidden" name="textSha256" value={textSha256} />
      {groups.length > 1 ? (
        <SelectField
          name="workGroupId"
          label={t('declaration.signFor')}
          error={fields.workGroupId ? say(fields.workGroupId) : undefined}
          options={groups}
          defaultValue={only?.value}
        />
      ) : (
        <input type="hidden" name="workGroupId" value={only?.value ?? ''} />
      )}
      <p className="soft">{t('declaration.signHint')}</p>
      <div>
        <SubmitButton pending={pending}>{t('declaration.sign')}</SubmitButton>
      </div>
    </form>
  )
}
