import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getActor } from '#lib/auth/session.ts'
import type { ActContext } from '#lib/command.ts'
import { formDataToObject } from '#lib/form-data.ts'
import { type Failure, fail, type Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'

/** What a form shows: nothing yet, what happened, or what is wrong together with what was typed. */
export type FormState<Value = unknown> =
  | { status: 'idle' }
  | { status: 'done'; value: Value }
  | (Omit<Failure, 'ok'> & { status: 'failed'; typed: Record<string, string> })

export type FormAction<Value = unknown> = (
  state: FormState<Value>,
  form: FormData,
) => Promise<FormState<Value>>

/** Makes a command into the action of a form; `goTo` says where to go after success (default: the page, read anew). */
export function formAction<Value>(
  command: (actor: Actor | null, input: unknown, context: ActContext) => Promise<Result<Value>>,
  options: { goTo?: (value: Value) => string } = {},
): FormAction<Value> {
  return async (_state, form) => {
    // An action may be called with anything; our forms send a form.
    if (!(form instanceof FormData)) return failed(fail('invalid', 'problem.invalid'), {})
    const actor = await getActor()
    const result = await command(actor, formDataToObject(form), await actContext())
    if (!result.ok) return failed(result, typedIn(form))
    if (options.goTo) redirect(options.goTo(result.value))
    refresh()
    return { status: 'done', value: result.value }
  }
}

function failed({ ok: _, ...failure }: Failure, typed: Record<string, string>) {
  return { status: 'failed', ...failure, typed } as const
}

export async function actContext(): Promise<ActContext> {
  const head = await headers()
  return { requestId: head.get('x-request-id') ?? '', address: head.get('x-client-address') ?? '' }
}

/** Given back so that nothing typed is lost; a password is never sent back. */
function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' && !/password|^\$ACTION/i.test(name) ? [[name, value]] : [],
    ),
  )
}
