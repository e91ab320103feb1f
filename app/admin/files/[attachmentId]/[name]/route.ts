import { Readable } from 'node:stream'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session.ts'
import { findAttachment } from '#lib/evidence/queries.ts'
import { fileHeaders, filePolicy } from '#lib/files/headers.ts'
import { readRange } from '#lib/files/range.ts'
import { storage } from '#lib/files/storage.ts'
import { isShortId } from '#lib/id.ts'
import { findCopy } from '#lib/link-copy/queries.ts'
import { type Cut, cutBox, type Frame, widthsOf } from '#lib/picture/frame.ts'
import { measurePicture, pictureBytes, variantOf } from '#lib/picture/made.ts'
import { isPicture } from '#lib/picture/shown.ts'
import { fallbackPage } from '#lib/press/fallback.ts'

/** A file as staff see it, published or not: for those who may read its revision or the link it is a copy of, and never kept by the browser. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ attachmentId: string; name: string }> },
): Promise<Response> {
  const actor = await requireActor()
  const { attachmentId, name } = await params
  const file = isShortId(attachmentId)
    ? ((await findAttachment(actor, attachmentId)) ?? (await findCopy(actor, attachmentId)))
    : null
  if (!file) return notThere()
  if (name !== file.fileName) redirect(`/admin/files/${attachmentId}/${file.fileName}`)
  if ('frame' in file && isPicture(file.mime)) {
    const cut = new URL(request.url).searchParams.get('cut')
    if (cut === 'whole' || cut === 'card') return shownToStaff(file, cut)
  }
  const stored = await storage().stat(file.sha256)
  if (!stored) throw new Error(`bytes are missing: ${file.sha256}`)
  const headers = { ...fileHeaders(file), 'Accept-Ranges': 'bytes', 'Cache-Control': 'no-store' }
  const part = readRange(request.headers.get('range'), stored.size)
  if (part === 'beyond') {
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${stored.size}` },
    })
  }
  const length = part ? part.end - part.start + 1 : stored.size
  const body =
    request.method === 'HEAD' ? null : Readable.toWeb(storage().open(file.sha256, part ?? undefined))
  return new Response(body as ReadableStream | null, {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(length),
      ...(part ? { 'Content-Range': `bytes ${part.start}-${part.end}/${stored.size}` } : {}),
    },
  })
}

/** A picture as its frame shows it, in one size: what staff see of it before and after the public does. */
async function shownToStaff(file: { sha256: string; frame: Frame }, cut: Cut): Promise<Response> {
  const size = await measurePicture(file.sha256)
  if (!size) return notThere()
  const { width } = cutBox(cut, size, file.frame)
  const bytes = await pictureBytes({
    ...{ sha256: file.sha256, frame: file.frame, cut, format: 'webp' },
    variant: variantOf(file.sha256, file.frame),
    width: widthsOf(cut, width).find((one) => one >= 640) ?? width,
  })
  if (!bytes)
    return new Response(null, { status: 503, headers: { 'Retry-After': '10', 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': filePolicy,
      'Cache-Control': 'no-store',
    },
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
