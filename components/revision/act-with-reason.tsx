'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useUntilLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { type Hidden, HiddenFields } from '#components/revision/act-button.tsx'
import { useAct } from '#components/revision/use-act.ts'
import { Button, type ButtonKind } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'

/**
 * An act that is asked about first: the button opens a small form in the page, with what will happen, the reason where
 * one is needed, and a way back.
 */
export function ActWithReason<Value>({
  action,
  fields,
  goTo,
  kind = 'line',
  confirmKind = 'main',
  label,
  title,
  confirm,
  reason,
  children,
}: {
  action: FormAction<Value>
  fields: Hidden
  goTo?: (value: Value) => string
  kind?: ButtonKind
  confirmKind?: ButtonKind
  label: string
  title: string
  confirm: string
  /** `optional`: the form asks for something else that may do instead; `name`: of the field, where it is not `reason` */
  reason?: { label: string; hint: string; optional?: boolean; name?: string }
  children?: React.ReactNode
}) {
  const { t, say } = useSay()
  const { state, pending, send } = useAct(action, goTo)
  const untilLive = useUntilLive()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const id = useId()
  const control = `${id}reason`

  useEffect(() => {
    if (open) heading.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = open
  }, [open])

  if (!open) {
    return (
      <Button ref={opener} type="button" kind={kind} onClick={() => setOpen(true)} {...untilLive}>
        {label}
      </Button>
    )
  }
  const name = reason?.name ?? 'reason'
  const error = state.status === 'failed' ? state.fields?.[name] : undefined
  return (
    <form
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
      aria-labelledby={id}
      className="card grid w-full gap-3"
      noValidate
    >
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
      <HiddenFields fields={fields} />
      {reason ? (
        <Field name={control} label={reason.label} hint={reason.hint} error={error ? say(error) : undefined}>
          <textarea
            {...fieldProps(control, { hint: reason.hint, error })}
            name={name}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-required={reason.optional ? undefined : true}
            rows={4}
          />
        </Field>
      ) : null}
      {state.status === 'failed' && !error ? <FormMessage state={state} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button kind={confirmKind} aria-disabled={pending || undefined}>
          {confirm}
        </Button>
        <Button type="button" kind="line" onClick={() => setOpen(false)}>
          {t('admin.form.cancel')}
        </Button>
      </div>
    </form>
  )
}
