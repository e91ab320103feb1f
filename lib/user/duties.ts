import 'server-only'
import { type Ask, askPool } from '#lib/db.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { Actor } from './actor.ts'
import { canManageUsers } from './policy.ts'

interface Of {
  workGroupId: string
  groupTh: string
  groupEn: string
}

/** An item of a cycle that is not finished, held by this person for a group. */
export interface HeldItem extends Of {
  assignmentId: string
  fiscalYear: number
  itemCode: string
  titleTh: string
  titleEn: string
  topicSlug: string
  kind: 'lead' | 'supporting'
  dueOn: string | null
}

/** A revision on its way to the public that this person wrote or goes on with; returned, it comes back to them. */
export interface OpenDraft extends Of {
  revisionId: string
  evidenceId: string
  number: number
  title: string
  state: RevisionState
}

export interface WaitingReview extends Of {
  evidenceId: string
  number: number
  title: string
  state: 'submitted' | 'approved'
  submittedAt: Date | null
}

export interface Duties {
  items: HeldItem[]
  drafts: OpenDraft[]
  /** what this person, perhaps beside others, may decide now */
  reviews: WaitingReview[]
}

const group = `g.id::text AS "workGroupId", g.name_th AS "groupTh", g.name_en AS "groupEn"`

const heldItems = `
  SELECT a.id::text AS "assignmentId", a.fiscal_year AS "fiscalYear", a.item_code AS "itemCode", a.kind::text AS kind,
    i.title_th AS "titleTh", i.title_en AS "titleEn", i.topic_slug AS "topicSlug",
    coalesce(ci.due_on, c.due_on)::text AS "dueOn", ${group}
  FROM assignments a
    JOIN cycle_items ci ON ci.fiscal_year = a.fiscal_year AND ci.item_code = a.item_code
    JOIN cycles c ON c.fiscal_year = a.fiscal_year AND c.state <> 'finished'
    JOIN items i ON i.id = ci.item_id JOIN work_groups g ON g.id = a.work_group_id
  WHERE a.holder_id = $1::uuid ORDER BY a.fiscal_year DESC, i.position`

const openDrafts = `
  SELECT r.id::text AS "revisionId", r.evidence_id AS "evidenceId", r.number, r.title, r.state::text AS state, ${group}
  FROM revisions r JOIN evidence e ON e.id = r.evidence_id JOIN work_groups g ON g.id = e.work_group_id
  WHERE r.state IN ('draft', 'submitted', 'returned', 'approved')
    AND (r.continued_by_id = $1::uuid OR r.continued_by_id IS NULL
      AND EXISTS (SELECT 1 FROM revision_authors w WHERE w.revision_id = r.id AND w.user_id = $1::uuid))
  ORDER BY g.position, r.saved_at DESC`

const waitingReviews = `
  SELECT r.evidence_id AS "evidenceId", r.number, r.title, r.state::text AS state, r.submitted_at AS "submittedAt", ${group}
  FROM revisions r JOIN evidence e ON e.id = r.evidence_id JOIN work_groups g ON g.id = e.work_group_id
  WHERE (r.state = 'submitted' AND (
      EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = $1::uuid AND m.work_group_id = g.id AND m.role = 'reviewer')
      OR EXISTS (SELECT 1 FROM office_roles o WHERE o.user_id = $1::uuid AND o.role = 'publisher'))
    OR r.state = 'approved' AND EXISTS (
      SELECT 1 FROM office_roles o WHERE o.user_id = $1::uuid AND o.role IN ('publisher', 'director')))
    AND NOT EXISTS (SELECT 1 FROM revision_authors w WHERE w.revision_id = r.id AND w.user_id = $1::uuid)
  ORDER BY r.submitted_at, r.evidence_id`

/** What a person would leave lying, asked of the pool or within an act. */
export async function dutiesOf(ask: Ask, userId: string): Promise<Omit<Duties, 'reviews'>> {
  return {
    items: await ask<HeldItem>(heldItems, [userId]),
    drafts: await ask<OpenDraft>(openDrafts, [userId]),
  }
}

/** What a person holds now, for who manages people; empty for anyone else. */
export async function findDuties(actor: Actor, userId: string): Promise<Duties> {
  if (!canManageUsers(actor)) return { items: [], drafts: [], reviews: [] }
  const [held, reviews] = await Promise.all([
    dutiesOf(askPool, userId),
    askPool<WaitingReview>(waitingReviews, [userId]),
  ])
  return { ...held, reviews }
}
