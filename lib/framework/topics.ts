import 'server-only'
import type { Db, Tx } from '#lib/db.ts'
import type { TopicsFile } from './schema.ts'

/** What the database knows of frameworks and topics, read in one query. */
export interface FrameworkState {
  /** of the editions whose content is kept */
  fingerprints: Set<string>
  titles: Map<string, string>
  /** 'topic year code' */
  own: Set<string>
  merged: Set<string>
  /** 'year code' of every item in force */
  items: Set<string>
}

interface CodeRow {
  slug: string
  year: number
  code: string
}

const rowKey = ({ slug, year, code }: CodeRow): string => `${slug} ${year} ${code}`

// In force: the edition that the year's cycle stands on, or the newest where there is no cycle.
const IN_FORCE = `
  SELECT DISTINCT ON (f.fiscal_year) f.id, f.fiscal_year FROM frameworks f
    LEFT JOIN cycles c ON c.framework_id = f.id
    ORDER BY f.fiscal_year, c.fiscal_year IS NULL, f.edition DESC`

export async function stateOf(client: Db | Tx): Promise<FrameworkState> {
  const [row] = await client.$queryRawUnsafe<
    {
      fingerprints: string[] | null
      topics: { slug: string; title: string }[] | null
      codes: (CodeRow & { kind: 'own' | 'merged' })[] | null
      items: string[] | null
    }[]
  >(`SELECT
    (SELECT json_agg(f.source_sha256) FROM frameworks f JOIN framework_contents c ON c.framework_id = f.id) AS fingerprints,
    (SELECT json_agg(json_build_object('slug', slug, 'title', title_en)) FROM topics) AS topics,
    (SELECT json_agg(json_build_object('slug', topic_slug, 'year', fiscal_year, 'code', item_code, 'kind', kind))
       FROM topic_codes) AS codes,
    (SELECT json_agg(f.fiscal_year || ' ' || i.code) FROM (${IN_FORCE}) f JOIN items i ON i.framework_id = f.id) AS items`)
  const codes = row?.codes ?? []
  const keysOf = (kind: string) => new Set(codes.filter((code) => code.kind === kind).map(rowKey))
  return {
    fingerprints: new Set(row?.fingerprints ?? []),
    titles: new Map((row?.topics ?? []).map((topic) => [topic.slug, topic.title])),
    own: keysOf('own'),
    merged: keysOf('merged'),
    items: new Set(row?.items ?? []),
  }
}

function changesOf(file: TopicsFile, state: FrameworkState) {
  const titles = file.topics.filter((topic) => state.titles.get(topic.topic) !== topic.title_en)
  const owns = new Set([...state.own].map((key) => key.slice(0, key.lastIndexOf(' '))))
  const merged = file.topics
    .flatMap((topic) =>
      Object.entries(topic.merged_into ?? {}).map(([year, code]) => ({
        slug: topic.topic,
        year: Number(year),
        code,
      })),
    )
    // A topic that this year asks for by an item of its own is merged into none, and only an item that exists absorbs.
    .filter(({ slug, year, code }) => !owns.has(`${slug} ${year}`) && state.items.has(`${year} ${code}`))
    .filter((row) => !state.merged.has(rowKey(row)))
  return { titles, merged }
}

/** How many rows a file of topics would change. */
export function topicsToSave(file: TopicsFile, state: FrameworkState): number {
  const { titles, merged } = changesOf(file, state)
  return titles.length + merged.length
}

/** Saves what a file of topics has that the database has not; returns how many rows changed. */
export async function saveTopics(tx: Tx, file: TopicsFile): Promise<number> {
  const { titles, merged } = changesOf(file, await stateOf(tx))
  for (const { topic, title_en } of titles) {
    await tx.topic.upsert({
      where: { slug: topic },
      create: { slug: topic, titleEn: title_en },
      update: { titleEn: title_en },
    })
  }
  await tx.topicCode.createMany({
    data: merged.map(({ slug, year, code }) => ({
      topicSlug: slug,
      fiscalYear: year,
      itemCode: code,
      kind: 'merged' as const,
    })),
  })
  return titles.length + merged.length
}

/**
 * Makes a year's mapping say what its edition in force says: after an import, and after a cycle has opened or moved.
 * Rows that are right already are left alone.
 */
export async function refreshOwnCodes(tx: Tx, fiscalYear: number): Promise<void> {
  const items = `SELECT i.topic_slug, i.code FROM (${IN_FORCE}) f JOIN items i ON i.framework_id = f.id WHERE f.fiscal_year = $1`
  await tx.$executeRawUnsafe(
    `DELETE FROM topic_codes t WHERE t.fiscal_year = $1 AND CASE t.kind
       WHEN 'own' THEN (t.topic_slug, t.item_code) NOT IN (${items})
       ELSE t.topic_slug IN (SELECT x.topic_slug FROM (${items}) x)
         OR t.item_code NOT IN (SELECT x.code FROM (${items}) x)
     END`,
    fiscalYear,
  )
  await tx.$executeRawUnsafe(
    `INSERT INTO topic_codes (topic_slug, fiscal_year, item_code, kind)
     SELECT x.topic_slug, $1, x.code, 'own' FROM (${items}) x
     ON CONFLICT (topic_slug, fiscal_year, item_code) DO NOTHING`,
    fiscalYear,
  )
  await tx.$executeRawUnsafe(
    `INSERT INTO topic_codes (topic_slug, fiscal_year, item_code, kind)
     SELECT m.key, $1, m.value, 'merged'
       FROM (${IN_FORCE}) f JOIN framework_contents c ON c.framework_id = f.id, jsonb_each_text(c.merged) m
      WHERE f.fiscal_year = $1 AND m.key IN (SELECT t.slug FROM topics t)
        AND m.value IN (SELECT x.code FROM (${items}) x)
        AND m.key NOT IN (SELECT x.topic_slug FROM (${items}) x)
     ON CONFLICT (topic_slug, fiscal_year, item_code) DO NOTHING`,
    fiscalYear,
  )
}
