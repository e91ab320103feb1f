import { declaration } from '#lib/content/kinds/declaration.ts'
import { findNamed } from '#lib/content/public.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { textToSign } from '#lib/declaration/text.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'

export const dynamic = 'force-dynamic'

/** The very bytes that are signed, for whoever wants to reckon their hash; nothing where they were withdrawn. */
export async function GET(_request: Request, { params }: { params: Promise<{ year: string }> }) {
  const id = await findNamed(declaration, (await params).year)
  const found = id === null ? null : await findPublicRevision(id, null)
  if (found?.state !== 'current') return new Response('not found\n', { status: 404 })
  return new Response(textToSign(fieldsOf(declaration, found.fields)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
