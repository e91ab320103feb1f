import 'server-only'
import type { Ask } from '#lib/db.ts'
import type { Assigned } from './assign.ts'
import type { Merge, PlanItem } from './plan.ts'

/** A piece of evidence that the public sees for items of the year before. */
export interface ShownBefore {
  publicationId: string
  evidenceId: string
  title: string
  /** the group that owns it; null when that is closed */
  workGroupId: string | null
  codes: string[]
}

/** What a draft answered when an earlier start of the year was undone. */
export interface KeptRow {
  revisionId: string
  evidenceId: string
  title: string
  code: string
  topic: string
  /** what its text came from; null for a draft somebody began */
  publicationId: string | null
}

export interface Target {
  id: string
  edition: number
  titleTh: string
  confidenceNote: string
  note: string
  provisionalFrom: number | null
}

/** All that decides what a new year begins with, as the database knows it at one moment. */
export interface YearFacts {
  fromFrameworkId: string
  fromItems: PlanItem[]
  /** null: the list of the new year is not known */
  target: Target | null
  toItems: PlanItem[]
  merges: Merge[]
  mergesBefore: Merge[]
  assigned: Assigned[]
  groups: { id: string; slug: string; nameTh: string; nameEn: string }[]
  /** due dates of single items, by code */
  dueOn: { code: string; day: string }[]
  shown: ShownBefore[]
  kept: KeptRow[]
}

const itemColumns = `i.code, i.topic_slug AS topic, i.title_th AS "titleTh", i.title_en AS "titleEn",
  i.period_year AS "periodYear", i.period_relation::text AS "periodRelation", i.period_coverage::text AS "periodCoverage",
  ARRAY(SELECT e.text_th FROM elements e WHERE e.item_id = i.id ORDER BY e.number) AS elements,
  i.usual_owners AS "usualOwners", i.title_confidence::text AS "titleConfidence", i.confidence::text AS confidence`

/** The items of a framework, in order. */
export const itemsOf = (ask: Ask, frameworkId: string): Promise<PlanItem[]> =>
  ask(`SELECT ${itemColumns} FROM items i WHERE i.framework_id = $1::uuid ORDER BY i.position`, [frameworkId])

export const mergesOf = (ask: Ask, fiscalYear: number): Promise<Merge[]> =>
  ask(
    `SELECT topic_slug AS topic, item_code AS code FROM topic_codes
      WHERE fiscal_year = $1::int AND kind = 'merged' ORDER BY 1, 2`,
    [fiscalYear],
  )

/** Who answers for the items of a year; a holder who has left the group or the office holds nothing. */
export const assignedIn = (ask: Ask, fiscalYear: number): Promise<Assigned[]> =>
  ask(
    `SELECT a.item_code AS "itemCode", a.work_group_id::text AS "workGroupId", a.kind::text AS kind,
            h.id::text AS "holderId", h.name AS "holderName"
       FROM assignments a JOIN work_groups g ON g.id = a.work_group_id
       LEFT JOIN users h ON h.id = a.holder_id AND h.state = 'active' AND EXISTS (SELECT 1 FROM memberships m
         WHERE m.user_id = h.id AND m.work_group_id = a.work_group_id)
      WHERE a.fiscal_year = $1::int ORDER BY a.item_code, a.kind, g.position`,
    [fiscalYear],
  )

export const activeGroups = (ask: Ask): Promise<YearFacts['groups']> =>
  ask(
    `SELECT id::text AS id, slug, name_th AS "nameTh", name_en AS "nameEn" FROM work_groups
      WHERE state = 'active' ORDER BY position`,
    [],
  )

/** Drafts that answered items of the year when its start was undone. */
export const keptFor = (ask: Ask, fiscalYear: number): Promise<KeptRow[]> =>
  ask(
    `SELECT k.revision_id::text AS "revisionId", r.evidence_id AS "evidenceId", r.title, k.item_code AS code,
            k.topic_slug AS topic, d.publication_id::text AS "publicationId"
       FROM kept_items k JOIN revisions r ON r.id = k.revision_id AND r.state IN ('draft', 'returned')
       LEFT JOIN carried_drafts d ON d.revision_id = k.revision_id
      WHERE k.fiscal_year = $1::int ORDER BY 1, 4`,
    [fiscalYear],
  )

/** Null where the year before has no cycle. */
export async function readYearFacts(ask: Ask, fromYear: number): Promise<YearFacts | null> {
  const fiscalYear = fromYear + 1
  const [cycle] = await ask<{ frameworkId: string }>(
    `SELECT framework_id::text AS "frameworkId" FROM cycles WHERE fiscal_year = $1::int`,
    [fromYear],
  )
  if (!cycle) return null
  const [target = null] = await ask<Target>(
    `SELECT id::text AS id, edition, title_th AS "titleTh", confidence_note AS "confidenceNote", note,
            provisional_from AS "provisionalFrom"
       FROM frameworks WHERE fiscal_year = $1::int ORDER BY edition DESC LIMIT 1`,
    [fiscalYear],
  )
  return {
    fromFrameworkId: cycle.frameworkId,
    fromItems: await itemsOf(ask, cycle.frameworkId),
    target,
    toItems: target ? await itemsOf(ask, target.id) : [],
    merges: await mergesOf(ask, fiscalYear),
    mergesBefore: await mergesOf(ask, fromYear),
    assigned: await assignedIn(ask, fromYear),
    groups: await activeGroups(ask),
    dueOn: await ask(
      `SELECT item_code AS code, due_on::text AS day FROM cycle_items
        WHERE fiscal_year = $1::int AND due_on IS NOT NULL ORDER BY 1`,
      [fromYear],
    ),
    shown: await ask(
      `SELECT p.id::text AS "publicationId", p.evidence_id AS "evidenceId", p.title,
              CASE WHEN g.state = 'active' THEN g.id::text END AS "workGroupId",
              array_agg(pi.item_code ORDER BY length(pi.item_code), pi.item_code) AS codes
         FROM publication_items pi JOIN publications p ON p.id = pi.publication_id AND p.state = 'current'
         JOIN evidence e ON e.id = p.evidence_id JOIN work_groups g ON g.id = e.work_group_id
        WHERE pi.fiscal_year = $1::int GROUP BY p.id, g.id ORDER BY p.published_at, p.id`,
      [fromYear],
    ),
    kept: await keptFor(ask, fiscalYear),
  }
}
