import 'server-only'
import { askPool, pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { canReadAudit } from './policy.ts'

export interface AuditFilter {
  /** name of a command, or '' */
  action: string
  /** id of a person, `system`, or '' */
  person: string
  /** user, workGroup, evidence, …, or '' */
  objectType: string
  objectId: string
  /** days of the office, both included, as YYYY-MM-DD, or '' */
  from: string
  to: string
  page: number
}

type Fields = Readonly<Record<string, unknown>>

export interface ListedAct {
  seq: number
  at: Date
  actorId: string | null
  actorName: string
  actorRoles: string[]
  action: string
  objectType: string
  objectId: string
  /** what the object is called now; null where it has no name, or is gone */
  objectName: string | null
  requestId: string
  address: string
  before: Fields | null
  after: Fields | null
  hash: string
}

const itemOf = (
  id: string,
  column: string,
) => `(SELECT ${column} FROM cycle_items ci JOIN items i ON i.id = ci.item_id
  WHERE ci.fiscal_year::text = split_part(${id}, '/', 1) AND ci.item_code = split_part(${id}, '/', 2))`

/** What an object is called, as SQL over its type and id. */
const nameOf = (type: string, id: string): string => `CASE ${type}
    WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id::text = ${id})
    WHEN 'office' THEN (SELECT o.short_name_th FROM offices o WHERE o.id::text = ${id})
    WHEN 'workGroup' THEN (SELECT g.name_th FROM work_groups g WHERE g.id::text = ${id})
    WHEN 'evidence' THEN (SELECT r.title FROM revisions r WHERE r.evidence_id = ${id} ORDER BY r.number DESC LIMIT 1)
    WHEN 'cycle' THEN ${id}
    WHEN 'cycleItem' THEN ${itemOf(id, `ci.item_code || ' ' || i.title_th`)}
    WHEN 'handover' THEN (SELECT g.name || ' → ' || r.name FROM handovers h JOIN users g ON g.id = h.giver_id
      JOIN users r ON r.id = h.receiver_id WHERE h.id::text = ${id})
    WHEN 'itemCard' THEN (SELECT i.title_th FROM items i JOIN frameworks f ON f.id = i.framework_id
      WHERE i.topic_slug = ${id} ORDER BY f.fiscal_year DESC, f.edition DESC LIMIT 1)
    WHEN 'framework' THEN (SELECT f.title_th FROM frameworks f WHERE f.id::text = ${id})
  END`

const columns = `a.seq, a.at, a.actor_id::text AS "actorId", a.actor_name AS "actorName",
  a.actor_roles AS "actorRoles", a.action, a.object_type AS "objectType", a.object_id AS "objectId",
  a.request_id AS "requestId", a.address, a.before, a.after, a.hash,
  ${nameOf('a.object_type', 'a.object_id')} AS "objectName"`

type Asked = Omit<AuditFilter, 'page'>

/** Only the conditions that were asked for, so that each finds its index. */
function conditions({ action, person, objectType, objectId, from, to }: Asked) {
  const values: unknown[] = []
  const value = (given: unknown): string => `$${values.push(given)}`
  const where: string[] = []
  if (action) where.push(`a.action = ${value(action)}`)
  if (person === 'system') where.push('a.actor_id IS NULL')
  else if (person) where.push(/^[0-9a-f-]{36}$/i.test(person) ? `a.actor_id = ${value(person)}` : 'false')
  // The life of a cycle is that of its items too.
  if (objectType === 'cycle' && objectId) {
    const id = value(objectId)
    where.push(`(a.object_type = 'cycle' AND a.object_id = ${id}
      OR a.object_type = 'cycleItem' AND a.object_id ^@ (${id} || '/'))`)
  } else {
    if (objectType) where.push(`a.object_type = ${value(objectType)}`)
    if (objectId) where.push(`a.object_id = ${value(objectId)}`)
  }
  if (from) where.push(`a.at >= (${value(from)}::date)::timestamp AT TIME ZONE 'Asia/Bangkok'`)
  if (to) where.push(`a.at < (${value(to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Bangkok'`)
  return { where: where.length > 0 ? where.join(' AND ') : 'true', values, value }
}

/** Acts of the office, newest first. */
export async function listActs(
  actor: Actor,
  { page, ...filter }: AuditFilter,
): Promise<{ acts: ListedAct[]; total: number }> {
  if (!canReadAudit(actor)) return { acts: [], total: 0 }
  const { where, values } = conditions(filter)
  const [count, rows] = await Promise.all([
    pool().query<{ total: number }>(`SELECT count(*) AS total FROM audit_entries a WHERE ${where}`, values),
    pool().query<ListedAct>(
      `SELECT ${columns} FROM audit_entries a WHERE ${where}
        ORDER BY a.seq DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      values,
    ),
  ])
  return { acts: rows.rows, total: count.rows[0]!.total }
}

/** The same acts oldest first in batches, for an export of any length. */
export async function* allActs(actor: Actor, filter: Asked): AsyncGenerator<ListedAct[]> {
  if (!canReadAudit(actor)) return
  const { where, values, value } = conditions(filter)
  const after = value(0)
  for (;;) {
    const { rows } = await pool().query<ListedAct>(
      `SELECT ${columns} FROM audit_entries a WHERE ${where} AND a.seq > ${after} ORDER BY a.seq LIMIT 500`,
      values,
    )
    if (rows.length === 0) return
    yield rows
    values[values.length - 1] = rows.at(-1)!.seq
  }
}

/** What one object is called now; null where it has no name, or is gone. */
export async function findObjectName(actor: Actor, type: string, id: string): Promise<string | null> {
  if (!canReadAudit(actor)) return null
  const [found] = await askPool<{ name: string | null }>(`SELECT ${nameOf('$1', '$2')} AS name`, [type, id])
  return found?.name ?? null
}

/** People and groups by their ids, for acts that kept the ids alone. */
export async function namesOfIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!canReadAudit(actor) || ids.length === 0) return new Map()
  const rows = await askPool<{ id: string; name: string }>(
    `SELECT id::text AS id, name FROM users WHERE id = ANY($1::uuid[])
      UNION ALL SELECT id::text, name_th FROM work_groups WHERE id = ANY($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What there is to filter by. */
export async function auditChoices(
  actor: Actor,
): Promise<{ actions: string[]; people: { id: string; name: string }[]; objectTypes: string[] }> {
  if (!canReadAudit(actor)) return { actions: [], people: [], objectTypes: [] }
  const [actions, people, objectTypes] = await Promise.all([
    askPool<{ action: string }>('SELECT DISTINCT action FROM audit_entries ORDER BY action', []),
    askPool<{ id: string; name: string }>(
      `SELECT u.id::text AS id, u.name FROM users u
        WHERE EXISTS (SELECT 1 FROM audit_entries a WHERE a.actor_id = u.id) ORDER BY u.name COLLATE "th-x-icu"`,
      [],
    ),
    askPool<{ object_type: string }>(
      'SELECT DISTINCT object_type FROM audit_entries ORDER BY object_type',
      [],
    ),
  ])
  return {
    actions: actions.map(({ action }) => action),
    people,
    objectTypes: objectTypes.map(({ object_type }) => object_type),
  }
}
