import { randomInt } from 'node:crypto'
import { one, portalDatabase } from './portal.ts'

export interface Writers {
  groupId: string
  /** Two contributors and a reviewer of the group; their password is that of the demonstration's accounts. */
  somsri: Writer
  mana: Writer
  head: Writer
}
export interface Writer {
  id: string
  email: string
  name: string
}

/** A work group of its own in the portal under test, so that tests of the editor meet nobody else. */
export async function makeWriters(): Promise<Writers> {
  const mark = `${Date.now().toString(36)}${randomInt(1e6)}`
  const group = await one<{ id: string }>(
    `INSERT INTO work_groups (id, slug, name_th, name_en, position)
      VALUES (gen_random_uuid(), $1, $2, $3, 900) RETURNING id`,
    [`e2e-${mark}`, `กลุ่มทดสอบ ${mark}`, `Test group ${mark}`],
  )
  const person = async (slug: string, name: string, role: string): Promise<Writer> => {
    const email = `${slug}.${mark}@demo.example`
    const user = await one<{ id: string }>(
      `INSERT INTO users (id, email, name, password_hash)
        SELECT gen_random_uuid(), $1, $2, password_hash FROM users WHERE email = 'director@demo.example' RETURNING id`,
      [email, name],
    )
    await (await portalDatabase()).query(
      'INSERT INTO memberships (user_id, work_group_id, role) VALUES ($1, $2, $3::group_role)',
      [user.id, group.id, role],
    )
    return { id: user.id, email, name }
  }
  return {
    groupId: group.id,
    somsri: await person('somsri', 'นางสมศรี ทดสอบ', 'contributor'),
    mana: await person('mana', 'นายมานะ ทดสอบ', 'contributor'),
    head: await person('head', 'หัวหน้ากลุ่มทดสอบ', 'reviewer'),
  }
}

export interface Draft {
  evidenceId: string
  revisionId: string
  path: string
  itemCode: string
  elements: number
}

/** A draft as "start" makes it, for an item that has public evidence of others and several elements. */
export async function makeDraft(groupId: string, author: Writer, title: string): Promise<Draft> {
  const item = await one<{ item_code: string; fiscal_year: number; elements: number }>(
    `SELECT ci.item_code, ci.fiscal_year, count(*)::int AS elements
      FROM cycle_items ci JOIN cycles c USING (fiscal_year) JOIN elements e ON e.item_id = ci.item_id
      WHERE c.state = 'running' AND EXISTS (SELECT 1 FROM publication_items p
        WHERE (p.fiscal_year, p.item_code) = (ci.fiscal_year, ci.item_code))
      GROUP BY 1, 2 HAVING count(*) BETWEEN 3 AND 6 ORDER BY 1 LIMIT 1`,
  )
  const id = Array.from({ length: 8 }, () => '0123456789abcdefghijkmnpqrstuvwxyz'[randomInt(34)]).join('')
  const database = await portalDatabase()
  await database.query('INSERT INTO evidence (id, work_group_id, created_by_id) VALUES ($1, $2, $3)', [
    id,
    groupId,
    author.id,
  ])
  const { id: revisionId } = await one<{ id: string }>(
    `INSERT INTO revisions (id, evidence_id, number, title, title_search, created_by_id)
      VALUES (gen_random_uuid(), $1, 1, $2, $2, $3) RETURNING id`,
    [id, title, author.id],
  )
  await database.query('INSERT INTO revision_authors (revision_id, user_id) VALUES ($1, $2)', [
    revisionId,
    author.id,
  ])
  await database.query(
    'INSERT INTO revision_items (revision_id, fiscal_year, item_code) VALUES ($1, $2, $3)',
    [revisionId, item.fiscal_year, item.item_code],
  )
  return {
    evidenceId: id,
    revisionId,
    path: `/admin/evidence/${id}/revisions/1`,
    itemCode: item.item_code,
    elements: item.elements,
  }
}

export async function countActs(evidenceId: string, action: string): Promise<number> {
  const { count } = await one<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_entries WHERE object_id = $1 AND action = $2',
    [evidenceId, action],
  )
  return count
}
