'use client'
import { useRouter } from 'next/navigation'
import { startTransition, useActionState } from 'react'
import { saveRevision, submitRevision } from '#lib/evidence/actions.ts'
import type { CurrentText } from '#lib/evidence/save.ts'
import type { Message, Problem } from '#lib/result.ts'
import { type Draft, type EditorItem, errorsOf, type FieldError, formOf } from './draft.ts'
import { answerOf } from './use-act.ts'

export interface SaveFailure {
  during: 'save' | 'submit'
  problem: Problem
  message: Message
  errors: FieldError[]
  /** the text of the one who saved first */
  latest: CurrentText | null
}

export interface SaveState {
  version: number
  /** the text as last saved */
  saved: Draft
  /** ISO instant; null before the first save of this visit */
  savedAt: string | null
  failure: SaveFailure | null
}

interface Order {
  draft: Draft
  submit: boolean
  /** the version to write over, after both texts have been seen */
  over: number | null
}

/** Saving, and saving then submitting, one after the other: each save takes the version the last one left. */
export function useSave(options: {
  id: string
  version: number
  initial: Draft
  items: readonly EditorItem[]
  submittedHref: string
}) {
  const { id, items, submittedHref } = options
  const router = useRouter()
  const [state, dispatch, pending] = useActionState<SaveState, Order>(
    async (last, { draft, submit, over }) => {
      const { form, sent } = formOf({ id, version: over ?? last.version }, draft, items)
      const answer = await answerOf(saveRevision, form)
      if (answer.status === 'idle') return last
      if (answer.status === 'failed') {
        const { problem, message, fields = {}, details } = answer
        const latest = problem === 'conflict' ? ((details as CurrentText | undefined) ?? null) : null
        const errors = errorsOf(fields, sent)
        return { ...last, failure: { during: 'save', problem, message, errors, latest } }
      }
      const { version, savedAt } = answer.value
      const next: SaveState = { version, saved: draft, savedAt, failure: null }
      if (!submit) return next
      const order = new FormData()
      order.set('id', id)
      order.set('version', String(version))
      const submitted = await answerOf(submitRevision, order)
      if (submitted.status === 'failed') {
        const { problem, message } = submitted
        return { ...next, failure: { during: 'submit', problem, message, errors: [], latest: null } }
      }
      router.replace(submittedHref)
      return next
    },
    { version: options.version, saved: options.initial, savedAt: null, failure: null },
  )
  const order = (draft: Draft, more: Partial<Omit<Order, 'draft'>> = {}) =>
    startTransition(() => dispatch({ draft, submit: false, over: null, ...more }))
  return { state, pending, order }
}
