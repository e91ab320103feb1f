'use client'
import { useSay } from '#components/admin/use-say.ts'
import { Button, type ButtonKind } from '#components/ui/button.tsx'

/** Stays where it is while it works, so that the keyboard does not lose it. */
export function SubmitButton({
  pending,
  kind = 'main',
  children,
}: {
  pending: boolean
  kind?: ButtonKind
  children: React.ReactNode
}) {
  const { t } = useSay()
  return (
    <Button kind={kind} aria-disabled={pending || undefined}>
      {pending ? t('admin.form.saving') : children}
    </Button>
  )
}
