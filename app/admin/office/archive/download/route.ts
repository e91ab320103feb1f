import { PassThrough, Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import { exportArchive } from '#lib/archive/export.ts'
import { canTakeArchive } from '#lib/archive/policy.ts'
import { isTicketOf } from '#lib/archive/ticket.ts'
import { exportFor } from '#lib/auth/export.ts'
import { env } from '#lib/env.ts'
import { storage } from '#lib/files/storage.ts'
import { dayOf } from '#lib/thai/dates.ts'

/** The archive, streamed as it is made, for whoever has just given the password. */
export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canTakeArchive, async (actor, { ticket = '' }) =>
    isTicketOf(actor.id, ticket)
      ? download()
      : new Response(null, { status: 303, headers: { Location: '/admin/office/archive' } }),
  )

function download(): Response {
  const archive = new PassThrough()
  exportArchive(() => archive, { url: env().DATABASE_URL, store: storage() }).catch((error: unknown) => {
    // The answer has begun: the browser sees that it breaks off, the operator sees why.
    const said = String((error as Error).stack ?? error)
    console.error(JSON.stringify({ level: 'error', act: 'archive', error: said }))
    archive.destroy(error as Error)
  })
  return new Response(Readable.toWeb(archive) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="sucharit-archive-${dayOf(new Date())}.zip"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
