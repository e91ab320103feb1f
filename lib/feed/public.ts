import 'server-only'
import { contentPath, kindNamed } from '#lib/content/kinds.ts'
import { env } from '#lib/env.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { siteName } from '#lib/site/metadata.ts'
import { readRows } from '#lib/site/read.ts'
import { summaryLine } from '#lib/site/summary-line.ts'
import { worded } from '#lib/site/words.ts'
import { type AtomEntry, atomXml } from './atom.ts'

const entriesAtMost = 50

interface Published {
  id: string
  kind: string
  slug: string | null
  title: string
  summary: string
  /** empty where the translation is not ready */
  titleEn: string
  summaryEn: string
  groupTh: string
  groupEn: string
  publishedAt: Date
  firstAt: Date
  items: string[]
}

const listPublished = (kinds: readonly string[]): Promise<Published[]> =>
  readRows<Published>(
    'feed',
    `SELECT p.evidence_id AS id, p.kind, p.slug, p.title, left(p.summary, 1500) AS summary, p.title_en AS "titleEn",
            left(p.summary_en, 1500) AS "summaryEn", g.name_th AS "groupTh", g.name_en AS "groupEn",
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
  '/feed.xml': {
    kinds: ['news', 'evidence'],
    name: { th: 'ข่าวและหลักฐานล่าสุด', en: 'Latest news and evidence' },
    page: '/',
  },
  '/news/feed.xml': {
    kinds: ['news'],
    name: { th: 'ข่าวและประกาศ', en: 'News and announcements' },
    page: '/news',
  },
  '/evidence/feed.xml': {
    kinds: ['evidence'],
    name: { th: 'หลักฐานที่เผยแพร่', en: 'Published evidence' },
    page: '/evidence',
  },
} as const
const evidenceName = { th: 'หลักฐาน', en: 'Evidence' }

function asEntry(one: Published, lang: Lang, origin: string): AtomEntry {
  const title = worded(lang, one.title, one.titleEn)
  const summary = summaryLine(worded(lang, one.summary, one.summaryEn).text, 400)
  return {
    // Two entries in two languages: a reader of both feeds is shown both.
    key: lang === 'th' ? `evidence ${one.id}` : `evidence ${one.id} ${lang}`,
    title: title.text,
    ...(title.lang ? { titleLang: title.lang } : {}),
    summary: title.lang ? `${translator(lang)('content.untranslated')} ${summary}` : summary,
    author: worded(lang, one.groupTh, one.groupEn).text,
    url: origin + localPath(lang, contentPath(one)),
    publishedAt: new Date(one.firstAt),
    updatedAt: new Date(one.publishedAt),
    categories: [(kindNamed(one.kind)?.words.one ?? evidenceName)[lang], ...one.items],
  }
}

/** One of the feeds: what is public now, newest first, fifty at most. In English what is not translated says so. */
export async function writeFeed(path: keyof typeof feeds, lang: Lang): Promise<Response> {
  const { kinds, name, page } = feeds[path]
  const origin = env().PUBLIC_URL
  const [site, published] = await Promise.all([getSite(), listPublished(kinds)])
  const xml = atomXml({
    lang,
    title: `${name[lang]} · ${siteName(site, lang)}`,
    self: origin + localPath(lang, path),
    url: origin + localPath(lang, page),
    updatedAt: published[0]?.publishedAt ?? site.movedAt ?? new Date(0),
    entries: published.map((one) => asEntry(one, lang, origin)),
  })
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
