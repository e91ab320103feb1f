import { results } from '#lib/content/kinds/results.ts'
import { rowsFieldOf } from '#lib/content/kinds.ts'
import { findYearFields } from '#lib/content/public.ts'
import { rowsCsv } from '#lib/content/rows-csv.ts'
import type { Row } from '#lib/content/values.ts'
import { csvDocument, noDocument } from '#lib/text/csv-document.ts'

export const dynamic = 'force-dynamic'

/** What was weak in a year and what was done about it, as it is public now. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const fields = await findYearFields(results, (await params).name)
  return fields
    ? csvDocument(rowsCsv(rowsFieldOf(results, 'actions'), fields.actions as Row[]))
    : noDocument()
}
