import pg from 'pg'
import { openEmbedded } from '#lib/postgres/embedded.ts'

let opened: Promise<pg.Pool> | undefined

/** The database of the portal under test, for what a test must know beforehand; the portal itself is asked by HTTP. */
export function portalDatabase(): Promise<pg.Pool> {
  opened ??= openEmbedded(process.env.DATA_DIR!).then(
    (database) => new pg.Pool({ connectionString: database.ownerUrl, max: 2, allowExitOnIdle: true }),
  )
  return opened
}

export async function one<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await (await portalDatabase()).query<Row>(sql, values)
  if (!rows[0]) throw new Error(`nothing found: ${sql}`)
  return rows[0]
}

/** One address of every kind of public page of the demonstration office, with the status it answers. */
export async function publicPages(): Promise<{ address: string; status: number }[]> {
  const current = await one<{ evidence_id: string; item_code: string; fiscal_year: number }>(
    `SELECT p.evidence_id, i.item_code, i.fiscal_year FROM publications p JOIN publication_items i ON i.publication_id = p.id
      JOIN publication_files f ON f.publication_id = p.id
      WHERE p.state = 'current' AND p.kind = 'evidence' AND i.fiscal_year = 2568 ORDER BY p.published_at, p.evidence_id LIMIT 1`,
  )
  const superseded = await one<{ evidence_id: string; revision_number: number }>(
    `SELECT evidence_id, revision_number FROM publications WHERE state = 'superseded' AND kind = 'evidence' ORDER BY published_at LIMIT 1`,
  )
  const withdrawn = await one<{ evidence_id: string }>(
    `SELECT w.evidence_id FROM publications w WHERE w.state = 'withdrawn' AND w.kind = 'evidence'
      AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.evidence_id = w.evidence_id AND p.state = 'current')
      ORDER BY w.published_at LIMIT 1`,
  )
  const empty = await one<{ item_code: string }>(
    `SELECT c.item_code FROM cycle_items c WHERE c.fiscal_year = 2568 AND NOT EXISTS (SELECT 1 FROM publication_items i
      WHERE (i.fiscal_year, i.item_code) = (c.fiscal_year, c.item_code)) LIMIT 1`,
  )
  const news = (state: string) =>
    one<{ evidence_id: string; revision_number: number }>(
      `SELECT evidence_id, revision_number FROM publications WHERE kind = 'news' AND state::text = $1
        ORDER BY published_at LIMIT 1`,
      [state],
    )
  const [newsNow, newsBefore, newsGone] = await Promise.all(['current', 'superseded', 'withdrawn'].map(news))
  const service = await one<{ evidence_id: string }>(
    `SELECT evidence_id FROM publications WHERE kind = 'service' AND state = 'current' ORDER BY published_at LIMIT 1`,
  )
  const statistics = await one<{ evidence_id: string }>(
    `SELECT evidence_id FROM publications WHERE kind = 'statistics' AND state = 'current' LIMIT 1`,
  )
  const activity = await one<{ evidence_id: string }>(
    `SELECT evidence_id FROM publications WHERE kind = 'activity' AND state = 'current' ORDER BY published_at LIMIT 1`,
  )
  const blessing = await one<{ id: string }>('SELECT id FROM public_blessings ORDER BY sent_at LIMIT 1')
  return [
    ...['/', '/ita', '/ita/2568', '/ita/2565', '/ita/2567', '/ita/2568/progress', '/evidence', '/about'].map(
      (address) => ({
        address,
        status: 200,
      }),
    ),
    ...[
      '/news',
      '/services',
      '/service-statistics',
      '/policies',
      '/calendar',
      '/complaints',
      '/oia',
      '/accessibility',
      '/integrity',
      '/integrity/no-gift-policy',
      '/integrity/no-gift-policy/2565',
      '/integrity/no-gift-policy/2568',
      '/integrity/activities',
      '/integrity/activities/2565',
      '/integrity/declarations',
      '/integrity/declarations/2565',
      '/integrity/declarations/2568',
      '/integrity/results',
      '/integrity/results/2563',
      '/integrity/results/2565',
      '/integrity/blessings',
      '/integrity/blessings/new',
      '/integrity/gift-reports',
      '/integrity/gift-reports/2565',
      '/integrity/gift-reports/2567',
      '/integrity/gift-reports/2567/revisions/1',
      '/integrity/risks',
      '/integrity/risks/2565',
      '/integrity/risks/2567',
      '/integrity/risks/2568',
      '/integrity/strategy',
      '/integrity/strategy/2565',
      '/integrity/strategy/2568',
      '/integrity/teams',
      '/integrity/teams/2565',
      '/integrity/teams/2568',
    ].map((address) => ({
      address,
      status: 200,
    })),
    ...['/about/structure', '/about/executives', '/policies/pdpa'].map((address) => ({
      address,
      status: 200,
    })),
    { address: `/integrity/activities/${activity.evidence_id}`, status: 200 },
    { address: `/integrity/blessings/${blessing.id}`, status: 200 },
    { address: `/service-statistics/${statistics.evidence_id}`, status: 200 },
    { address: `/news/${newsNow!.evidence_id}`, status: 200 },
    { address: `/news/${newsBefore!.evidence_id}/revisions/${newsBefore!.revision_number}`, status: 200 },
    { address: `/news/${newsGone!.evidence_id}`, status: 410 },
    { address: `/services/${service.evidence_id}`, status: 200 },
    { address: `/ita/2568/${current.item_code}`, status: 200 },
    { address: `/ita/2568/${empty.item_code}`, status: 200 },
    { address: `/evidence/${current.evidence_id}`, status: 200 },
    { address: `/evidence/${current.evidence_id}/report`, status: 200 },
    { address: `/evidence/${superseded.evidence_id}/revisions/${superseded.revision_number}`, status: 200 },
    { address: `/evidence/${withdrawn.evidence_id}`, status: 410 },
    { address: '/no-such-page', status: 404 },
  ]
}

export const inLanguages = (address: string): string[] => [address, address === '/' ? '/en' : `/en${address}`]
