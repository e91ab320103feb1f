import 'server-only'
import { askPool } from '#lib/db.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { CardTexts } from '#lib/item-card/schema.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor, GroupRole, OfficeRole } from '#lib/user/actor.ts'
import { canHandOver } from './policy.ts'

export interface ListedHandover {
  id: string
  at: Date
  giver: { id: string; name: string }
  receiver: { id: string; name: string }
  by: string
  items: number
  roles: number
  drafts: number
  /** items whose card the receiver has yet to read */
  unread: number
}

const columns = `h.id::text AS id, h.at,
  json_build_object('id', g.id, 'name', g.name) AS giver, json_build_object('id', r.id, 'name', r.name) AS receiver,
  (SELECT u.name FROM users u WHERE u.id = h.by_id) AS by`

const people = 'JOIN users g ON g.id = h.giver_id JOIN users r ON r.id = h.receiver_id'

const mine = '($1::uuid IS NULL OR h.giver_id = $1 OR h.receiver_id = $1)'
const whose = (actor: Actor): string | null => (canHandOver(actor) ? null : actor.id)

const count = (condition: string): string =>
  `(SELECT count(*)::int FROM handover_moves m WHERE m.handover_id = h.id AND ${condition})`

// An item that has gone on to somebody else since is theirs to read of.
const stillHeld = `m.kind = 'item' AND m.read_at IS NULL AND EXISTS (SELECT 1 FROM assignments a
  WHERE (a.fiscal_year, a.item_code, a.work_group_id) = (m.fiscal_year, m.item_code, m.work_group_id)
    AND a.holder_id = h.receiver_id)`

/** Handovers, newest first: every one for who may make them, else those one gave or received. */
export async function listHandovers(
  actor: Actor,
  { q, page }: { q: string; page: number | null },
): Promise<{ handovers: ListedHandover[]; total: number }> {
  const where = `${mine} AND ($2 = '' OR position(lower($2) IN lower(g.name || ' ' || r.name)) > 0)`
  const values = [whose(actor), q.trim()]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [totals, handovers] = await Promise.all([
    askPool<{ total: number }>(`SELECT count(*) AS total FROM handovers h ${people} WHERE ${where}`, values),
    askPool<ListedHandover>(
      `SELECT ${columns}, ${count(`m.kind = 'item'`)} AS items, ${count(`m.kind = 'role'`)} AS roles,
          ${count(`m.kind = 'draft'`)} AS drafts, ${count(stillHeld)} AS unread
        FROM handovers h ${people} WHERE ${where} ORDER BY h.at DESC, h.id DESC ${limit}`,
      values,
    ),
  ])
  return { handovers, total: totals[0]!.total }
}

interface InGroup {
  groupTh: string
  groupEn: string
}

export interface MovedItem extends InGroup, CardTexts {
  moveId: string
  fiscalYear: number
  itemCode: string
  workGroupId: string
  titleTh: string
  titleEn: string
  dueOn: string | null
  readAt: Date | null
  /** who holds it now, if not the receiver */
  holderNow: string | null
  cardUpdatedAt: Date | null
}
export interface MovedRole {
  role: OfficeRole | GroupRole
  workGroupId: string | null
  groupTh: string | null
  groupEn: string | null
}
export interface MovedDraft extends InGroup {
  revisionId: string
  toName: string
  /** null where the draft has been discarded since */
  now: { evidenceId: string; number: number; title: string; state: RevisionState } | null
}

export interface HandoverDetails {
  id: string
  at: Date
  note: string
  rolesKept: boolean
  giver: { id: string; name: string; state: 'active' | 'disabled' }
  receiver: { id: string; name: string; state: 'active' | 'disabled' }
  by: string
  items: MovedItem[]
  roles: MovedRole[]
  drafts: MovedDraft[]
}

const inGroup = `wg.name_th AS "groupTh", wg.name_en AS "groupEn"`

