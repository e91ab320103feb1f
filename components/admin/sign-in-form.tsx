'use client'
import { useRef, useState } from 'react'
import { PasswordField } from '#components/admin/password-field.tsx'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Message, Result } from '#lib/result.ts'

type Answer = Extract<Result, { ok: false }> | { ok: true; goTo: string }

/** Posts itself without JavaScript; with it, the answer is read here and what was typed stays. */
export function SignInForm({
  next,
  email,
  problem: firstProblem,
  children,
}: {
  next: string
  email: string
  problem: Message | null
  /** said until something went wrong */
  children: React.ReactNode
}) {
  const { t, say } = useSay()
  const [problem, setProblem] = useState(firstProblem)
  const [pending, setPending] = useState(false)
  const message = useRef<HTMLParagraphElement>(null)

  async function send(form: HTMLFormElement): Promise<void> {
    setPending(true)
    let trouble: Message = { key: 'problem.unreachable' }
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(new FormData(form))),
      })
      const answer = (await response.json()) as Answer
      if (answer.ok) {
        window.location.assign(answer.goTo)
        return
      }
      trouble = answer.message
    } catch {
      // the sentence for a server that cannot be reached stands
    }
    setProblem(trouble)
    setPending(false)
    requestAnimationFrame(() => message.current?.focus())
  }

  return (
    <form
      className="card grid gap-4"
      action="/api/auth/callback/credentials"
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) void send(event.currentTarget)
      }}
    >
      {problem ? (
        <Notice tone="bad" role="alert">
          <p ref={message} tabIndex={-1}>
            {say(problem)}
          </p>
        </Notice>
      ) : (
        children
      )}
      <input type="hidden" name="next" value={next} />
      <InputField
        name="email"
        type="email"
        label={t('login.email')}
        autoComplete="username"
        defaultValue={email}
        required
      />
      <PasswordField name="password" label={t('login.password')} autoComplete="current-password" required />
      <div>
        <Button aria-disabled={pending || undefined}>
          {pending ? t('login.submitting') : t('login.submit')}
        </Button>
      </div>
    </form>
  )
}
