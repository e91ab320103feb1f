'use client'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'

export function PrintButton() {
  const { t } = useSay()
  return (
    <Button kind="quiet" type="button" onClick={() => window.print()}>
      {t('admin.print')}
    </Button>
  )
}
