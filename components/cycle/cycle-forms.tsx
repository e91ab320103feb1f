'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { type Hidden, HiddenFields } from '#components/revision/act-button.tsx'
import type { ButtonKind } from '#components/ui/button.tsx'
import { InputField, SelectField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import type { Message } from '#lib/result.ts'

const dates = ['opensOn', 'dueOn', 'submitsOn', 'clarifiesOn'] as const
export type CycleDates = Record<(typeof dates)[number], string>

export function DateFields({ fields, values }: { fields: Record<string, Message>; values?: CycleDates }) {
  const { t, say } = useSay()
  return dates.map((name) => (
    <InputField
      key={name}
      name={name}
      label={t(`cycle.date.${name}`)}
      hint={t(`cycle.dateHint.${name}`)}
      error={fields[name] ? say(fields[name]) : undefined}
      defaultValue={values?.[name]}
      autoComplete="off"
    />
  ))
}

export function OpenCycleForm<Value>({
  years,
  canStart,
  action,
}: {
  years: readonly { value: string; label: string }[]
  /** false while another cycle runs: only one does at a time */
  canStart: boolean
  action: FormAction<Value>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const starts = canStart ? (['now', 'later'] as const) : (['later'] as const)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <SelectField
        name="fiscalYear"
        label={t('cycle.year')}
        error={fields.fiscalYear ? say(fields.fiscalYear) : undefined}
        options={years}
      />
      <DateFields fields={fields} />
      <SelectField
        name="start"
        label={t('cycle.startWhen')}
        hint={canStart ? undefined : t('cycle.oneRuns')}
        options={starts.map((value) => ({ value, label: t(`cycle.start.${value}`) }))}
      />
      <div>
        <SubmitButton pending={pending}>{t('cycle.open')}</SubmitButton>
      </div>
    </form>
  )
}

export function CycleDatesForm<Value>({
  cycle,
  values,
  action,
}: {
  cycle: Hidden
  values: CycleDates
  action: FormAction<Value>
}) {
  const { t } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <HiddenFields fields={cycle} />
      <DateFields fields={fields} values={values} />
      <div>
        <SubmitButton pending={pending}>{t('admin.form.save')}</SubmitButton>
      </div>
    </form>
  )
}

/** An act on a cycle that is asked for twice: first opened, then confirmed in its place. */
export function CycleAct<Value>({
  fields,
  action,
  label,
  text,
  confirm,
  done,
  kind = 'main',
}: {
  fields: Hidden
  action: FormAction<Value>
  label: string
  text: string
  confirm: string
  /** key of the sentence after success */
  done?: string
  kind?: ButtonKind
}) {
  const { state, pending, form } = useFormAction(action)
  return (
    <details>
      <summary>{label}</summary>
      <form className="mt-3 grid gap-3 justify-items-start" {...form}>
        <HiddenFields fields={fields} />
        <p>{text}</p>
        <SubmitButton pending={pending} kind={kind}>
          {confirm}
        </SubmitButton>
        <FormMessage state={state} {...(done ? { done } : {})} />
      </form>
    </details>
  )
}
