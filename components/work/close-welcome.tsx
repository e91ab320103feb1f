'use client'
import { useSay } from '#components/admin/use-say.ts'
import { ActButton } from '#components/revision/act-button.tsx'
import { closeWelcome } from '#lib/user/actions.ts'

export function CloseWelcome() {
  const { t } = useSay()
  return (
    <ActButton action={closeWelcome} fields={{}} kind="line" size="small">
      {t('first.close')}
    </ActButton>
  )
}
