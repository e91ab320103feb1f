'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useUntilLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import { addRemark } from '#lib/evidence/actions.ts'
import { useAct } from './use-act.ts'

type Added = { id: string; revisionId: string }

/** Writes a remark on the whole revision, or on a target and then closes. */
export function RemarkForm({
  revisionId,
  target = '',
  label,
  pages,
  page,
  kept,
  onClose,
}: {
  revisionId: string
  target?: string
  label: string
  /** of a file whose page may be named; null where their number is not known */
  pages?: number | null
  /** the page that lies open; it is not asked for */
  page?: number | null
  /** what was typed and not sent, where it must outlive the form */
  kept?: readonly [body: string, onBody: (body: string) => void]
  onClose?: () => void
}) {
  const { t, say } = useSay()
  const id = useId()
  const words = useRef<HTMLTextAreaElement>(null)
  const own = useState('')
  const [body, setBody] = kept ?? own
  const [sent, setSent] = useState(0)
  const add: FormAction<Added> = async (state, form) => {
    const next = await addRemark(state, form)
    if (next.status === 'done') {
      setBody('')
      setSent((count) => count + 1)
      onClose?.()
    }
    return next
  }
  const { state, pending, send } = useAct(add)
  const untilLive = useUntilLive()
  const failed = state.status === 'failed' ? state : null
  const error = (name: string) => {
    const message = failed?.fields?.[name]
    return message ? say(message) : undefined
  }
  const inPlace = onClose !== undefined
  useEffect(() => {
    if (inPlace) words.current?.focus()
  }, [inPlace])
  return (
    <form
      className="grid gap-2"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.()
      }}
      noValidate
      {...untilLive}
    >
      <input type="hidden" name="id" value={revisionId} />
      {target ? <input type="hidden" name="target" value={target} /> : null}
      {page ? <input type="hidden" name="page" value={page} /> : null}
      <Field name={`${id}body`} label={label} error={error('body')}>
        <textarea
          {...fieldProps(`${id}body`, { error: error('body') })}
          ref={words}
          name="body"
          rows={3}
          className="input min-h-24"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      {pages === undefined ? null : (
        <div className="max-w-40">
          <Field
            name={`${id}page`}
            label={pages === null ? t('revision.remark.page') : t('revision.remark.pageOf', { pages })}
            error={error('page')}
          >
            <input {...fieldProps(`${id}page`, { error: error('page') })} name="page" inputMode="numeric" />
          </Field>
        </div>
      )}
      {failed && !failed.fields ? <FormMessage state={failed} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="quiet" size="small" aria-disabled={pending || undefined}>
          {t('revision.remarkSend')}
        </Button>
        {onClose ? (
          <Button type="button" kind="line" size="small" onClick={onClose}>
            {t('admin.form.cancel')}
          </Button>
        ) : (
          <span role="status" className="small text-leaf">
            {sent > 0 && body === '' ? t('revision.remarkSent') : ''}
          </span>
        )}
      </div>
    </form>
  )
}
