import 'server-only'
import { Metadata } from '@tus/server'
import { z } from 'zod'
import type { ActContext } from '#lib/command.ts'
import { readPartial, removePartial } from '#lib/files/partial.ts'
import { bytesLeftToday } from '#lib/files/quota.ts'
import { type Received, receiveFile } from '#lib/files/receive.ts'
import { refuse } from '#lib/files/refusal.ts'
import { storage } from '#lib/files/storage.ts'
import { forgetUnused } from '#lib/files/sweep.ts'
import { answerByTus, type UploadAnswer } from '#lib/files/tus.ts'
import { dropUpload, newUploadId, touchUpload, type UploadRow } from '#lib/files/upload-rows.ts'
import { uploadLimits } from '#lib/limits.ts'
import type { Message, Problem } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { addAttachment, replaceAttachment, uploadAnswer } from './attachment-commands.ts'
import { findEditableRevision } from './queries.ts'

const statusOf: Record<Problem, number> = {
  invalid: 400,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  limited: 429,
}

const answered = (status: number, problem: Problem, message: Message): UploadAnswer => ({
  status,
  body: { ok: false, problem, message },
})

/** A refusal as it is answered by every request of an upload. */
export const no = (problem: Problem, key: string, params?: Message['params']): UploadAnswer =>
  answered(statusOf[problem], problem, params ? { key, params } : { key })

export const toResponse = ({ status, body }: UploadAnswer): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** One request of an upload, by tus 1.0.0. Whether it may be is asked before a byte of its body is read. */
export async function answerUpload(request: Request, actor: Actor, context: ActContext): Promise<Response> {
  const id = new URL(request.url).pathname.split('/')[3] ?? ''
  const found = request.method === 'POST' ? await mayBegin(request, actor) : await mayGoOn(request, actor, id)
  return 'status' in found
    ? toResponse(found)
    : answerByTus(request, found, () => finishOnce(actor, found, context))
}

const uploadMetadata = z.object({
  revision: z.uuid(),
  filename: z.string().min(1).max(500),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  replaces: z
    .string()
    .regex(/^[0-9a-z]{8}$/)
    .optional(),
})

function readMetadata(request: Request) {
  try {
    return uploadMetadata.safeParse(Metadata.parse(request.headers.get('upload-metadata') ?? '')).data
  } catch {
    return undefined
  }
}

async function mayBegin(request: Request, actor: Actor): Promise<UploadRow | UploadAnswer> {
  const told = readMetadata(request)
  const revision = told ? await findEditableRevision(actor, told.revision) : null
  if (!told || !revision) return no('notFound', 'problem.fileNowhere')
  const { filename, sha256 = null, replaces = null } = told
  if (replaces !== null && !revision.fileIds.includes(replaces)) return no('notFound', 'problem.fileNowhere')
  if (replaces === null && revision.fileIds.length >= uploadLimits.filesPerRevision) {
    return no('conflict', 'problem.fileTooMany', { max: uploadLimits.filesPerRevision })
  }
  const length = request.headers.get('upload-length') ?? ''
  const size = Number(length)
  const refusal = !/^\d{1,15}$/.test(length)
    ? refuse.noLength()
    : size === 0
      ? refuse.empty()
      : size > uploadLimits.document
        ? refuse.tooLarge(uploadLimits.document)
        : null
  if (refusal) return answered(refusal.status, 'invalid', refusal.message)
  if (size > (await bytesLeftToday(actor.id))) return no('limited', 'problem.fileQuota')
  return {
    id: newUploadId(),
    userId: actor.id,
    revisionId: revision.id,
    name: filename,
    size,
    sha256,
    replaces,
    answer: null,
    touchedAt: new Date(),
  }
}

async function mayGoOn(request: Request, actor: Actor, id: string): Promise<UploadRow | UploadAnswer> {
  const upload = await touchUpload(actor.id, id)
  if (!upload) return no('notFound', 'problem.fileNowhere')
  const mayEnd = request.method === 'DELETE'
  if (!mayEnd && !(await findEditableRevision(actor, upload.revisionId)))
    return no('notFound', 'problem.fileNowhere')
  return upload
}

const finishing = new Map<string, Promise<UploadAnswer>>()

/** A line that broke at the last byte asks again; both are told the same. */
function finishOnce(actor: Actor, upload: UploadRow, context: ActContext): Promise<UploadAnswer> {
  const underWay = finishing.get(upload.id)
  if (underWay) return underWay
  const outcome = finish(actor, upload, context).finally(() => finishing.delete(upload.id))
  finishing.set(upload.id, outcome)
  return outcome
}

async function finish(
  actor: Actor,
  { id, name, size, sha256 }: UploadRow,
  context: ActContext,
): Promise<UploadAnswer> {
  const upload = await touchUpload(actor.id, id)
  if (!upload) return no('notFound', 'problem.fileNowhere')
  if (upload.answer) return { status: 200, body: upload.answer }
  // Read as the body of a request would be: into a file of its own, which no late writer of the pieces can reach.
  const received = await receiveFile({ body: readPartial(id), name, length: size, sha256 })
  if (!received.ok) {
    await dropUpload(id)
    return answered(received.status, 'invalid', received.message)
  }
  try {
    return await attach(actor, upload, received, context)
  } finally {
    await received.discard()
  }
}

async function attach(
  actor: Actor,
  upload: UploadRow,
  { file, notes, keep }: Received,
  context: ActContext,
): Promise<UploadAnswer> {
  const full = await keep()
  if (full) {
    await dropUpload(upload.id)
    return answered(full.status, 'invalid', full.message)
  }
  const { revisionId, replaces } = upload
  const said = notes.map((note) => ({ key: `file.note.${note}` }))
  const input = { revisionId, file, upload: { id: upload.id, notes: said } }
  let added: Awaited<ReturnType<typeof addAttachment>> | undefined
  try {
    added = await (replaces === null
      ? addAttachment(actor, input, context)
      : replaceAttachment(actor, { ...input, attachmentId: replaces }, context))
  } finally {
    if (!added?.ok) await forgetUnused(file.sha256)
  }
  if (!added.ok) {
    // Another process may have finished it in between.
    const answer = (await touchUpload(actor.id, upload.id))?.answer
    return answer
      ? { status: 200, body: answer }
      : answered(statusOf[added.problem], added.problem, added.message)
  }
  // Now a row needs them: a sweep or a refused upload that took the same bytes away did so before our commit.
  if (!(await storage().stat(file.sha256))) await keep()
  await removePartial(upload.id)
  return { status: 200, body: uploadAnswer(added.value, said) }
}
