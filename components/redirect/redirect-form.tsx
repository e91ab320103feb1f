'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { theirsAt, theirsIn } from '#components/admin/theirs.ts'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import { redirectLimits } from '#lib/limits.ts'
import { type RedirectKind, redirectKinds } from '#lib/redirect/schema.ts'

export interface RedirectFacts {
  id: string
  version: number
  from: string
  kind: RedirectKind
  to: string
  reasonTh: string
  reasonEn: string
  note: string
}

/** Makes a redirect, or changes the one given. What is asked for depends on what is to answer. */
export function RedirectForm<Value>({
  redirect,
  from = '',
  action,
}: {
  redirect?: RedirectFacts
  /** an address that is known already, when there is no redirect yet */
  from?: string
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const [kind, setKind] = useState<RedirectKind>(redirect?.kind ?? 'page')
  const theirs = theirsIn(state)
  const error = (name: string) => (fields[name] ? say(fields[name]) : undefined)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      {redirect ? (
        <>
          <input type="hidden" name="id" value={redirect.id} />
          <input type="hidden" name="version" value={theirs?.version ?? redirect.version} />
        </>
      ) : null}
      <InputField
        name="from"
        label={t('redirect.from')}
        hint={theirsAt(theirs, 'from', t) ?? t('redirect.fromHint')}
        error={error('from')}
        defaultValue={redirect?.from ?? from}
        maxLength={redirectLimits.typed}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <SelectField
        name="kind"
        label={t('redirect.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as RedirectKind)}
        options={redirectKinds.map((value) => ({ value, label: t(`redirect.kindOf.${value}`) }))}
      />
      {kind === 'gone' ? (
        <>
          <TextareaField
            name="reasonTh"
            lang="th"
            rows={3}
            label={t('redirect.reasonTh')}
            hint={theirsAt(theirs, 'reasonTh', t) ?? t('redirect.reasonHint')}
            error={error('reasonTh')}
            defaultValue={redirect?.reasonTh}
            maxLength={redirectLimits.reason}
            required
          />
          <TextareaField
            name="reasonEn"
            lang="en"
            rows={3}
            label={t('redirect.reasonEn')}
            hint={theirsAt(theirs, 'reasonEn', t)}
            error={error('reasonEn')}
            defaultValue={redirect?.reasonEn}
            maxLength={redirectLimits.reason}
          />
        </>
      ) : (
        <InputField
          name="to"
          label={t('redirect.to')}
          hint={theirsAt(theirs, 'to', t) ?? t(`redirect.toHint.${kind}`)}
          error={error('to')}
          defaultValue={redirect?.to}
          maxLength={redirectLimits.typed}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
      <InputField
        name="note"
        label={t('redirect.note')}
        hint={theirsAt(theirs, 'note', t) ?? t('redirect.noteHint')}
        error={error('note')}
        defaultValue={redirect?.note}
        maxLength={redirectLimits.note}
      />
      <div>
        <SubmitButton pending={pending}>{redirect ? t('admin.form.save') : t('redirect.add')}</SubmitButton>
      </div>
    </form>
  )
}
