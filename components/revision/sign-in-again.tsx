'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { PasswordField } from '#components/admin/password-field.tsx'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import type { Message } from '#lib/result.ts'

const quietMs = 1_500

/** The password, asked for where one is: the page behind keeps all that was typed. */
export function SignInAgain({
  email,
  onSignedIn,
  onClose,
}: {
  email: string
  onSignedIn: () => void
  onClose: () => void
}) {
  const { t, say } = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState<Message | null>(null)
  const [pending, setPending] = useState(false)
  const id = useId()

  // Opened in a pause, so that nobody types into it what was meant for the page.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        window.removeEventListener('keydown', wait)
        dialog.current?.showModal()
      }, quietMs)
    }
    window.addEventListener('keydown', wait)
    wait()
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', wait)
    }
  }, [])

  async function send(form: HTMLFormElement): Promise<void> {
    if (pending) return
    setPending(true)
    let trouble: Message = { key: 'problem.unreachable' }
    try {
      const response = await fetch('/api/auth/callback/credentials', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: new FormData(form).get('password') }),
      })
      const answer = (await response.json()) as { ok: true; goTo: string } | { ok: false; message: Message }
      // A second step (a code) has a page of its own.
      if (answer.ok && answer.goTo.startsWith('/login')) trouble = { key: 'problem.signedOut' }
      else if (answer.ok) return onSignedIn()
      else trouble = answer.message
    } catch {
      // the sentence for a server that cannot be reached stands
    }
    setProblem(trouble)
    setPending(false)
    form.querySelector<HTMLInputElement>('input[name="password"]')?.focus()
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="card m-auto w-[min(30rem,calc(100vw-2rem))] text-ink backdrop:bg-black/50"
      onClose={onClose}
    >
      <form
        method="dialog"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void send(event.currentTarget)
        }}
      >
        <h2 id={id}>{t('revision.signInAgain.title')}</h2>
        <p>{t('revision.signInAgain.text')}</p>
        {problem ? (
          <p className="error" role="alert">
            {say(problem)}{' '}
            {problem.key === 'problem.signedOut' ? (
              <a href="/login" target="_blank" rel="noopener">
                {t('admin.form.signIn')}
              </a>
            ) : null}
          </p>
        ) : null}
        <p>
          <span className="soft">{t('login.email')}</span> <strong className="break-all">{email}</strong>
        </p>
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <PasswordField
          name="password"
          label={t('login.password')}
          autoComplete="current-password"
          required
          autoFocus
        />
        <div className="flex flex-wrap gap-3">
          <Button aria-disabled={pending || undefined}>
            {pending ? t('login.submitting') : t('revision.signInAgain.button')}
          </Button>
          <Button type="button" kind="line" onClick={() => dialog.current?.close()}>
            {t('revision.signInAgain.later')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
