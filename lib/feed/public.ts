import 'server-only'
import { contentPath, kindNamed } from '#lib/content/kinds.ts'
import { env } from '#lib/env.ts'
import { getSite } from '#lib/office/public.ts'
import { siteName } from '#lib/site/metadata.ts'
import { readRows } from '#lib/site/read.ts'
import { summaryLine } from '#lib/site/summary-line.ts'
import { atomXml } from './atom.ts'

const entriesAtMost = 50

interface Published {
  id: string
  kind: string
  slug: string | null
  title: string
  summary: string
  groupTh: string
  publishedAt: Date
  firstAt: Date
  items: string[]
}

const listPublished = (kinds: readonly string[]): Promise<Published[]> =>
  readRows<Published>(
    'feed',
    `SELECT p.evidence_id AS id, p.kind, p.slug, p.title, left(p.summary, 1500) AS summary, g.name_th AS "groupTh",
            p.published_at AS "publishedAt",
            (SELECT min(f.published_at) FROM publications f WHERE f.evidence_id = p.evidence_id) AS "firstAt",
            coalesce((SELECT json_agg(pi.fiscal_year || '/' || pi.item_code ORDER BY pi.fiscal_year DESC, pi.item_code)
                        FROM publication_items pi WHERE pi.publication_id = p.id), '[]') AS items
       FROM publications p JOIN work_groups g ON g.id = p.work_group_id
      WHERE p.state = 'current' AND p.kind = ANY($1) ORDER BY p.published_at DESC, p.evidence_id
      LIMIT ${entriesAtMost}`,
    [kinds],
  )

export const feeds = {
  '/feed.xml': { kinds: ['news', 'evidence'], name: 'ข่าวและหลักฐานล่าสุด', page: '/' },
  '/news/feed.xml': { kinds: ['news'], name: 'ข่าวและประกาศ', page: '/news' },
  '/evidence/feed.xml': { kinds: ['evidence'], name: 'หลักฐานที่เผยแพร่', page: '/evidence' },
} as const

/** One of the feeds: what is public now, newest first, fifty at most. */
export async function writeFeed(path: keyof typeof feeds): Promise<Response> {
  const { kinds, name, page } = feeds[path]
  const origin = env().PUBLIC_URL
  const [site, published] = await Promise.all([getSite(), listPublished(kinds)])
  const xml = atomXml({
    title: `${name} · ${siteName(site, 'th')}`,
    self: origin + path,
    url: origin + page,
    updatedAt: published[0]?.publishedAt ?? site.movedAt ?? new Date(0),
    entries: published.map((one) => ({
      key: `evidence ${one.id}`,
      title: one.title,
      summary: summaryLine(one.summary, 400),
      author: one.groupTh,
      url: origin + contentPath(one),
      publishedAt: new Date(one.firstAt),
      updatedAt: new Date(one.publishedAt),
      categories: [kindNamed(one.kind)?.words.one.th ?? 'หลักฐาน', ...one.items],
    })),
  })
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
