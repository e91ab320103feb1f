'use client'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'

/** Where the work stands and what can be done with it, always in reach at the foot of the window. */
export function SaveBar({
  status,
  tone,
  pending,
  missing,
  asking,
  onSubmit,
  onAnyway,
  onBack,
}: {
  status: string
  tone: 'soft' | 'text-leaf' | 'text-amber' | 'text-red'
  pending: boolean
  /** elements not shown yet, named, when submitting has been asked for */
  missing: readonly string[]
  asking: boolean
  onSubmit: () => void
  onAnyway: () => void
  onBack: () => void
}) {
  const { t } = useSay()
  return (
    <div className="sticky bottom-0 z-10 -mx-2 border-t border-line-strong bg-card px-2 py-3 no-print">
      {asking ? (
        <section className="mb-3 grid gap-2" aria-labelledby="missing" role="alert">
          <h2 id="missing" className="text-base">
            {t('revision.missing.title', { count: missing.length })}
          </h2>
          <p className="small">{t('revision.missing.text', { list: missing.join(', ') })}</p>
          <div className="flex flex-wrap gap-3">
            <Button type="button" size="small" autoFocus onClick={onBack}>
              {t('revision.missing.back')}
            </Button>
            <Button
              type="button"
              kind="line"
              size="small"
              onClick={onAnyway}
              aria-disabled={pending || undefined}
            >
              {t('revision.missing.anyway')}
            </Button>
          </div>
        </section>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className={`small mr-auto ${tone}`}>
          {status}
        </p>
        <Button kind="line" aria-disabled={pending || undefined} aria-keyshortcuts="Control+S Meta+S">
          {t('revision.save')}
        </Button>
        <Button type="button" aria-disabled={pending || undefined} onClick={onSubmit}>
          {t('revision.saveAndSubmit')}
        </Button>
      </div>
    </div>
  )
}
