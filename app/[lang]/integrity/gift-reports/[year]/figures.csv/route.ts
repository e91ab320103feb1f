import { findGiftSheet } from '#lib/gift/public.ts'
import { csvLine, csvMark } from '#lib/text/csv.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ year: string }> }) {
  const sheet = await findGiftSheet((await params).year)
  if (!sheet) return new Response('not found\n', { status: 404 })
  return new Response(csvMark + [sheet.head, ...sheet.lines].map(csvLine).join(''), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
