'use client'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'

export default function AdminError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const { t } = useSay()
  return (
    <div className="grid gap-4 py-12" role="alert">
      <h1>{t('admin.error.title')}</h1>
      <p>{t('admin.error.text')}</p>
      {error.digest ? (
        <p className="small soft">
          {t('admin.error.reference')} <span className="hash">{error.digest}</span>
        </p>
      ) : null}
      <div>
        <Button type="button" onClick={reset}>
          {t('admin.error.again')}
        </Button>
      </div>
    </div>
  )
}
