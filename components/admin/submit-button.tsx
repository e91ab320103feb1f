'use client'
import { useSay } from '#components/admin/use-say.ts'
import { Busy } from '#components/ui/busy.tsx'
import { Button, type ButtonKind } from '#components/ui/button.tsx'

/** Stays where it is while it works, so that the keyboard does not lose it. */
export function SubmitButton({
  pending,
  kind = 'main',
  describe,
  children,
}: {
  pending: boolean
  kind?: ButtonKind
  /** its name where several stand with the same words */
  describe?: string
  children: React.ReactNode
}) {
  const { t } = useSay()
  return (
    <Button kind={kind} aria-disabled={pending || undefined} aria-label={describe}>
      {pending ? <Busy>{t('admin.form.saving')}</Busy> : children}
    </Button>
  )
}
