'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { InputField, SelectField } from '#components/ui/field.tsx'
import { decideBlessings } from '#lib/blessing/actions.ts'
import type { BlessingState } from '#lib/blessing/schema.ts'
import { textLimits } from '#lib/limits.ts'
import type { Worded } from '#lib/site/words.ts'

export interface SentBlessing {
  id: string
  body: string
  signed: Worded | null
  state: BlessingState
  reason: Worded | null
  lang: string | undefined
  sent: string
  decidedBy: Worded | null
  /** when; empty while it waits */
  decided: string
}

const tones = { waiting: 'wait', approved: 'ok', refused: 'bad' } as const

/** Every blessing of the page with a box, and one decision for those that are ticked. */
export function DecideForm({ blessings }: { blessings: readonly SentBlessing[] }) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(decideBlessings)
  const [decision, setDecision] = useState('approve')
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <ul className="rows">
        {blessings.map(({ id, body, signed, state: at, reason, lang, sent, decidedBy, decided }, index) => (
          <li key={id}>
            <label className="flex gap-3 items-start min-h-11">
              <input
                className="check mt-1"
                type="checkbox"
                name={`ids.${index}`}
                value={id}
                defaultChecked={at === 'waiting'}
              />
              <span className="grid gap-1 min-w-0">
                <span className="whitespace-pre-line wrap-anywhere" lang={lang} dir="auto">
                  {body}
                </span>
                <span className="small soft wrap-anywhere">
                  {signed ? <>{words(signed)} · </> : null}
                  {sent}
                </span>
                <span className="small">
                  <Chip tone={tones[at]}>{t(`blessing.state.${at}`)}</Chip>{' '}
                  {decidedBy ? <>{words(decidedBy)} · </> : null}
                  {decided}
                  {reason ? <> · {words(reason)}</> : null}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {fields.ids ? (
        <p className="error" role="alert">
          {say(fields.ids)}
        </p>
      ) : null}
      <div className="card grid gap-4 max-w-3xl">
        <SelectField
          name="decision"
          label={t('blessing.decision')}
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value)}
          options={(['approve', 'refuse'] as const).map((value) => ({
            value,
            label: t(`blessing.decisions.${value}`),
          }))}
        />
        {decision === 'refuse' ? (
          <InputField
            name="reason"
            label={t('blessing.reason')}
            hint={t('blessing.reasonHint')}
            error={fields.reason ? say(fields.reason) : undefined}
            maxLength={textLimits.reason}
            required
          />
        ) : null}
        <div>
          <SubmitButton pending={pending}>{t('blessing.decide')}</SubmitButton>
        </div>
      </div>
    </form>
  )
}
