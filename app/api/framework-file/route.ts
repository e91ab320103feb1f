import { staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { refuse } from '#lib/files/refusal.ts'
import { canEditFrameworks } from '#lib/framework-draft/policy.ts'
import { receiveList } from '#lib/framework-draft/receive.ts'
import type { Message } from '#lib/result.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
const refused = (status: number, message: Message, more: object = {}): Response =>
  answer(status, { ok: false, message, ...more })

/** Takes the list of a year up as a draft: `POST /api/framework-file?name={name}&year={year}`, the file as the body. */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin') ?? undefined
  const host = request.headers.get('host') ?? undefined
  if (!isOwnOrigin(origin, host, new URL(env().PUBLIC_URL).host))
    return refused(403, { key: 'problem.fileForeignPage' })
  const actor = await getActor()
  if (!actor) return refused(401, { key: 'problem.signedOut' })
  if (!canEditFrameworks(actor)) return refused(403, { key: 'problem.forbidden' })
  const told = request.headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(told)) return refused(411, refuse.noLength().message)
  const query = new URL(request.url).searchParams
  const year = query.get('year') ?? ''
  const sending = {
    body: request.body ?? new ReadableStream({ start: (body) => body.close() }),
    name: query.get('name') ?? '',
    length: Number(told),
  }
  const result = await receiveList(
    actor,
    { sending, fiscalYear: /^2[5-7]\d\d$/.test(year) ? Number(year) : null },
    {
      requestId: request.headers.get('x-request-id') ?? '',
      address: request.headers.get('x-client-address') ?? '',
    },
  )
  if (result.ok) return answer(201, { ok: true, ...result.value })
  const { t } = await staffWords()
  const say = t as unknown as (key: string, params?: Message['params']) => string
  const faults = ('faults' in result ? result.faults : []).map(({ where, what }) => ({
    where,
    text: say(what.key, what.params),
  }))
  return refused(result.problem === 'conflict' ? 409 : 422, result.message, { faults })
}
