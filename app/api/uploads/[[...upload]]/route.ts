import { getActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { answerUpload, no, toResponse } from '#lib/evidence/uploads.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'

/**
 * Resumable uploads (tus 1.0.0): `POST /api/uploads` begins one for a revision, `HEAD`, `PATCH` and `DELETE` of the
 * address it is given ask, go on and end. Outside the proxy, which would cut the bodies.
 */
async function answer(request: Request): Promise<Response> {
  const { headers, method } = request
  const origin = headers.get('origin') ?? undefined
  const host = headers.get('host') ?? undefined
  if (method !== 'HEAD' && !isOwnOrigin(origin, host, new URL(env().PUBLIC_URL).host))
    return toResponse(no('forbidden', 'problem.fileForeignPage'))
  const actor = await getActor()
  if (!actor) return toResponse(no('signedOut', 'problem.signedOut'))
  return answerUpload(request, actor, {
    requestId: headers.get('x-request-id') ?? '',
    address: headers.get('x-client-address') ?? '',
  })
}

export const POST = answer
export const HEAD = answer
export const PATCH = answer
export const DELETE = answer