/** One handover with the cards of its items as they are now; null where it is not this person's. */
export async function findHandover(actor: Actor, id: string): Promise<HandoverDetails | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null
  const [handover] = await askPool<HandoverDetails>(
    `SELECT h.id::text AS id, h.at, h.note, h.roles_kept AS "rolesKept",
        json_build_object('id', g.id, 'name', g.name, 'state', g.state) AS giver,
        json_build_object('id', r.id, 'name', r.name, 'state', r.state) AS receiver,
        (SELECT u.name FROM users u WHERE u.id = h.by_id) AS by
      FROM handovers h ${people} WHERE ${mine} AND h.id = $2::uuid`,
    [whose(actor), id],
  )
  if (!handover) return null
  const [items, roles, drafts] = await Promise.all([
    askPool<MovedItem>(
      `SELECT m.id::text AS "moveId", m.fiscal_year AS "fiscalYear", m.item_code AS "itemCode",
          m.work_group_id::text AS "workGroupId", i.title_th AS "titleTh", i.title_en AS "titleEn",
          coalesce(ci.due_on, c.due_on)::text AS "dueOn", m.read_at AS "readAt", ${inGroup},
          (SELECT u.name FROM assignments a JOIN users u ON u.id = a.holder_id AND u.id <> h.receiver_id
            WHERE (a.fiscal_year, a.item_code, a.work_group_id) = (m.fiscal_year, m.item_code, m.work_group_id))
            AS "holderNow",
          coalesce(k.sources, '') AS sources, coalesce(k.contacts, '') AS contacts,
          coalesce(k.troubles, '') AS troubles, k.updated_at AS "cardUpdatedAt"
        FROM handover_moves m JOIN handovers h ON h.id = m.handover_id
          JOIN cycle_items ci ON (ci.fiscal_year, ci.item_code) = (m.fiscal_year, m.item_code)
          JOIN cycles c ON c.fiscal_year = ci.fiscal_year JOIN items i ON i.id = ci.item_id
          JOIN work_groups wg ON wg.id = m.work_group_id LEFT JOIN item_cards k ON k.topic_slug = i.topic_slug
        WHERE m.handover_id = $1::uuid AND m.kind = 'item' ORDER BY m.fiscal_year DESC, i.position`,
      [id],
    ),
    askPool<MovedRole>(
      `SELECT m.role, m.work_group_id::text AS "workGroupId", ${inGroup}
        FROM handover_moves m LEFT JOIN work_groups wg ON wg.id = m.work_group_id
        WHERE m.handover_id = $1::uuid AND m.kind = 'role' ORDER BY wg.position NULLS FIRST, m.role`,
      [id],
    ),
    askPool<MovedDraft>(
      `SELECT m.revision_id::text AS "revisionId", ${inGroup}, (SELECT u.name FROM users u WHERE u.id = m.to_id) AS "toName",
          (SELECT json_build_object('evidenceId', v.evidence_id, 'number', v.number, 'title', v.title, 'state', v.state)
            FROM revisions v WHERE v.id = m.revision_id) AS now
        FROM handover_moves m JOIN work_groups wg ON wg.id = m.work_group_id
        WHERE m.handover_id = $1::uuid AND m.kind = 'draft' ORDER BY wg.position, m.id`,
      [id],
    ),
  ])
  return { ...handover, items, roles, drafts }
}

export interface ToRead {
  handoverId: string
  at: Date
  giverName: string
  items: {
    moveId: string
    fiscalYear: number
    itemCode: string
    titleTh: string
    titleEn: string
    written: boolean
  }[]
}

/** Items given to this person whose cards they have not acknowledged, by handover, newest first. */
export async function listToRead(actor: Actor): Promise<ToRead[]> {
  return askPool<ToRead>(
    `SELECT h.id::text AS "handoverId", h.at, g.name AS "giverName",
        json_agg(json_build_object('moveId', m.id, 'fiscalYear', m.fiscal_year, 'itemCode', m.item_code,
          'titleTh', i.title_th, 'titleEn', i.title_en,
          'written', coalesce(k.sources || k.contacts || k.troubles, '') <> '') ORDER BY m.fiscal_year DESC, i.position)
          AS items
      FROM handovers h JOIN users g ON g.id = h.giver_id JOIN handover_moves m ON m.handover_id = h.id
        JOIN cycle_items ci ON (ci.fiscal_year, ci.item_code) = (m.fiscal_year, m.item_code)
        JOIN items i ON i.id = ci.item_id LEFT JOIN item_cards k ON k.topic_slug = i.topic_slug
      WHERE h.receiver_id = $1::uuid AND ${stillHeld}
      GROUP BY h.id, g.name ORDER BY h.at DESC`,
    [actor.id],
  )
}

/** Accounts to choose giver and receiver from, by name; disabled ones may still give. */
export async function listParties(
  actor: Actor,
): Promise<{ id: string; name: string; email: string; state: 'active' | 'disabled' }[]> {
  if (!canHandOver(actor)) return []
  return askPool(
    `SELECT id::text AS id, name, email, state::text AS state FROM users ORDER BY name COLLATE "th-x-icu", email`,
    [],
  )
}
