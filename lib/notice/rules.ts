import 'server-only'
import type { AuditRecord } from '#lib/audit/record.ts'
import type { Tx } from '#lib/db.ts'
import type { Actor } from '#lib/user/actor.ts'

/** An act that has just been done, as its audit row has it. */
export interface DoneAct extends AuditRecord {
  action: string
  actor: Actor
}

export interface News {
  /** key of its sentence: notice.kind.* */
  kind: string
  userIds: string[]
  params: Record<string, string | number>
  /** under /admin */
  path: string
}

type Rule = (tx: Tx, act: DoneAct) => Promise<News | null>

/** Whom an act concerns. What is not here is told to nobody; the actor is never told of the own act. */
export const rules: Readonly<Record<string, Rule>> = {
  'revision.submit': aboutRevision('submitted', 'reviewers'),
  'revision.return': aboutRevision('returned', 'authors'),
  'revision.approve': aboutRevision('approved', 'publishers'),
  'revision.publish': aboutRevision('published', 'authors'),
  'revision.approveAndPublish': aboutRevision('published', 'authors'),
  'revision.publishAtTime': aboutRevision('published', 'authors'),
  'revision.forcePublish': aboutRevision('forced', 'publishers'),
  'revision.remark': aboutRevision('remark', 'authors'),
  'evidence.withdraw': aboutRevision('withdrawn', 'members'),
  'assignment.set': aboutHolder,
  'handover.give': aboutHandover,
}

type Circle = 'reviewers' | 'authors' | 'publishers' | 'members'

const inCircle: Record<Circle, string> = {
  reviewers: `EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.work_group_id = e.work_group_id AND m.role = 'reviewer')`,
  members:
    'EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.work_group_id = e.work_group_id)',
  // Who goes on with it since a handover is told as its authors are.
  authors: `(u.id = r.continued_by_id
    OR EXISTS (SELECT 1 FROM revision_authors a WHERE a.user_id = u.id AND a.revision_id = r.id))`,
  publishers: `EXISTS (SELECT 1 FROM office_roles o WHERE o.user_id = u.id AND o.role = 'publisher')
    AND NOT EXISTS (SELECT 1 FROM revision_authors a WHERE a.user_id = u.id AND a.revision_id = r.id)`,
}

function aboutRevision(kind: string, circle: Circle): Rule {
  return async (tx, { actor, revisionId, after }) => {
    const rows = await tx.$queryRawUnsafe<
      { userId: string; evidenceId: string; number: number; title: string }[]
    >(
      `SELECT u.id::text AS "userId", r.evidence_id AS "evidenceId", r.number, r.title
         FROM revisions r JOIN evidence e ON e.id = r.evidence_id CROSS JOIN users u
        WHERE r.id = $1::uuid AND u.state = 'active' AND u.id <> $2::uuid AND ${inCircle[circle]}`,
      revisionId,
      actor.id,
    )
    const [first] = rows
    if (!first) return null
    const { evidenceId, number, title } = first
    const reason = typeof after?.reason === 'string' ? after.reason : ''
    return {
      kind,
      userIds: rows.map((row) => row.userId),
      params: { title, number, actor: actor.name, reason, ...typicalReasons(after) },
      path: `/admin/evidence/${evidenceId}/revisions/${number}`,
    }
  }
}

/** Codes of return reasons in one text; the letter says them in the language of its reader. */
const typicalReasons = (after: DoneAct['after']): { reasons?: string } =>
  Array.isArray(after?.reasons) && after.reasons.length > 0 ? { reasons: after.reasons.join(' ') } : {}

async function aboutHolder(_tx: Tx, { actor, objectId, before, after }: DoneAct): Promise<News | null> {
  const holder = after?.holder
  if (typeof holder !== 'string' || holder === before?.holder || holder === actor.id) return null
  const [fiscalYear = '', itemCode = ''] = objectId.split('/')
  return {
    kind: 'assigned',
    userIds: [holder],
    params: { itemCode, fiscalYear, actor: actor.name },
    path: `/admin/items/${fiscalYear}/${itemCode}`,
  }
}

async function aboutHandover(tx: Tx, { actor, objectId, after }: DoneAct): Promise<News | null> {
  const { receiver, handover, items } = after ?? {}
  if (typeof receiver !== 'string' || typeof handover !== 'string' || receiver === actor.id) return null
  const giver = await tx.user.findUniqueOrThrow({ where: { id: objectId }, select: { name: true } })
  return {
    kind: 'handedOver',
    userIds: [receiver],
    params: { giver: giver.name, items: Array.isArray(items) ? items.length : 0 },
    path: `/admin/handovers/${handover}`,
  }
}
