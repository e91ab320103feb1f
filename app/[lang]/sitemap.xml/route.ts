import { env } from '#lib/env.ts'
import { languages, localPath } from '#lib/i18n.ts'
import { listPublicAddresses } from '#lib/site/public.ts'
import { sitemapAddresses } from '#lib/site/sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const origin = env().PUBLIC_URL
  const entries = sitemapAddresses(await listPublicAddresses())
    .flatMap(({ path, changed }) => {
      const alternates = languages
        .map(
          (lang) =>
            `<xhtml:link rel="alternate" hreflang="${lang}" href="${origin}${localPath(lang, path)}"/>`,
        )
        .join('')
      const when = changed ? `<lastmod>${changed}</lastmod>` : ''
      return languages.map(
        (lang) => `<url><loc>${origin}${localPath(lang, path)}</loc>${when}${alternates}</url>`,
      )
    })
    .join('\n')
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  )
}
