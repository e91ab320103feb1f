import 'server-only'
import { pool } from '#lib/db.ts'
import { linksIn } from '#lib/text/markdown.ts'

interface Use {
  kind: 'link' | 'file'
  address: string
  host: string
  publicationId: string
  place: 'link' | 'summary' | 'file'
}

/** Brings the targets and their uses to what the public pages lead to now. Repeated it changes nothing. */
export async function collectLinks(now = new Date()): Promise<void> {
  const uses = [...(await listLinks()), ...(await listSummaryLinks()), ...(await listFiles())]
  const column = (name: keyof Use) => uses.map((use) => use[name])
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    // Two workers at once wait for each other here.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('link.collect'))`)
    await client.query(
      `INSERT INTO link_targets (id, kind, address, host, next_check_at)
       SELECT gen_random_uuid(), u.kind::link_target_kind, u.address, u.host, $4 FROM (
         SELECT DISTINCT ON (kind, address) * FROM unnest($1::text[], $2::text[], $3::text[]) AS u(kind, address, host)) u
       ON CONFLICT (kind, address) DO NOTHING`,
      [column('kind'), column('address'), column('host'), now],
    )
    await client.query(
      `WITH wanted AS (
         SELECT DISTINCT t.id AS target_id, u.publication_id::uuid, u.place::link_place
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS u(kind, address, publication_id, place)
           JOIN link_targets t ON t.kind = u.kind::link_target_kind AND t.address = u.address),
       gone AS (
         DELETE FROM link_uses l WHERE NOT EXISTS (SELECT 1 FROM wanted w
           WHERE (w.target_id, w.publication_id, w.place) = (l.target_id, l.publication_id, l.place)))
       INSERT INTO link_uses (target_id, publication_id, place) SELECT * FROM wanted ON CONFLICT DO NOTHING`,
      [column('kind'), column('address'), column('publicationId'), column('place')],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

const linkUse = (address: string, publicationId: string, place: 'link' | 'summary'): Use[] => {
  const host = URL.parse(address)?.hostname
  return host ? [{ kind: 'link', address, host, publicationId, place }] : []
}

async function listLinks(): Promise<Use[]> {
  const { rows } = await pool().query<{ id: string; url: string }>(
    `SELECT p.id::text AS id, l.url FROM publications p JOIN publication_links l ON l.publication_id = p.id
      WHERE p.state = 'current'`,
  )
  return rows.flatMap(({ id, url }) => linkUse(url, id, 'link'))
}

async function listSummaryLinks(): Promise<Use[]> {
  const { rows } = await pool().query<{ id: string; summary: string }>(
    `SELECT id::text AS id, summary FROM publications WHERE state = 'current' AND summary ~* 'https?://|www\\.'`,
  )
  return rows.flatMap(({ id, summary }) => linksIn(summary).flatMap((url) => linkUse(url, id, 'summary')))
}

async function listFiles(): Promise<Use[]> {
  const { rows } = await pool().query<{ id: string; sha256: string }>(
    `SELECT p.id::text AS id, f.sha256 FROM publications p JOIN publication_files f ON f.publication_id = p.id
      WHERE p.state = 'current'`,
  )
  return rows.map(({ id, sha256 }) => ({
    kind: 'file',
    address: sha256,
    host: '',
    publicationId: id,
    place: 'file',
  }))
}
