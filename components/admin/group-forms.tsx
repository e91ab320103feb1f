'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { theirsAt, theirsIn } from '#components/admin/theirs.ts'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'

export interface GroupFacts {
  id: string
  version: number
  nameTh: string
  nameEn: string
  position: number
}

/** Makes a group, or changes the one given. */
export function GroupForm<Value>({
  group,
  action,
  nextPosition = 1,
}: {
  group?: GroupFacts
  action: FormAction<Value>
  nextPosition?: number
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const theirs = theirsIn(state)
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      {group ? (
        <>
          <input type="hidden" name="id" value={group.id} />
          <input type="hidden" name="version" value={theirs?.version ?? group.version} />
        </>
      ) : null}
      <InputField
        name="nameTh"
        lang="th"
        label={t('group.nameTh')}
        hint={theirsAt(theirs, 'nameTh', t)}
        error={error('nameTh')}
        defaultValue={group?.nameTh}
        maxLength={200}
        required
      />
      <InputField
        name="nameEn"
        lang="en"
        label={t('group.nameEn')}
        hint={theirsAt(theirs, 'nameEn', t)}
        error={error('nameEn')}
        defaultValue={group?.nameEn}
        maxLength={200}
        required
      />
      {group ? null : (
        <InputField
          name="slug"
          label={t('group.slug')}
          hint={t('group.slugHint')}
          error={error('slug')}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
        />
      )}
      <InputField
        name="position"
        inputMode="numeric"
        label={t('group.position')}
        hint={theirsAt(theirs, 'position', t)}
        error={error('position')}
        defaultValue={group?.position ?? nextPosition}
        required
      />
      <div>
        <SubmitButton pending={pending}>{group ? t('admin.form.save') : t('group.new')}</SubmitButton>
      </div>
    </form>
  )
}
