'use client'
import { unstable_rethrow } from 'next/navigation'
import { startTransition, useActionState, useEffect, useRef } from 'react'
import type { FormAction, FormState } from '#lib/action.ts'
import { useUntilLive } from './use-live.ts'

/**
 * A form that keeps what was typed whatever comes back: refusals, conflicts, an expired session, a network that is away.
 * It is sent by hand, for React empties a form whose `action` it runs itself. After trouble the focus goes to what is said.
 */
export function useFormAction<Value>(action: FormAction<Value>) {
  const [state, run, pending] = useActionState<FormState<Value>, FormData>(
    async (before, form) => {
      try {
        return await action(before, form)
      } catch (error) {
        unstable_rethrow(error)
        return { status: 'failed', problem: 'invalid', message: { key: 'problem.unreachable' }, typed: {} }
      }
    },
    { status: 'idle' },
  )
  const form = useRef<HTMLFormElement>(null)
  const untilLive = useUntilLive()
  useEffect(() => {
    if (state.status !== 'failed') return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-form-message]')
    first?.focus()
  }, [state])
  return {
    state,
    pending,
    fields: state.status === 'failed' ? (state.fields ?? {}) : {},
    form: {
      ref: form,
      noValidate: true,
      ...untilLive,
      onSubmit: (event: React.FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (pending) return
        const { submitter } = event.nativeEvent as SubmitEvent
        const data = new FormData(event.currentTarget, submitter)
        startTransition(() => run(data))
      },
    },
  }
}
