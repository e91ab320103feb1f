'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import { addRemark } from '#lib/evidence/actions.ts'
import { useAct } from './use-act.ts'

export function RemarkForm({ revisionId }: { revisionId: string }) {
  const { t, say } = useSay()
  const [body, setBody] = useState('')
  const [sent, setSent] = useState(0)
  const add: FormAction<{ revisionId: string }> = async (state, form) => {
    const next = await addRemark(state, form)
    if (next.status === 'done') {
      setBody('')
      setSent((count) => count + 1)
    }
    return next
  }
  const { state, pending, send } = useAct(add)
  const error = state.status === 'failed' ? state.fields?.body : undefined
  return (
    <form className="grid gap-2" onSubmit={send} noValidate>
      <input type="hidden" name="id" value={revisionId} />
      <Field name="remark" label={t('revision.remarkLabel')} error={error ? say(error) : undefined}>
        <textarea
          {...fieldProps('remark', { error })}
          name="body"
          rows={3}
          className="input min-h-24"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      {state.status === 'failed' && !error ? <FormMessage state={state} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="quiet" size="small" aria-disabled={pending || undefined}>
          {t('revision.remarkSend')}
        </Button>
        <span role="status" className="small text-leaf">
          {sent > 0 && body === '' ? t('revision.remarkSent') : ''}
        </span>
      </div>
    </form>
  )
}
