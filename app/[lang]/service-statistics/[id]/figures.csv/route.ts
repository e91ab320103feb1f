import { statistics } from '#lib/content/kinds/statistics.ts'
import { monthlyCsv } from '#lib/content/monthly-csv.ts'
import { fieldsOf, type Row } from '#lib/content/values.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { isShortId } from '#lib/id.ts'

export const dynamic = 'force-dynamic'

/** The numbers of a year as they are public now; nothing where they were withdrawn. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const found = isShortId(id) ? await findPublicRevision(id, null) : null
  if (found?.kind !== statistics.name || found.state !== 'current')
    return new Response('not found\n', { status: 404 })
  const fields = fieldsOf(statistics, found.fields)
  return new Response(monthlyCsv(String(fields.year), fields.counts as Row[]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
