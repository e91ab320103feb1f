import { createHash } from 'node:crypto'
import type { Lang } from '#lib/i18n.ts'

export interface AtomEntry {
  /** what never changes about it: kind and id */
  key: string
  title: string
  /** where its title is not in the language of the feed */
  titleLang?: Lang
  summary: string
  author: string
  /** absolute */
  url: string
  publishedAt: Date
  updatedAt: Date
  categories: readonly string[]
}

export interface AtomFeed {
  lang: Lang
  title: string
  /** absolute: the feed's own, and that of the page beside it */
  self: string
  url: string
  updatedAt: Date
  entries: readonly AtomEntry[]
}

// What XML 1.0 cannot hold, however it is written.
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[&<>"']/g, (sign) => signs[sign]!)

/** An id for ever, made of what never changes and of no address: RFC 9562, version 8. */
export function entryId(key: string): string {
  const hex = createHash('sha256').update(`sucharit ${key}`).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const entryXml = (entry: AtomEntry): string => `<entry>
<id>${entryId(entry.key)}</id>
<title${entry.titleLang ? ` xml:lang="${entry.titleLang}"` : ''}>${escaped(entry.title)}</title>
<link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>
<published>${entry.publishedAt.toISOString()}</published>
<updated>${entry.updatedAt.toISOString()}</updated>
<author><name>${escaped(entry.author)}</name></author>
${entry.categories.map((term) => `<category term="${escaped(term)}"/>`).join('')}
<summary>${escaped(entry.summary)}</summary>
</entry>`

/** A feed as RFC 4287 writes it. */
export const atomXml = (feed: AtomFeed): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
<id>${escaped(feed.self)}</id>
<title>${escaped(feed.title)}</title>
<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escaped(feed.url)}"/>
<updated>${feed.updatedAt.toISOString()}</updated>
<author><name>${escaped(feed.title)}</name></author>
${feed.entries.map(entryXml).join('\n')}
</feed>
`
