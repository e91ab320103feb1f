'use client'
import { useEffect, useRef, useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { InputField } from '#components/ui/field.tsx'
import type { FormAction } from '#lib/action.ts'
import {
  contrast,
  defaultColour,
  isColour,
  looksLike,
  paletteOf,
  type Scheme,
  schemes,
  shippedTokens,
} from '#lib/office/colours.ts'

/** The main colour, with what becomes of it in both schemes before it is saved. */
export function ColourForm({ mainColour, action }: { mainColour: string; action: FormAction<undefined> }) {
  const { t, say } = useSay()
  const [typed, setTyped] = useState(mainColour)
  const { state, pending, fields, form } = useFormAction(action)
  const chosen = typed.trim().toLowerCase()
  const shown = isColour(chosen) ? chosen : defaultColour
  const light = paletteOf(shown, 'light').indigo
  const alike = looksLike(shown)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} done="office.colour.saved" />
      <div className="flex flex-wrap items-end gap-3">
        <div className="field">
          <label className="label" htmlFor="colour-picker">
            {t('office.colour.pick')}
          </label>
          <input
            className="colour-picker"
            id="colour-picker"
            type="color"
            value={shown}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <InputField
          name="mainColour"
          label={t('office.colour.code')}
          error={fields.mainColour ? say(fields.mainColour) : undefined}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={defaultColour}
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div aria-live="polite" className="grid gap-1">
        {chosen === '' ? <p className="soft">{t('office.colour.isDefault')}</p> : null}
        {chosen !== '' && light !== shown ? (
          <p>{t('office.colour.adjusted', { chosen: shown, light })}</p>
        ) : null}
        {alike ? <p className="text-amber">{t(`office.colour.alike.${alike}`)}</p> : null}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {schemes.map((scheme) => (
          <Preview key={scheme} main={chosen === '' ? '' : shown} scheme={scheme} />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>{t('office.colour.save')}</SubmitButton>
        {typed === '' ? null : (
          <Button kind="line" type="button" onClick={() => setTyped('')}>
            {t('office.colour.reset')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** A piece of a page in one scheme, whatever the scheme of this screen. */
function Preview({ main, scheme }: { main: string; scheme: Scheme }) {
  const { t } = useSay()
  const pane = useRef<HTMLDivElement>(null)
  const palette = main === '' ? null : paletteOf(main, scheme)
  useEffect(() => {
    // Set by script, for the policy of the page allows no style attribute.
    for (const [name, colour] of Object.entries({ ...shippedTokens[scheme], ...palette }))
      pane.current?.style.setProperty(`--${name}`, colour)
  })
  const text = palette?.indigo ?? shippedTokens[scheme].indigo
  const ratio = contrast(text, shippedTokens[scheme].paper)
  return (
    <div>
      <p className="label small">{t(`office.colour.${scheme}`)}</p>
      <div className="preview" ref={pane}>
        <p className="font-semibold">{t('office.colour.sample')}</p>
        <p className="text-indigo underline">{t('office.colour.sampleLink')}</p>
        <p className="flex flex-wrap gap-2 mt-2">
          <span className="button button-small">{t('office.colour.sampleButton')}</span>
          <span className="button button-small button-quiet">{t('office.colour.sampleQuiet')}</span>
        </p>
      </div>
      <p className="hint">{t('office.colour.contrast', { ratio: ratio.toFixed(1) })}</p>
    </div>
  )
}
