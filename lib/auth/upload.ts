import 'server-only'
import type { ActContext } from '#lib/command.ts'
import { env } from '#lib/env.ts'
import type { Sending } from '#lib/files/receive.ts'
import { refuse } from '#lib/files/refusal.ts'
import type { Message } from '#lib/result.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'
import type { Actor } from '#lib/user/actor.ts'
import { getActor } from './session.ts'

export const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

export const refused = (status: number, message: Message, more: object = {}): Response =>
  answer(status, { ok: false, message, ...more })

/**
 * A route that takes a file as its body, named by `?name=`. Before a byte of it is read: does a page of ours send it, who
 * is it, may they, how long is it.
 */
export async function uploadFor(
  request: Request,
  may: (actor: Actor) => boolean,
  take: (
    actor: Actor,
    upload: { sending: Sending; query: URLSearchParams; context: ActContext },
  ) => Promise<Response>,
): Promise<Response> {
  const { headers } = request
  const ours = new URL(env().PUBLIC_URL).host
  if (!isOwnOrigin(headers.get('origin') ?? undefined, headers.get('host') ?? undefined, ours))
    return refused(403, { key: 'problem.fileForeignPage' })
  const actor = await getActor()
  if (!actor) return refused(401, { key: 'problem.signedOut' })
  if (!may(actor)) return refused(403, { key: 'problem.forbidden' })
  const told = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(told)) return refused(411, refuse.noLength().message)
  const query = new URL(request.url).searchParams
  const body = request.body ?? new ReadableStream({ start: (empty) => empty.close() })
  return take(actor, {
    sending: { body, name: query.get('name') ?? '', length: Number(told) },
    query,
    context: {
      requestId: headers.get('x-request-id') ?? '',
      address: headers.get('x-client-address') ?? '',
    },
  })
}
