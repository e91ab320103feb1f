import { env } from '#lib/env.ts'
import { getSite } from '#lib/office/public.ts'

export const dynamic = 'force-dynamic'

/** A demonstration is not to be found; a real office is, but for its staff pages. */
export async function GET(): Promise<Response> {
  const { demonstration } = await getSite()
  const rules = demonstration
    ? ['User-agent: *', 'Disallow: /']
    : [
        'User-agent: *',
        'Disallow: /admin',
        'Disallow: /login',
        'Disallow: /api/',
        '',
        `Sitemap: ${env().PUBLIC_URL}/sitemap.xml`,
      ]
  return new Response(`${rules.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
