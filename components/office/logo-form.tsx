'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useLive } from '#components/admin/use-live.ts'
import { useSay } from '#components/admin/use-say.ts'
import { InputField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FormAction } from '#lib/action.ts'
import { logoLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'

export interface ShownLogo {
  src: string
  width: number
  height: number
}

type Sent = { is: 'idle' } | { is: 'sending' } | { is: 'done' } | { is: 'refused'; message: Message }

/** The mark of the office: sent as soon as it is chosen, made small by the portal. */
export function LogoForm({
  logo,
  altTh,
  altEn,
  setAlt,
  remove,
}: {
  logo: ShownLogo | null
  altTh: string
  altEn: string
  setAlt: FormAction<undefined>
  remove: FormAction<undefined>
}) {
  const { t, say } = useSay()
  const live = useLive()
  const router = useRouter()
  const [sent, setSent] = useState<Sent>({ is: 'idle' })
  const message = useRef<HTMLParagraphElement>(null)

  async function send(file: File): Promise<void> {
    setSent({ is: 'sending' })
    let outcome: Sent = { is: 'refused', message: { key: 'problem.unreachable' } }
    try {
      const response = await fetch(`/api/office-logo?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        body: file,
      })
      const answer = (await response.json()) as { ok: true } | { ok: false; message: Message }
      outcome = answer.ok ? { is: 'done' } : { is: 'refused', message: answer.message }
    } catch {
      // the sentence for a server that cannot be reached stands
    }
    setSent(outcome)
    if (outcome.is === 'done') router.refresh()
    else requestAnimationFrame(() => message.current?.focus())
  }

  return (
    <div className="grid gap-4">
      {logo ? (
        <p className="logo-ground">
          {/* biome-ignore lint/performance/noImgElement: the picture is made for its place already */}
          <img src={logo.src} width={logo.width} height={logo.height} alt={altTh || t('office.logo.now')} />
        </p>
      ) : (
        <p className="soft">{t('office.logo.none')}</p>
      )}
      <div className="field">
        <label className="label" htmlFor="logo">
          {t(logo ? 'office.logo.replace' : 'office.logo.choose')}
        </label>
        <p className="hint" id="logo-hint">
          {t('office.logo.hint', { max: logoLimits.upload / 1024 ** 2, height: logoLimits.height })}
        </p>
        <input
          className="input"
          id="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-describedby="logo-hint"
          aria-invalid={sent.is === 'refused' ? true : undefined}
          disabled={!live || sent.is === 'sending'}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) void send(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
      {sent.is === 'sending' ? <p role="status">{t('office.logo.sending')}</p> : null}
      {sent.is === 'done' ? (
        <Notice tone="ok" role="status">
          {t('office.logo.saved')}
        </Notice>
      ) : null}
      {sent.is === 'refused' ? (
        <Notice tone="bad" role="alert">
          <p ref={message} tabIndex={-1}>
            {say(sent.message)}
          </p>
        </Notice>
      ) : null}
      {logo ? (
        <>
          <AltForm altTh={altTh} altEn={altEn} action={setAlt} />
          <RemoveForm action={remove} />
        </>
      ) : null}
    </div>
  )
}

function AltForm({ altTh, altEn, action }: { altTh: string; altEn: string; action: FormAction<undefined> }) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const values = { logoAltTh: altTh, logoAltEn: altEn }
  return (
    <form className="grid gap-3" {...form}>
      <FormMessage state={state} />
      {(['logoAltTh', 'logoAltEn'] as const).map((name) => (
        <InputField
          key={name}
          name={name}
          lang={name.endsWith('En') ? 'en' : 'th'}
          label={t(`office.logo.${name}`)}
          hint={name === 'logoAltTh' ? t('office.logo.altHint') : undefined}
          error={fields[name] ? say(fields[name]) : undefined}
          defaultValue={values[name]}
          maxLength={logoLimits.alt}
        />
      ))}
      <div>
        <SubmitButton pending={pending} kind="quiet">
          {t('office.logo.saveAlt')}
        </SubmitButton>
      </div>
    </form>
  )
}

function RemoveForm({ action }: { action: FormAction<undefined> }) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(action)
  return (
    <form className="grid gap-2 justify-items-start" {...form}>
      <SubmitButton pending={pending} kind="line">
        {t('office.logo.remove')}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}
