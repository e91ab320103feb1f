'use client'
import { useState } from 'react'
import { FormMessage } from '#components/admin/form-message.tsx'
import { PasswordField } from '#components/admin/password-field.tsx'
import { type GroupChoice, type HeldRoles, RoleBoxes } from '#components/admin/role-boxes.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { type Theirs, theirsAt, theirsIn } from '#components/admin/theirs.ts'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import type { ButtonKind } from '#components/ui/button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FormAction } from '#lib/action.ts'
import { signInLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { nameMax } from '#lib/user/schema.ts'

const passwordNumbers = { min: signInLimits.passwordMin, max: signInLimits.passwordMax }
type Fields = Record<string, Message>

/** The sentence at a field, or nothing. */
const at = (fields: Fields, name: string, say: (message: Message) => string): string | undefined =>
  fields[name] ? say(fields[name]) : undefined

function NameFields({
  fields,
  theirs,
  name,
  email,
}: {
  fields: Fields
  theirs?: Theirs | undefined
  name?: string
  email?: string
}) {
  const { t, say } = useSay()
  return (
    <>
      <InputField
        name="name"
        label={t('user.name')}
        hint={theirsAt(theirs, 'name', t) ?? t('user.nameHint')}
        error={at(fields, 'name', say)}
        defaultValue={name}
        maxLength={nameMax}
        autoComplete="off"
        required
      />
      <InputField
        name="email"
        type="email"
        label={t('user.email')}
        hint={theirsAt(theirs, 'email', t) ?? t('user.emailHint')}
        error={at(fields, 'email', say)}
        defaultValue={email}
        autoComplete="off"
        required
      />
    </>
  )
}

function NewPasswordField({ fields, label }: { fields: Fields; label: string }) {
  const { t, say } = useSay()
  return (
    <PasswordField
      name="password"
      label={label}
      hint={t('user.passwordHint', passwordNumbers)}
      error={at(fields, 'password', say)}
      autoComplete="new-password"
      required
    />
  )
}

export function CreateUserForm({
  action,
  groups,
  mailed,
}: {
  action: FormAction<{ id: string; how: string }>
  groups: readonly GroupChoice[]
  /** An invitation leaves by itself. */
  mailed: boolean
}) {
  const { t } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const [by, setBy] = useState<'link' | 'password'>('link')
  return (
    <form className="card grid gap-5 max-w-3xl" {...form}>
      <FormMessage state={state} />
      <NameFields fields={fields} />
      <fieldset className="boxes">
        <legend className="label mb-2">{t('user.firstPassword')}</legend>
        {(['link', 'password'] as const).map((way) => (
          <label key={way} className="box">
            <input
              className="check"
              type="radio"
              name="by"
              value={way}
              checked={by === way}
              onChange={() => setBy(way)}
            />
            <span>
              {t(`user.by.${way}`)}
              <span className="hint block">
                {t(way === 'link' && !mailed ? 'user.by.linkByHandHint' : `user.by.${way}Hint`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {by === 'password' ? <NewPasswordField fields={fields} label={t('user.password')} /> : null}
      <RoleBoxes groups={groups} held={{ officeRoles: [], groups: [] }} />
      <p className="hint">{t('user.noRolesHint')}</p>
      <div>
        <SubmitButton pending={pending}>{t('user.new')}</SubmitButton>
      </div>
    </form>
  )
}

interface Known {
  id: string
  version: number
}

const Identity = ({ id, version }: { id: string; version?: number }) => (
  <>
    <input type="hidden" name="id" value={id} />
    {version === undefined ? null : <input type="hidden" name="version" value={version} />}
  </>
)

export function UserDetailsForm({
  user,
  action,
}: {
  user: Known & { name: string; email: string }
  action: FormAction<undefined>
}) {
  const { t } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  const theirs = theirsIn(state)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <Identity id={user.id} version={theirs?.version ?? user.version} />
      <NameFields fields={fields} theirs={theirs} name={user.name} email={user.email} />
      <div>
        <SubmitButton pending={pending}>{t('admin.form.save')}</SubmitButton>
      </div>
    </form>
  )
}

export function RolesForm({
  user,
  groups,
  action,
}: {
  user: Known & HeldRoles
  groups: readonly GroupChoice[]
  action: FormAction<undefined>
}) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(action)
  const theirs = theirsIn(state)
  return (
    <form className="grid gap-5" {...form}>
      <FormMessage state={state} done="user.rolesSaved" />
      <Identity id={user.id} version={theirs?.version ?? user.version} />
      <RoleBoxes groups={groups} held={user} theirs={theirs} />
      <div>
        <SubmitButton pending={pending}>{t('user.saveRoles')}</SubmitButton>
      </div>
    </form>
  )
}

export function SetPasswordForm({ id, action }: { id: string; action: FormAction<undefined> }) {
  const { t } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} done="user.passwordWasSet" />
      <Identity id={id} />
      <NewPasswordField fields={fields} label={t('user.newPassword')} />
      <div>
        <SubmitButton pending={pending} kind="quiet">
          {t('user.setPassword')}
        </SubmitButton>
      </div>
    </form>
  )
}

/** One button that acts on a record, with what came of it. */
export function ActButton({
  id,
  version,
  fields = {},
  action,
  label,
  describe,
  done,
  kind = 'line',
}: {
  id: string
  version?: number
  /** what else the act needs to know */
  fields?: Readonly<Record<string, string>>
  action: FormAction<undefined>
  label: string
  /** the name of a button among others of the same label */
  describe?: string
  /** key of the sentence after success */
  done?: string
  kind?: ButtonKind
}) {
  const { state, pending, form } = useFormAction(action)
  return (
    <form className="grid gap-3 justify-items-start" {...form}>
      <Identity id={id} {...(version === undefined ? {} : { version })} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pending={pending} kind={kind} {...(describe ? { describe } : {})}>
        {label}
      </SubmitButton>
      <FormMessage state={state} {...(done ? { done } : {})} />
    </form>
  )
}

/** Disabling an account. Who still holds something is warned of first, with the way to hand it over. */
export function DisableForm({
  user,
  held,
  action,
}: {
  user: Known
  held: { items: number; drafts: number }
  action: FormAction<undefined>
}) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(action)
  return (
    <form className="grid gap-3 justify-items-start" {...form}>
      <Identity {...user} />
      {held.items + held.drafts > 0 ? (
        <>
          <Notice>
            <p>{t('user.disableHolds', held)}</p>
            <p>
              <a href={`/admin/handovers/new?from=${user.id}`}>{t('user.handOver')}</a>
            </p>
          </Notice>
          <label className="inline-flex items-start gap-2">
            <input className="check mt-1" type="checkbox" name="anyway" />
            {t('user.disableAnyway')}
          </label>
        </>
      ) : null}
      <SubmitButton pending={pending} kind="danger">
        {t('user.disable')}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}

export function ChangePasswordForm({ action }: { action: FormAction<undefined> }) {
  const { t, say } = useSay()
  const { state, pending, fields, form } = useFormAction(action)
  return (
    <form className="grid gap-4" {...form}>
      <FormMessage state={state} />
      <PasswordField
        name="currentPassword"
        label={t('user.currentPassword')}
        error={at(fields, 'currentPassword', say)}
        autoComplete="current-password"
        required
      />
      <NewPasswordField fields={fields} label={t('user.newPassword')} />
      <div>
        <SubmitButton pending={pending}>{t('user.own.changeButton')}</SubmitButton>
      </div>
    </form>
  )
}
