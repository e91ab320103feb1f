import { getActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import { findEditableRevision } from '#lib/evidence/queries.ts'
import { bytesLeftToday } from '#lib/files/quota.ts'
import { type Received, receiveFile } from '#lib/files/receive.ts'
import { refuse } from '#lib/files/refusal.ts'
import { storage } from '#lib/files/storage.ts'
import { forgetUnused } from '#lib/files/sweep.ts'
import { uploadLimits } from '#lib/limits.ts'
import type { Message, Problem } from '#lib/result.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'
import type { Actor } from '#lib/user/actor.ts'

const statusOf: Record<Problem, number> = {
  invalid: 400,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  limited: 429,
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

const refused = (status: number, problem: string, message: Message): Response =>
  answer(status, { ok: false, problem, message })

const no = (problem: Problem, key: string, params?: Message['params']): Response =>
  refused(statusOf[problem], problem, params ? { key, params } : { key })

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Adds one file to a revision: `POST /api/uploads?revision={uuid}&name={name}` with the bytes as the body, and
 * optionally their SHA-256 in `x-content-sha256`. No byte is read before the permission is known.
 */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin') ?? undefined
  const host = request.headers.get('host') ?? undefined
  if (!isOwnOrigin(origin, host, new URL(env().PUBLIC_URL).host))
    return no('forbidden', 'problem.fileForeignPage')
  const actor = await getActor()
  if (!actor) return no('signedOut', 'problem.signedOut')

  const asked = new URL(request.url).searchParams
  const revisionId = asked.get('revision') ?? ''
  const revision = uuid.test(revisionId) ? await findEditableRevision(actor, revisionId) : null
  if (!revision) return no('notFound', 'problem.fileNowhere')
  if (revision.fileCount >= uploadLimits.filesPerRevision) {
    return no('conflict', 'problem.fileTooMany', { max: uploadLimits.filesPerRevision })
  }
  const told = request.headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(told)) return refused(411, 'invalid', refuse.noLength().message)
  const length = Number(told)
  if (length > (await bytesLeftToday(actor.id))) return no('limited', 'problem.fileQuota')

  const received = await receiveFile({
    body: request.body ?? new ReadableStream({ start: (body) => body.close() }),
    name: asked.get('name') ?? '',
    length,
    sha256: request.headers.get('x-content-sha256'),
  })
  if (!received.ok) return refused(received.status, 'invalid', received.message)
  try {
    return await attach(actor, revisionId, received, {
      requestId: request.headers.get('x-request-id') ?? '',
      address: request.headers.get('x-client-address') ?? '',
    })
  } finally {
    await received.discard()
  }
}

async function attach(
  actor: Actor,
  revisionId: string,
  received: Received,
  context: { requestId: string; address: string },
): Promise<Response> {
  const { file, notes } = received
  const full = await received.keep()
  if (full) return refused(full.status, 'invalid', full.message)
  let added: Awaited<ReturnType<typeof addAttachment>> | undefined
  try {
    added = await addAttachment(actor, { revisionId, file }, context)
  } finally {
    if (!added?.ok) await forgetUnused(file.sha256)
  }
  if (!added.ok) return refused(statusOf[added.problem], added.problem, added.message)
  // Now a row needs them: a sweep or a refused upload that took the same bytes away did so before our commit.
  if (!(await storage().stat(file.sha256))) await received.keep()
  return answer(201, {
    ok: true,
    attachment: added.value,
    notes: notes.map((note) => ({ key: `file.note.${note}` })),
  })
}
