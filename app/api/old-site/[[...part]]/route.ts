import { answer, refused, uploadFor } from '#lib/auth/upload.ts'
import { canImportOldSite } from '#lib/old-site/policy.ts'
import { receiveOldFile, receiveSheet, receiveZip } from '#lib/old-site/receive.ts'
import { safePath } from '#lib/old-site/unzip.ts'
import type { Result } from '#lib/result.ts'

const statusOf = { invalid: 422, notFound: 404, forbidden: 403, conflict: 409, signedOut: 401, limited: 429 }

const answerOf = (result: Result<unknown>): Response =>
  result.ok ? answer(201, result) : refused(statusOf[result.problem], result.message)

/**
 * `POST /api/old-site?name=` takes a sheet, `/api/old-site/{id}/file?path=` one file that belongs to it,
 * `/api/old-site/{id}/zip` many.
 */
export const POST = (
  request: Request,
  { params }: { params: Promise<{ part?: string[] }> },
): Promise<Response> =>
  uploadFor(request, canImportOldSite, async (actor, { sending, query, context }) => {
    const [id, what] = (await params).part ?? []
    if (id === undefined) return answerOf(await receiveSheet(actor, sending, context))
    if (what === 'zip') return answerOf(await receiveZip(actor, { id, ...sending }, context))
    const path = what === 'file' ? safePath(query.get('path') ?? '') : null
    if (path === null) return refused(404, { key: 'problem.notFound' })
    return answerOf(await receiveOldFile(actor, { id, path, sending: { ...sending, name: path } }, context))
  })
