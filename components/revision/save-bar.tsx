'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { FindingsBrief } from '#components/finding/findings-card.tsx'
import { Button } from '#components/ui/button.tsx'
import { formatTime } from '#lib/thai/dates.ts'
import type { useSaving } from './use-saving.ts'

type Saving = Pick<ReturnType<typeof useSaving>, 'busy' | 'dirty' | 'trouble' | 'clash' | 'held'>

/** Where the work stands and what can be done with it, always in reach at the foot of the window. */
export function SaveBar({
  state,
  savedAt,
  uploading,
  isFull,
  labelOf,
  progress,
  missing,
  asking,
  onSubmit,
  onAnyway,
  onBack,
  onSignIn,
}: {
  state: Saving
  /** ISO instant */
  savedAt: string
  uploading: boolean
  /** nothing more can be kept in this browser */
  isFull: boolean
  labelOf: (control: string) => string
  progress: { shown: number; total: number }
  /** elements not shown yet, named, when submitting has been asked for */
  missing: readonly string[]
  asking: boolean
  onSubmit: () => void
  onAnyway: () => void
  onBack: () => void
  onSignIn: () => void
}) {
  const { t } = useSay()
  const pending = state.busy || uploading
  return (
    <div className="foot-bar">
      {asking ? (
        <section className="mb-2 grid gap-2" aria-labelledby="missing" role="alert">
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
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="mr-auto leading-normal">
          <div className="small flex flex-wrap items-center gap-x-3">
            {progress.total > 0 ? <p>{t('revision.progressOf', progress)}</p> : null}
            <FindingsBrief />
            {missing.length > 0 ? (
              <button
                type="button"
                className="min-h-6 text-indigo underline underline-offset-4"
                onClick={onBack}
                aria-label={t('revision.nextEmptyNamed', { name: missing[0]! })}
              >
                {t('revision.nextEmpty')}
              </button>
            ) : null}
          </div>
          <Status {...{ state, savedAt, uploading, isFull, labelOf, onSignIn }} />
        </div>
        <div className="flex gap-x-2 max-sm:w-full max-sm:*:grow">
          <Button kind="line" aria-disabled={pending || undefined} aria-keyshortcuts="Control+S Meta+S">
            {t('revision.save')}
          </Button>
          <Button type="button" aria-disabled={pending || undefined} onClick={onSubmit}>
            {t('revision.saveAndSubmit')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Read out when something needs a person; what saves itself is quiet. */
function Status({
  state,
  savedAt,
  uploading,
  isFull,
  labelOf,
  onSignIn,
}: {
  state: Saving
  savedAt: string
  uploading: boolean
  isFull: boolean
  labelOf: (control: string) => string
  onSignIn: () => void
}) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const { busy, dirty, trouble, clash, held } = state
  const when = formatTime(savedAt, lang)
  const kept = t(isFull ? 'revision.keptNowhere' : 'revision.keptHere')
  const [tone, text, isLoud] = ((): [string, string, boolean] => {
    if (clash) return ['text-red', t('revision.notSavedClash'), true]
    if (trouble?.kind === 'signedOut') return ['text-red', `${t('revision.notSavedSignedOut')} ${kept}`, true]
    if (trouble?.kind === 'away') return ['text-red', `${t('revision.notSavedAway')} ${kept}`, true]
    if (busy) return ['soft', t('admin.form.saving'), false]
    if (trouble?.during === 'submit') return ['text-red', t('revision.savedNotSubmitted'), true]
    if (held.length > 0) {
      const names = [...new Set(held.map(({ control }) => labelOf(control)))].join(', ')
      return ['text-amber', t('revision.savedExcept', { when, names }), trouble !== null]
    }
    if (trouble) return ['text-red', t('revision.notSaved'), true]
    if (uploading) return ['text-amber', t('revision.waitForFiles'), false]
    if (dirty) return ['text-amber', t('revision.unsaved'), false]
    return ['text-leaf', t('revision.savedAt', { when }), false]
  })()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" aria-live={isLoud ? 'polite' : 'off'} className={`small ${tone}`}>
        {text}
      </p>
      {trouble?.kind === 'signedOut' ? (
        <Button type="button" size="small" onClick={onSignIn}>
          {t('revision.signInAgain.button')}
        </Button>
      ) : null}
    </div>
  )
}
