'use client'
import { startTransition, useActionState, useEffect, useId, useRef, useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useSay } from '#components/admin/use-say.ts'
import { answerOf } from '#components/revision/use-act.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import type { FormState } from '#lib/action.ts'
import { confirmFinding, endConfirmation } from '#lib/finding/actions.ts'
import { textLimits } from '#lib/limits.ts'
import { useFindings } from './findings-context.tsx'
import type { FindingView } from './views.ts'

/** Says of a finding that it is right as it is. Buttons and no form of its own: it also stands inside the editor's. */
export function ConfirmBox({ finding }: { finding: FindingView }) {
  const { t, say } = useSay()
  const { revisionId } = useFindings()
  const id = `${useId()}reason`
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const wasOpen = useRef(false)
  const [state, dispatch, pending] = useActionState<FormState, FormData>(
    (_last, form) => answerOf(confirmFinding, form),
    { status: 'idle' },
  )
  useEffect(() => {
    if (open) box.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = open
  }, [open])

  const send = () => {
    if (pending) return
    const form = new FormData()
    form.set('id', revisionId)
    form.set('key', finding.key)
    form.set('reason', reason)
    startTransition(() => dispatch(form))
  }
  if (!open) {
    return (
      <div className="no-print">
        <Button
          ref={opener}
          type="button"
          kind="line"
          size="small"
          aria-label={t('precheck.confirmNamed', { title: finding.title, place: finding.place })}
          onClick={() => setOpen(true)}
        >
          {t('precheck.confirm')}
        </Button>
      </div>
    )
  }
  const fault = state.status === 'failed' ? state.fields?.reason : undefined
  const error = fault ? say(fault) : undefined
  const hint = t(finding.isPersonal ? 'precheck.confirmPersonalHint' : 'precheck.confirmHint')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened
    <div
      className="grid gap-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setOpen(false)
      }}
    >
      <Field
        name={id}
        label={t(finding.isPersonal ? 'precheck.confirmPersonal' : 'precheck.confirmReason')}
        hint={hint}
        error={error}
      >
        <textarea
          {...fieldProps(id, { hint, error })}
          ref={box}
          rows={2}
          className="input min-h-20"
          maxLength={textLimits.reason}
          aria-required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {state.status === 'failed' && !error ? <FormMessage state={state} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="button" kind="quiet" size="small" aria-disabled={pending || undefined} onClick={send}>
          {t('precheck.confirmSend')}
        </Button>
        <Button type="button" kind="line" size="small" onClick={() => setOpen(false)}>
          {t('admin.form.cancel')}
        </Button>
      </div>
    </div>
  )
}

export function EndConfirmation({ finding }: { finding: FindingView }) {
  const { t } = useSay()
  const { revisionId } = useFindings()
  const [state, dispatch, pending] = useActionState<FormState, FormData>(
    (_last, form) => answerOf(endConfirmation, form),
    { status: 'idle' },
  )
  const send = () => {
    if (pending) return
    const form = new FormData()
    form.set('id', revisionId)
    form.set('key', finding.key)
    startTransition(() => dispatch(form))
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        type="button"
        kind="line"
        size="small"
        aria-disabled={pending || undefined}
        aria-label={t('precheck.endNamed', { title: finding.title })}
        onClick={send}
      >
        {t('precheck.end')}
      </Button>
      {state.status === 'failed' ? <FormMessage state={state} /> : null}
    </div>
  )
}
