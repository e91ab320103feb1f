import { staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { bringFile } from '#lib/framework-draft/commands.ts'
import { canEditFrameworks } from '#lib/framework-draft/policy.ts'
import { contentOfJson } from '#lib/framework-draft/read-file.ts'
import { frameworkFileLimit } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
const refused = (status: number, message: Message, more: object = {}): Response =>
  answer(status, { ok: false, message, ...more })

/** Takes the list of a year up as a draft: `POST /api/framework-file?name={name}` with the file as the body. */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin') ?? undefined
  const host = request.headers.get('host') ?? undefined
  if (!isOwnOrigin(origin, host, new URL(env().PUBLIC_URL).host))
    return refused(403, { key: 'problem.fileForeignPage' })
  const actor = await getActor()
  if (!actor) return refused(401, { key: 'problem.signedOut' })
  if (!canEditFrameworks(actor)) return refused(403, { key: 'problem.forbidden' })
  const told = request.headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(told) || Number(told) > frameworkFileLimit) {
    return refused(413, {
      key: 'problem.frameworkFileTooLarge',
      params: { max: frameworkFileLimit / 1024 ** 2 },
    })
  }
  const read = contentOfJson(new Uint8Array(await request.arrayBuffer()))
  if (!read.ok) {
    const message = { key: 'problem.frameworkFileRefused', params: { count: read.faults.length } }
    const { t } = await staffWords()
    const say = t as unknown as (key: string, params?: Message['params']) => string
    const faults = read.faults.map(({ where, what }) => ({ where, text: say(what.key, what.params) }))
    return refused(422, message, { faults })
  }
  const fileName = (new URL(request.url).searchParams.get('name') ?? '').slice(0, 200)
  const result = await bringFile(
    actor,
    { origin: 'file', fileName, content: read.content },
    {
      requestId: request.headers.get('x-request-id') ?? '',
      address: request.headers.get('x-client-address') ?? '',
    },
  )
  return result.ok ? answer(201, { ok: true, ...result.value }) : refused(409, result.message)
}
