import 'server-only'
import { pool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import { type Actor, isAdministrator } from '#lib/user/actor.ts'

export interface AuditFilter {
  /** name of a command, or '' */
  action: string
  /** id of a person, or '' */
  person: string
  /** user, workGroup, evidence, …, or '' */
  objectType: string
  objectId: string
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

export const canReadAudit = (actor: Actor): boolean => isAdministrator(actor)

const columns = `a.seq, a.at, a.actor_id::text AS "actorId", a.actor_name AS "actorName",
  a.actor_roles AS "actorRoles", a.action, a.object_type AS "objectType", a.object_id AS "objectId",
  a.request_id AS "requestId", a.address, a.before, a.after, a.hash,
  CASE a.object_type
    WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id::text = a.object_id)
    WHEN 'office' THEN (SELECT o.short_name_th FROM offices o WHERE o.id::text = a.object_id)
    WHEN 'workGroup' THEN (SELECT g.name_th FROM work_groups g WHERE g.id::text = a.object_id)
    WHEN 'evidence' THEN (SELECT r.title FROM revisions r WHERE r.evidence_id = a.object_id
      ORDER BY r.number DESC LIMIT 1)
  END AS "objectName"`

const where = `($1 = '' OR a.action = $1) AND ($2 = '' OR a.actor_id::text = $2)
  AND ($3 = '' OR a.object_type = $3) AND ($4 = '' OR a.object_id = $4)`

const valuesOf = ({ action, person, objectType, objectId }: Omit<AuditFilter, 'page'>) => [
  action,
  person,
  objectType,
  objectId,
]

/** Acts of the office, newest first. */
export async function listActs(
  actor: Actor,
  { page, ...filter }: AuditFilter,
): Promise<{ acts: ListedAct[]; total: number }> {
  if (!canReadAudit(actor)) return { acts: [], total: 0 }
  const values = valuesOf(filter)
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
export async function* allActs(actor: Actor, filter: Omit<AuditFilter, 'page'>): AsyncGenerator<ListedAct[]> {
  if (!canReadAudit(actor)) return
  for (let after = 0; ; ) {
    const { rows } = await pool().query<ListedAct>(
      `SELECT ${columns} FROM audit_entries a WHERE ${where} AND a.seq > $5 ORDER BY a.seq LIMIT 500`,
      [...valuesOf(filter), after],
    )
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.seq
  }
}

/** What there is to filter by. */
export async function auditChoices(
  actor: Actor,
): Promise<{ actions: string[]; people: { id: string; name: string }[]; objectTypes: string[] }> {
  if (!canReadAudit(actor)) return { actions: [], people: [], objectTypes: [] }
  const [actions, people, objectTypes] = await Promise.all([
    pool().query<{ action: string }>('SELECT DISTINCT action FROM audit_entries ORDER BY action'),
    pool().query<{ id: string; name: string }>(
      `SELECT u.id::text AS id, u.name FROM users u
        WHERE EXISTS (SELECT 1 FROM audit_entries a WHERE a.actor_id = u.id) ORDER BY u.name COLLATE "th-x-icu"`,
    ),
    pool().query<{ object_type: string }>(
      'SELECT DISTINCT object_type FROM audit_entries ORDER BY object_type',
    ),
  ])
  return {
    actions: actions.rows.map(({ action }) => action),
    people: people.rows,
    objectTypes: objectTypes.rows.map(({ object_type }) => object_type),
  }
}
