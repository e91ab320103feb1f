'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField, SelectField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import type { ContentKind } from '#lib/content/kind.ts'
import { textLimits } from '#lib/limits.ts'

/** Begins a content: whose it is, what it is called and, where it has a name of its own, what its address ends in. */
export function ContentForm<Value>({
  kind,
  years,
  groups,
  action,
}: {
  kind: { name: string; path: string; named: ContentKind['named'] | null }
  /** fiscal years that one may be begun for, the likeliest first */
  years: readonly { value: string; label: string }[]
  groups: readonly { value: string; label: string; lang?: string }[]
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <input type="hidden" name="kind" value={kind.name} />
      {kind.named === 'year' ? (
        <SelectField
          name="slug"
          label={t('content.year')}
          hint={t('content.yearHint')}
          error={error('slug')}
          options={years}
        />
      ) : (
        <InputField
          name="title"
          lang="th"
          label={t('content.titleTh')}
          error={error('title')}
          maxLength={textLimits.title}
          autoComplete="off"
          required
        />
      )}
      <SelectField
        name="workGroupId"
        label={t('user.group')}
        error={error('workGroupId')}
        options={groups}
        defaultValue={groups[0]?.value}
      />
      {kind.named === 'page' ? (
        <InputField
          name="slug"
          label={t('content.slug')}
          hint={t('content.slugHint', { path: `/${kind.path}/` })}
          error={error('slug')}
          maxLength={60}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required
        />
      ) : null}
      <div>
        <SubmitButton pending={pending}>{t('content.start')}</SubmitButton>
      </div>
    </form>
  )
}
