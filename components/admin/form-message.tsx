'use client'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FormState } from '#lib/action.ts'

/** What came of a form, in one line that is read out. */
export function FormMessage({ state, done = 'admin.form.saved' }: { state: FormState; done?: string }) {
  const { t, say } = useSay()
  if (state.status === 'idle') return null
  if (state.status === 'done') {
    return (
      <Notice tone="ok" role="status">
        {t(done)}
      </Notice>
    )
  }
  return (
    <Notice tone="bad" role="alert">
      <p data-form-message tabIndex={-1}>
        {say(state.message)}
      </p>
      {state.problem === 'conflict' ? (
        <p>
          <Button type="button" kind="line" size="small" onClick={() => window.location.reload()}>
            {t('admin.form.reload')}
          </Button>
        </p>
      ) : null}
      {state.problem === 'signedOut' ? (
        <p>
          <a href="/login" target="_blank" rel="noopener">
            {t('admin.form.signIn')}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}
