'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { useUntilLive } from '#components/admin/use-live.ts'
import { useAct } from '#components/revision/use-act.ts'
import { Button, type ButtonKind } from '#components/ui/button.tsx'
import type { FormAction } from '#lib/action.ts'

export type Hidden = Readonly<Record<string, string | number>>

export function HiddenFields({ fields }: { fields: Hidden }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={String(value)} />
  ))
}

/** A button that does one act of the workflow at once. */
export function ActButton<Value>({
  action,
  fields,
  goTo,
  kind = 'main',
  size = 'normal',
  describe,
  children,
}: {
  action: FormAction<Value>
  fields: Hidden
  goTo?: (value: Value) => string
  kind?: ButtonKind
  size?: 'normal' | 'small'
  describe?: string
  children: React.ReactNode
}) {
  const { state, pending, send } = useAct(action, goTo)
  const untilLive = useUntilLive()
  return (
    <form onSubmit={send} className="grid gap-2" {...untilLive}>
      <HiddenFields fields={fields} />
      <Button kind={kind} size={size} aria-disabled={pending || undefined} aria-label={describe}>
        {children}
      </Button>
      {state.status === 'failed' ? <FormMessage state={state} /> : null}
    </form>
  )
}
