'use client'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { startTransition, useActionState, useRef } from 'react'
import type { FormAction, FormState } from '#lib/action.ts'

/** The answer of an action, or the sentence for a server that cannot be reached. Redirects go on to Next. */
export async function answerOf<Value>(action: FormAction<Value>, form: FormData): Promise<FormState<Value>> {
  try {
    return await action({ status: 'idle' }, form)
  } catch (error) {
    unstable_rethrow(error)
    return { status: 'failed', problem: 'invalid', message: { key: 'problem.unreachable' }, typed: {} }
  }
}

/** Sends a form to its action once, however often the button is pressed, and goes on to `goTo` when it is done. */
export function useAct<Value>(action: FormAction<Value>, goTo?: (value: Value) => string) {
  const router = useRouter()
  const underWay = useRef(false)
  const [state, dispatch, pending] = useActionState<FormState<Value>, FormData>(
    async (_last, form) => {
      try {
        const next = await answerOf(action, form)
        if (next.status === 'done' && goTo) router.replace(goTo(next.value))
        return next
      } finally {
        underWay.current = false
      }
    },
    { status: 'idle' },
  )
  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (underWay.current) return
    underWay.current = true
    const form = new FormData(event.currentTarget)
    startTransition(() => dispatch(form))
  }
  return { state, pending, send }
}
