'use client'
import { FormMessage } from '#components/admin/form-message.tsx'
import { SubmitButton } from '#components/admin/submit-button.tsx'
import { useFormAction } from '#components/admin/use-form-action.ts'
import { useSay } from '#components/admin/use-say.ts'
import { ActButton, HiddenFields } from '#components/revision/act-button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { renewFeed, revokeFeed } from '#lib/calendar/actions.ts'

/** Makes an address, shows it once, renews and revokes it. */
export function FeedForm({ scope, name, isOpen }: { scope: string; name: string; isOpen: boolean }) {
  const { t } = useSay()
  const { state, pending, form } = useFormAction(renewFeed)
  return (
    <div className="grid gap-3">
      <form className="grid gap-3 justify-items-start" {...form}>
        <HiddenFields fields={{ scope }} />
        <SubmitButton pending={pending} kind={isOpen ? 'line' : 'quiet'}>
          {t(isOpen ? 'calendar.renew' : 'calendar.make', { name })}
        </SubmitButton>
        {state.status === 'failed' ? <FormMessage state={state} /> : null}
      </form>
      {state.status === 'done' ? (
        <div role="status">
          <InputField
            name={`address-${scope}`}
            label={t('calendar.address')}
            hint={t('calendar.addressHint')}
            value={state.value.address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      ) : null}
      {isOpen ? (
        <ActButton action={revokeFeed} fields={{ scope }} kind="line" size="small">
          {t('calendar.revoke', { name })}
        </ActButton>
      ) : null}
    </div>
  )
}
