import type { NextRequest } from 'next/server'
import { requireAdministrator } from '#lib/auth/session.ts'
import { findDraft, findEditionFile } from '#lib/framework-draft/queries.ts'

/** The list of a year as a file in our schema: an edition by its number, or the draft as it stands. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ fiscalYear: string }> },
): Promise<Response> {
  const actor = await requireAdministrator()
  const fiscalYear = Number((await params).fiscalYear)
  const edition = Number(request.nextUrl.searchParams.get('edition') ?? 0)
  if (!Number.isInteger(fiscalYear) || !Number.isInteger(edition)) return new Response(null, { status: 404 })
  const file =
    edition > 0
      ? await findEditionFile(actor, fiscalYear, edition)
      : ((await findDraft(actor, fiscalYear))?.content.file ?? null)
  if (!file) return new Response(null, { status: 404 })
  const name = edition > 0 ? `framework-${fiscalYear}-${edition}.json` : `framework-${fiscalYear}-draft.json`
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
