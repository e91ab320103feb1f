'use client'
import { useRef, useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import type { FormAction } from '#lib/action.ts'
import { type HomePart, homeParts, usualHomeParts } from '#lib/office/home-parts.ts'

const written = (parts: readonly HomePart[]): string => parts.join(' ')

/** Which parts the front page has and in what order. What another person chose meanwhile is said beside it. */
export function HomeForm({ parts, action }: { parts: readonly HomePart[]; action: FormAction<undefined> }) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(action)
  const [shown, setShown] = useState(parts)
  const [told, setTold] = useState('')
  const rows = useRef<HTMLDivElement>(null)
  const theirs =
    state.status === 'failed' && state.problem === 'conflict'
      ? (state.details as { parts: HomePart[] } | undefined)?.parts
      : undefined
  const hidden = homeParts.filter((part) => !shown.includes(part))
  const nameOf = (part: HomePart) => t(`office.home.part.${part}`)

  /** The button that was pressed stays under the finger, or gives way to the one that undoes it. */
  const focusOn = (part: HomePart, act: string) =>
    requestAnimationFrame(() =>
      rows.current?.querySelector<HTMLElement>(`[data-part="${part}"] [data-act="${act}"]`)?.focus(),
    )

  function move(part: HomePart, by: -1 | 1) {
    const from = shown.indexOf(part)
    const to = from + by
    if (to < 0 || to >= shown.length) return
    setShown(shown.toSpliced(from, 1).toSpliced(to, 0, part))
    setTold(t('office.home.moved', { name: nameOf(part), place: to + 1, count: shown.length }))
    focusOn(part, by < 0 ? 'up' : 'down')
  }
  function hide(part: HomePart) {
    setShown(shown.filter((other) => other !== part))
    setTold(t('office.home.isHidden', { name: nameOf(part) }))
    focusOn(part, 'show')
  }
  function show(part: HomePart) {
    setShown([...shown, part])
    setTold(t('office.home.isShown', { name: nameOf(part), place: shown.length + 1 }))
    focusOn(part, 'hide')
  }

  const act = (part: HomePart, name: 'up' | 'down' | 'hide' | 'show', run: () => void, isOff = false) => (
    <Button
      type="button"
      kind="line"
      data-act={name}
      aria-label={t(`office.home.${name}Named`, { name: nameOf(part) })}
      aria-disabled={isOff || undefined}
      onClick={run}
    >
      {t(`office.home.${name}`)}
    </Button>
  )
  const about = (part: HomePart) => (
    <div className="grow basis-60">
      <p className="font-semibold">{nameOf(part)}</p>
      <p className="small soft">{t(`office.home.about.${part}`)}</p>
    </div>
  )

  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      {theirs ? (
        <p>{t('office.home.theirs', { parts: theirs.map(nameOf).join(' · ') || t('office.home.none') })}</p>
      ) : null}
      <input type="hidden" name="parts" value={written(shown)} />
      <input type="hidden" name="seen" value={written(theirs ?? parts)} />
      <div className="grid gap-4" ref={rows}>
        {shown.length > 0 ? (
          <ol className="rows" aria-label={t('office.home.parts')}>
            {shown.map((part, index) => (
              <li key={part} data-part={part} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                {about(part)}
                <div className="flex gap-1.5">
                  {act(part, 'up', () => move(part, -1), index === 0)}
                  {act(part, 'down', () => move(part, 1), index === shown.length - 1)}
                  {act(part, 'hide', () => hide(part))}
                </div>
              </li>
            ))}
          </ol>
        ) : (
          <p>{t('office.home.none')}</p>
        )}
        {hidden.length > 0 ? (
          <section aria-labelledby="hidden-parts">
            <h3 id="hidden-parts">{t('office.home.hidden')}</h3>
            <ul className="rows">
              {hidden.map((part) => (
                <li key={part} data-part={part} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  {about(part)}
                  {act(part, 'show', () => show(part))}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>{t('admin.form.save')}</SubmitButton>
        {written(shown) === written(usualHomeParts) ? null : (
          <Button
            type="button"
            kind="line"
            onClick={() => {
              setShown(usualHomeParts)
              setTold(t('office.home.isUsual'))
            }}
          >
            {t('office.home.usual')}
          </Button>
        )}
      </div>
    </form>
  )
}
