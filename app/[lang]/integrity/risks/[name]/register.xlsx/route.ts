import { risks } from '#lib/content/kinds/risks.ts'
import { findYearFields } from '#lib/content/public.ts'
import { registerSheet } from '#lib/risk/sheet.ts'
import { noDocument } from '#lib/text/csv-document.ts'
import { xlsxResponse } from '#lib/text/xlsx-response.ts'

export const dynamic = 'force-dynamic'

/** The register of a year as it is public now. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const fields = await findYearFields(risks, name)
  if (!fields) return noDocument()
  const { head, rows } = registerSheet(fields)
  return xlsxResponse(`risks-${name}`, head, rows)
}
