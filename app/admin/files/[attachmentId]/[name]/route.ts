import { Readable } from 'node:stream'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session.ts'
import { findAttachment } from '#lib/evidence/queries.ts'
import { fileHeaders, filePolicy } from '#lib/files/headers.ts'
import { storage } from '#lib/files/storage.ts'
import { isShortId } from '#lib/id.ts'
import { fallbackPage } from '#lib/press/fallback.ts'

/** A file as staff see it, published or not: for those who may read its revision, and never kept by the browser. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ attachmentId: string; name: string }> },
): Promise<Response> {
  const actor = await requireActor()
  const { attachmentId, name } = await params
  const file = isShortId(attachmentId) ? await findAttachment(actor, attachmentId) : null
  if (!file) return notThere()
  if (name !== file.fileName) redirect(`/admin/files/${attachmentId}/${file.fileName}`)
  const stored = await storage().stat(file.sha256)
  if (!stored) throw new Error(`bytes are missing: ${file.sha256}`)
  const body = request.method === 'HEAD' ? null : Readable.toWeb(storage().open(file.sha256))
  return new Response(body as ReadableStream | null, {
    headers: { ...fileHeaders(file), 'Content-Length': String(stored.size), 'Cache-Control': 'no-store' },
  })
}

const notThere = (): Response =>
  new Response(fallbackPage('th', 404), {
    status: 404,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': filePolicy,
      'Cache-Control': 'no-store',
    },
  })
