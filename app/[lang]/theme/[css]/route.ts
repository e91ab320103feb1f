import { getSite } from '#lib/office/public.ts'
import { keptForEver, themeOf } from '#lib/office/theme.ts'

export const dynamic = 'force-dynamic'

/** The colours of the office, at the address that names their content; any other address has none. */
export async function GET(_request: Request, { params }: { params: Promise<{ css: string }> }) {
  const theme = themeOf((await getSite()).mainColour)
  if (theme?.href !== `/theme/${(await params).css}`) return new Response('not found\n', { status: 404 })
  return new Response(theme.css, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': keptForEver },
  })
}
