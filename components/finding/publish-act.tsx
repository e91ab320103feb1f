'use client'
import { useSay } from '#components/admin/use-say.ts'
import { ActButton, type Hidden } from '#components/revision/act-button.tsx'
import { ActWithReason } from '#components/revision/act-with-reason.tsx'
import type { FormAction } from '#lib/action.ts'
import { useFindings, useOpenFaults } from './findings-context.tsx'

/** A button that publishes; over a fault that nobody has confirmed it asks first for the reason. */
export function PublishAct<Value>({
  action,
  fields,
  goTo,
  label,
}: {
  action: FormAction<Value>
  fields: Hidden
  goTo: (value: Value) => string
  label: string
}) {
  const { t } = useSay()
  const { askAgain } = useFindings()
  const faults = useOpenFaults()
  // A fault that was found after the page came: the page hears of it, and the button asks.
  const publish: FormAction<Value> = async (state, form) => {
    const next = await action(state, form)
    if (next.status === 'failed' && next.fields?.overReason) askAgain()
    return next
  }
  if (faults === 0) {
    return (
      <ActButton action={publish} fields={fields} goTo={goTo}>
        {label}
      </ActButton>
    )
  }
  return (
    <ActWithReason
      action={publish}
      fields={fields}
      goTo={goTo}
      kind="main"
      label={label}
      title={t('precheck.over.title')}
      confirm={label}
      reason={{ name: 'overReason', label: t('precheck.over.reason'), hint: t('precheck.over.hint') }}
    >
      <p className="text-amber">{t('precheck.over.text', { count: faults })}</p>
    </ActWithReason>
  )
}
