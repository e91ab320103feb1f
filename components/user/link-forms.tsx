'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { PasswordField } from '#components/admin/password-field.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FormAction } from '#lib/action.ts'
import { signInLimits } from '#lib/limits.ts'

/** For an administrator: a link for this person to set a password, mailed or shown once to be handed over. */
export function MakeLinkForm({
  id,
  mailTo,
  action,
}: {
  id: string
  /** null: no mail server, the link can only be handed over */
  mailTo: string | null
  action: FormAction<{ address: string | null }>
}) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(action)
  const address = state.status === 'done' ? state.value.address : null
  return (
    <div className="grid gap-3">
      <form className="grid gap-3" {...form}>
        <input type="hidden" name="id" value={id} />
        <div className="flex flex-wrap gap-3">
          {mailTo ? (
            <Button kind="quiet" name="by" value="mail" aria-disabled={pending || undefined}>
              {t('user.link.mail')}
            </Button>
          ) : null}
          <Button
            kind={mailTo ? 'line' : 'quiet'}
            name="by"
            value="hand"
            aria-disabled={pending || undefined}
          >
            {t('user.link.make')}
          </Button>
        </div>
        {state.status === 'failed' ? <FormMessage state={state} /> : null}
        {state.status === 'done' && address === null ? (
          <Notice tone="ok" role="status">
            {t('user.link.mailed', { email: mailTo ?? '' })}
          </Notice>
        ) : null}
      </form>
      {address ? (
        <div role="status">
          <InputField
            name="address"
            label={t('user.link.address')}
            hint={t('user.link.addressHint', { minutes: signInLimits.linkMinutes })}
            value={address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      ) : null}
    </div>
  )
}

/** On the page that a link opens. */
export function UseLinkForm({
  token,
  email,
  action,
}: {
  token: string
  email: string
  action: FormAction<undefined>
}) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  return (
    <form className="card grid gap-4" {...form}>
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      {/* for the browser's keeper of passwords */}
      <input
        className="sr-only"
        type="email"
        value={email}
        autoComplete="username"
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordField
        name="password"
        label={t('user.newPassword')}
        hint={t('user.passwordHint', { min: signInLimits.passwordMin, max: signInLimits.passwordMax })}
        error={fields.password ? say(fields.password) : undefined}
        autoComplete="new-password"
        required
      />
      <div>
        <SubmitButton pending={pending}>{t('login.link.set')}</SubmitButton>
      </div>
    </form>
  )
}

/** Asks for a link by mail. What comes back is the same for every address. */
export function AskForResetForm({ action }: { action: FormAction<undefined> }) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  if (state.status === 'done') {
    return (
      <Notice tone="ok" role="status">
        <p>{t('login.forgotten.sent', { minutes: signInLimits.linkMinutes })}</p>
        <p>{t('login.forgotten.notThere')}</p>
      </Notice>
    )
  }
  return (
    <form className="card grid gap-4" {...form}>
      <FormMessage state={state} />
      <InputField
        name="email"
        type="email"
        label={t('login.email')}
        hint={t('login.forgotten.emailHint')}
        error={fields.email ? say(fields.email) : undefined}
        autoComplete="username"
        required
      />
      <div>
        <SubmitButton pending={pending}>{t('login.forgotten.send')}</SubmitButton>
      </div>
    </form>
  )
}
