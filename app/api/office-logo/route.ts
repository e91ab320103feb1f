import { getActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { refuse } from '#lib/files/refusal.ts'
import { kindOf } from '#lib/files/types.ts'
import { logoLimits } from '#lib/limits.ts'
import { encodeLogo } from '#lib/office/logo.ts'
import { setOfficeLogo } from '#lib/office/look-commands.ts'
import { canUpdateOffice } from '#lib/office/policy.ts'
import type { Message } from '#lib/result.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'
import type { Actor } from '#lib/user/actor.ts'

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
const refused = (status: number, message: Message): Response => answer(status, { ok: false, message })

const { upload: max, height } = logoLimits
const tooLarge: Message = { key: 'problem.logoTooLarge', params: { max: max / 1024 ** 2, height } }
const limits = { image: max, document: max, text: max }

/** Takes the mark of the office: `POST /api/office-logo?name={name}` with the picture as the body. */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin') ?? undefined
  const host = request.headers.get('host') ?? undefined
  if (!isOwnOrigin(origin, host, new URL(env().PUBLIC_URL).host))
    return refused(403, { key: 'problem.fileForeignPage' })
  const actor = await getActor()
  if (!actor) return refused(401, { key: 'problem.signedOut' })
  if (!canUpdateOffice(actor)) return refused(403, { key: 'problem.forbidden' })
  const told = request.headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(told)) return refused(411, refuse.noLength().message)
  const received = await receiveFile(
    {
      body: request.body ?? new ReadableStream({ start: (body) => body.close() }),
      name: new URL(request.url).searchParams.get('name') ?? '',
      length: Number(told),
    },
    { limits },
  )
  if (!received.ok) {
    return refused(received.status, received.status === 413 ? tooLarge : received.message)
  }
  try {
    const kind = kindOf(received.file.mime)
    if (kind !== 'png' && kind !== 'jpeg' && kind !== 'webp') return refused(415, { key: 'problem.logoType' })
    return await keepLogo(actor, await received.bytes(), request)
  } finally {
    await received.discard()
  }
}

async function keepLogo(actor: Actor, picture: Uint8Array, request: Request): Promise<Response> {
  const logo = await encodeLogo(picture)
  if (!logo) return refused(422, { key: 'problem.logoTooDetailed' })
  const result = await setOfficeLogo(actor, logo, {
    requestId: request.headers.get('x-request-id') ?? '',
    address: request.headers.get('x-client-address') ?? '',
  })
  return result.ok ? answer(201, { ok: true, bytes: logo.bytes.length }) : refused(409, result.message)
}
