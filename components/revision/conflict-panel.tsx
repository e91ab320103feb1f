'use client'
import { useEffect, useRef } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { InputField, TextareaField } from '#components/ui/field.tsx'
import { formatInstant } from '#lib/thai/dates.ts'
import type { Draft, TextPlace } from './draft.ts'
import { type Place, placeOf, take } from './merge.ts'
import type { useLabels } from './use-labels.ts'
import type { Clash } from './use-saving.ts'

/** Both texts beside each other where two people changed the same; nothing is saved until one has decided. */
export function ConflictPanel({
  clash,
  draft,
  labels,
  self,
  pending,
  onChange,
  onSave,
}: {
  clash: Clash
  draft: Draft
  labels: ReturnType<typeof useLabels>
  /** the id of the person here: the other text may be their own, from another tab */
  self: string
  pending: boolean
  onChange: (change: (draft: Draft) => Draft) => void
  onSave: () => void
}) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const heading = useRef<HTMLHeadingElement>(null)
  const { latest, places } = clash
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer text by others is a new thing to look at
  useEffect(() => heading.current?.focus(), [latest.version])
  const when = formatInstant(latest.savedAt, lang)
  const isOwn = latest.savedBy?.id === self
  const who = isOwn
    ? t('revision.conflict.otherTab')
    : (latest.savedBy?.name ?? t('revision.conflict.theirs'))
  return (
    <section aria-labelledby="conflict" className="notice notice-bad grid gap-4">
      <div>
        <h2 id="conflict" ref={heading} tabIndex={-1}>
          {t('revision.conflict.title')}
        </h2>
        <p>{t('revision.conflict.textBy', { who, when })}</p>
      </div>
      {places.map((place) => (
        <ClashOf key={place} place={place} {...{ clash, draft, labels, who, onChange }} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button" onClick={onSave} aria-disabled={pending || undefined}>
          {t('revision.conflict.save')}
        </Button>
        <span className="small">{t('revision.conflict.after')}</span>
      </div>
    </section>
  )
}

function ClashOf({
  place,
  clash,
  draft,
  labels,
  who,
  onChange,
}: {
  place: Place
  clash: Clash
  draft: Draft
  labels: ReturnType<typeof useLabels>
  who: string
  onChange: (change: (draft: Draft) => Draft) => void
}) {
  const { t } = useSay()
  const { mine, theirs } = clash
  const { kind, key } = placeOf(place)
  const label = labels.ofPlace(place, draft, mine, theirs)
  const sides = [
    { from: mine, title: t('revision.conflict.mine'), button: t('revision.conflict.useMine') },
    { from: theirs, title: who, button: t('revision.conflict.useTheirs') },
  ]
  const value = draft[key as TextPlace]
  const field = {
    name: `merged-${key}`,
    label: t('revision.conflict.result'),
    value,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = event.target.value
      onChange((before) => ({ ...before, [key]: text }))
    },
  }
  return (
    <fieldset className="card grid gap-3">
      <legend className="font-semibold">{label}</legend>
      <div className="grid gap-3 md:grid-cols-2">
        {sides.map(({ from, title, button }) => {
          const text = labels.textOf(place, from)
          return (
            <div key={button} className="grid content-start gap-2">
              <h3 className="small">{title}</h3>
              <p
                className="max-h-60 overflow-y-auto whitespace-pre-wrap break-words rounded-md bg-gold-tint px-2"
                lang={text ? 'th' : undefined}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keyboard too
                tabIndex={0}
              >
                {text || t('revision.conflict.empty')}
              </p>
              <div>
                <Button
                  type="button"
                  kind="line"
                  size="small"
                  aria-label={`${button}: ${label}`}
                  aria-pressed={labels.textOf(place, draft) === text}
                  onClick={() => onChange((before) => take(before, from, place))}
                >
                  {button}
                </Button>
              </div>
            </div>
          )
        })}
      </div>
      {kind !== 'text' || key === 'english' ? (
        <p className="small">
          {t('revision.conflict.result')}: {labels.textOf(place, draft) || t('revision.conflict.empty')}
        </p>
      ) : key === 'summary' || key === 'summaryEn' || key === 'changeNote' ? (
        <TextareaField {...field} rows={6} />
      ) : (
        <InputField {...field} autoComplete="off" />
      )}
    </fieldset>
  )
}
