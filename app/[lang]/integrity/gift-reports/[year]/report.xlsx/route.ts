import { findGiftSheet } from '#lib/gift/public.ts'
import { xlsxResponse } from '#lib/text/xlsx-response.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ year: string }> }) {
  const { year } = await params
  const sheet = await findGiftSheet(year)
  return sheet
    ? xlsxResponse(`gifts-${year}`, sheet.head, sheet.lines)
    : new Response('not found\n', { status: 404 })
}
