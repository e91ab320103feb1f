import { risks } from '#lib/content/kinds/risks.ts'
import { findYearFields } from '#lib/content/public.ts'
import { registerSheet } from '#lib/risk/sheet.ts'
import { csvLine, csvMark } from '#lib/text/csv.ts'
import { csvDocument, noDocument } from '#lib/text/csv-document.ts'

export const dynamic = 'force-dynamic'

/** The register of a year as it is public now. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const fields = await findYearFields(risks, (await params).name)
  if (!fields) return noDocument()
  const { head, rows } = registerSheet(fields)
  return csvDocument(csvMark + [head, ...rows].map(csvLine).join(''))
}
