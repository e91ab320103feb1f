'use client'
import { startTransition, useActionState } from 'react'
import { useLocale } from 'use-intl/react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/icons.tsx'
import type { FormState } from '#lib/action.ts'
import { reopenRemark, resolveRemark } from '#lib/evidence/actions.ts'
import type { RemarkView } from './remark-views.ts'
import { useRemarks } from './remarks-context.tsx'
import { answerOf } from './use-act.ts'

/** One remark, under the address `#remark-<id>`; what has been seen to is folded away. */
export function RemarkCard({ remark, showWhere }: { remark: RemarkView; showWhere?: boolean }) {
  const { t } = useSay()
  if (remark.resolved === null) {
    return (
      <div
        id={`remark-${remark.id}`}
        className={`grid gap-1 border-l-4 pl-3 ${remark.asks ? 'border-red' : 'border-line-strong'}`}
      >
        <Words remark={remark} showWhere={showWhere} />
      </div>
    )
  }
  return (
    <details id={`remark-${remark.id}`} className="border-l-4 border-leaf pl-3">
      <summary className="small text-leaf">
        {t('revision.remark.resolved')} <span className="soft">{remark.resolved}</span>
      </summary>
      <div className="mt-1 grid gap-1">
        <Words remark={remark} showWhere={showWhere} />
      </div>
    </details>
  )
}

function Words({ remark, showWhere }: { remark: RemarkView; showWhere: boolean | undefined }) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const { mayResolve } = useRemarks()
  const title =
    remark.kind === 'return_reason'
      ? t('revision.returnReason')
      : remark.kind === 'force_reason'
        ? t('review.forceReasonTitle')
        : remark.kind === 'finding_reason'
          ? t('precheck.over.title')
          : showWhere && remark.where
            ? t('revision.remark.on', { where: remark.where })
            : ''
  return (
    <>
      {title ? (
        <p
          className={`small inline-flex items-center gap-1.5 font-semibold ${remark.asks ? 'text-red' : ''}`}
        >
          {remark.asks && remark.resolved === null ? <Mark shape="alarm" /> : null}
          {title}
        </p>
      ) : null}
      {remark.reasons.length > 0 ? (
        <ul className="list-disc pl-5">
          {remark.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      {remark.body ? (
        <p className="whitespace-pre-wrap">
          {!showWhere && remark.target.startsWith('file:') && remark.where ? (
            <strong>{remark.where}: </strong>
          ) : null}
          <span lang={contentLang}>{remark.body}</span>
        </p>
      ) : null}
      <p className="small soft">{remark.by}</p>
      {mayResolve && remark.asks ? <Resolve remark={remark} /> : null}
    </>
  )
}

/** A button and no form of its own: it also stands inside the form of the editor. */
function Resolve({ remark }: { remark: RemarkView }) {
  const { t } = useSay()
  const open = remark.resolved === null
  const [state, dispatch, pending] = useActionState<FormState, FormData>(
    (_last, form) => answerOf(open ? resolveRemark : reopenRemark, form),
    { status: 'idle' },
  )
  const send = () => {
    if (pending) return
    const form = new FormData()
    form.set('id', remark.id)
    startTransition(() => dispatch(form))
  }
  return (
    <div className="grid gap-2 justify-items-start">
      <Button
        type="button"
        kind="line"
        size="small"
        aria-disabled={pending || undefined}
        aria-describedby={`remark-${remark.id}`}
        onClick={send}
      >
        {t(open ? 'revision.remark.resolve' : 'revision.remark.reopen')}
      </Button>
      {state.status === 'failed' ? <FormMessage state={state} /> : null}
    </div>
  )
}
