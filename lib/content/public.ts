import 'server-only'
import { cache } from 'react'
import { pictureOf } from '#lib/cycle/public.ts'
import { countedAtMost, findPublicRevision } from '#lib/evidence/public.ts'
import { pageSize } from '#lib/limits.ts'
import type { PublicPicture } from '#lib/picture/shown.ts'
import { readRow, readRows } from '#lib/site/read.ts'
import type { ContentKind } from './kind.ts'
import { slugShapes } from './schema.ts'
import { type Fields, fieldsOf } from './values.ts'

export interface ListedContent {
  id: string
  slug: string | null
  title: string
  titleEn: string
  /** the beginning of the text, Markdown */
  summary: string
  summaryEn: string
  fields: Fields
  publishedAt: Date
  groupTh: string
  groupEn: string
  /** the first of its pictures */
  picture: PublicPicture | null
}

export interface ContentList {
  rows: ListedContent[]
  /** At most countedAtMost + 1. */
  count: number
}

const listed = `
  SELECT p.evidence_id AS id, p.slug, p.title, p.title_en AS "titleEn", left(p.summary, 700) AS summary,
         left(p.summary_en, 700) AS "summaryEn", p.fields, p.published_at AS "publishedAt", g.name_th AS "groupTh",
         g.name_en AS "groupEn",
         (SELECT ${pictureOf('f')} FROM publication_files f JOIN publication_pictures s ON s.file_id = f.id
           WHERE f.publication_id = p.id ORDER BY f.position LIMIT 1) AS picture
    FROM publications p JOIN work_groups g ON g.id = p.work_group_id`

// The day by which a kind is ordered, then its newest; a name of ours, never of a reader.
const orderOf = (kind: ContentKind): string =>
  kind.named
    ? `p.slug${kind.named === 'year' ? ' DESC' : ''}`
    : `${kind.dated ? `nullif(p.fields ->> '${kind.dated}', '') DESC NULLS LAST, ` : ''}p.published_at DESC, p.evidence_id`

const withFields = (kind: ContentKind, rows: ListedContent[]): ListedContent[] =>
  rows.map((row) => ({ ...row, fields: fieldsOf(kind, row.fields) }))

/** What is public of a kind now, 20 a page; `sorted` keeps one value of the choice by which the kind is filtered. */
export const listContents = cache(
  async (kind: ContentKind, sorted: string | null, page: number): Promise<ContentList> => {
    const where = `p.kind = $1 AND p.state = 'current'${sorted === null ? '' : ` AND p.fields ->> '${kind.sorted}' = $2`}`
    const values = sorted === null ? [kind.name] : [kind.name, sorted]
    const shape = `${kind.name}${sorted === null ? '' : '-sorted'}`
    const [rows, counted] = await Promise.all([
      readRows<ListedContent>(
        `contents-${shape}`,
        `${listed} WHERE ${where} ORDER BY ${orderOf(kind)}
          LIMIT ${pageSize} OFFSET ($${values.length + 1}::int - 1) * ${pageSize}`,
        [...values, page],
      ),
      readRow<{ count: number }>(
        `contents-count-${shape}`,
        `SELECT count(*)::int AS count FROM (SELECT 1 FROM publications p WHERE ${where} LIMIT ${countedAtMost + 1}) c`,
        values,
      ),
    ])
    return { rows: withFields(kind, rows), count: counted?.count ?? 0 }
  },
)

/** The newest of a kind, for the home page and the feed. */
export const listNewestContents = async (kind: ContentKind, limit: number): Promise<ListedContent[]> =>
  withFields(
    kind,
    await readRows<ListedContent>(
      `contents-newest-${kind.name}`,
      `${listed} WHERE p.kind = $1 AND p.state = 'current' ORDER BY p.published_at DESC, p.evidence_id LIMIT $2`,
      [kind.name, limit],
    ),
  )

/** The newest of each of these kinds, in their order; a kind of which nothing is public is left out. */
export async function listNewestOfEach(
  kinds: readonly ContentKind[],
): Promise<{ kind: ContentKind; content: ListedContent }[]> {
  const found = await Promise.all(
    kinds.map(async (kind) => ({ kind, contents: (await listContents(kind, null, 1)).rows })),
  )
  return found.flatMap(({ kind, contents: [content] }) => (content ? [{ kind, content }] : []))
}

const namedAtMost = 100

/** Every page of a kind that has names, for the page that leads to them. */
export const listNamedContents = async (kind: ContentKind): Promise<ListedContent[]> =>
  withFields(
    kind,
    await readRows<ListedContent>(
      `contents-named-${kind.name}`,
      `${listed} WHERE p.kind = $1 AND p.state = 'current' ORDER BY p.slug LIMIT ${namedAtMost}`,
      [kind.name],
    ),
  )

/** The id behind a page's name; null where nothing was ever published under it. */
export const findNamed = async (kind: ContentKind, slug: string): Promise<string | null> =>
  (
    await readRow<{ id: string }>(
      'content-named',
      'SELECT evidence_id AS id FROM publications WHERE kind = $1 AND slug = $2 LIMIT 1',
      [kind.name, slug],
    )
  )?.id ?? null

/** The fields of a year as they are public now, for a document made of them; null where they were withdrawn. */
export async function findYearFields(kind: ContentKind, year: string): Promise<Fields | null> {
  const id = slugShapes.year.test(year) ? await findNamed(kind, year) : null
  const found = id === null ? null : await findPublicRevision(id, null)
  return found?.kind === kind.name && found.state === 'current' ? fieldsOf(kind, found.fields) : null
}
