import { declaration } from '#lib/content/kinds/declaration.ts'
import { findYearFields } from '#lib/content/public.ts'
import { textToSign } from '#lib/declaration/text.ts'

export const dynamic = 'force-dynamic'

/** The very bytes that are signed, for whoever wants to reckon their hash; nothing where they were withdrawn. */
export async function GET(_request: Request, { params }: { params: Promise<{ year: string }> }) {
  const fields = await findYearFields(declaration, (await params).year)
  if (!fields) return new Response('not found\n', { status: 404 })
  return new Response(textToSign(fields), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
