'use client'
import { useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { InputField } from '#components/ui/field.tsx'

/** A password that can be looked at while it is typed. */
export function PasswordField(
  props: Omit<React.ComponentProps<typeof InputField>, 'type' | 'spellCheck' | 'autoCapitalize'>,
) {
  const { t } = useSay()
  const [shown, setShown] = useState(false)
  return (
    <div>
      <InputField {...props} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
      <label className="mt-1.5 inline-flex items-center gap-2 small">
        <input
          className="check"
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {t('user.showPassword')}
      </label>
    </div>
  )
}
