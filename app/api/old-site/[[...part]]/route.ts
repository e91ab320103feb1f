import { getActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { refuse } from '#lib/files/refusal.ts'
import { canImportOldSite } from '#lib/old-site/policy.ts'
import { receiveOldFile, receiveSheet, receiveZip } from '#lib/old-site/receive.ts'
import { safePath } from '#lib/old-site/unzip.ts'
import type { Message } from '#lib/result.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
const refused = (status: number, message: Message): Response => answer(status, { ok: false, message })

const statusOf = { invalid: 422, notFound: 404, forbidden: 403, conflict: 409, signedOut: 401, limited: 429 }

/**
 * `POST /api/old-site?name=` takes a sheet, `/api/old-site/{id}/file?path=` one file that belongs to it,
 * `/api/old-site/{id}/zip` many. No body is read before the permission is known.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ part?: string[] }> },
): Promise<Response> {
  const origin = request.headers.get('origin') ?? undefined
  const host = request.headers.get('host') ?? undefined
  if (!isOwnOrigin(origin, host, new URL(env().PUBLIC_URL).host))
    return refused(403, { key: 'problem.fileForeignPage' })
  const actor = await getActor()
  if (!actor) return refused(401, { key: 'problem.signedOut' })
  if (!canImportOldSite(actor)) return refused(403, { key: 'problem.forbidden' })
  const told = request.headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(told)) return refused(411, refuse.noLength().message)
  const [id, what] = (await params).part ?? []
  const { searchParams } = new URL(request.url)
  const body = request.body ?? new ReadableStream({ start: (empty) => empty.close() })
  const length = Number(told)
  const context = {
    requestId: request.headers.get('x-request-id') ?? '',
    address: request.headers.get('x-client-address') ?? '',
  }
  if (id === undefined) {
    const result = await receiveSheet(actor, { body, name: searchParams.get('name') ?? '', length }, context)
    return result.ok ? answer(201, result) : refused(statusOf[result.problem], result.message)
  }
  if (what === 'zip') {
    const result = await receiveZip(actor, { id, body, length }, context)
    return result.ok ? answer(201, result) : refused(statusOf[result.problem], result.message)
  }
  const path = what === 'file' ? safePath(searchParams.get('path') ?? '') : null
  if (path === null) return refused(404, { key: 'problem.notFound' })
  const result = await receiveOldFile(actor, { id, path, sending: { body, name: path, length } }, context)
  return result.ok ? answer(201, result) : refused(statusOf[result.problem], result.message)
}
