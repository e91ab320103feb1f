import 'server-only'
import { type Ask, askPool } from '#lib/db.ts'
import { canReadEvidence } from '#lib/evidence/policy.ts'
import type { ClaimKind } from '#lib/evidence/schema.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type PlanItem, pairElements } from './plan.ts'
import { mayStayUnchanged } from './policy.ts'

export interface CarriedFile {
  /** /files/{id}/{fileName} */
  id: string
  sha256: string
  displayName: string
  fileName: string
}

/** Where the year before showed what an element asks again. */
export interface CarriedPlace {
  /** of the new year */
  fiscalYear: number
  itemCode: string
  elementNumber: number
  /** asked in the same words, but for the year */
  sameWords: boolean
  kind: ClaimKind
  file: CarriedFile | null
  link: { url: string; label: string } | null
  page: number | null
  text: string
}

/** What a draft that was carried over came from. */
export interface Carried {
  fromYear: number
  publicationId: string
  /** of the year before */
  evidenceId: string
  title: string
  files: CarriedFile[]
  places: CarriedPlace[]
  /** "nothing has changed" can be true of everything it answers */
  mayStay: boolean
  settled: { as: 'rechecked' | 'unchanged'; at: Date; by: string; reason: string } | null
}

interface Row {
  fiscalYear: number
  fromYear: number
  publicationId: string
  evidenceId: string
  title: string
  files: CarriedFile[]
  settledAs: 'rechecked' | 'unchanged' | null
  settledAt: Date | null
  settledBy: string | null
  reason: string
}

interface ItemRow extends PlanItem {
  fiscalYear: number
  fromCodes: string[]
}

interface ClaimRow {
  code: string
  number: number
  kind: ClaimKind
  fileId: string | null
  page: number | null
  url: string | null
  label: string | null
  text: string
}

/** Null for a draft that somebody began themselves. */
export async function readCarried(ask: Ask, revisionId: string): Promise<Carried | null> {
  const [row] = await ask<Row>(
    `SELECT s.fiscal_year AS "fiscalYear", s.from_year AS "fromYear", p.id::text AS "publicationId",
            p.evidence_id AS "evidenceId", p.title, d.settled_as::text AS "settledAs", d.settled_at AS "settledAt",
            u.name AS "settledBy", d.reason,
            coalesce((SELECT json_agg(json_build_object('id', f.id, 'sha256', f.sha256, 'displayName', f.display_name,
              'fileName', f.file_name) ORDER BY f.position) FROM publication_files f WHERE f.publication_id = p.id), '[]') AS files
       FROM carried_drafts d JOIN year_starts s ON s.id = d.start_id JOIN publications p ON p.id = d.publication_id
       LEFT JOIN users u ON u.id = d.settled_by_id WHERE d.revision_id = $1::uuid`,
    [revisionId],
  )
  if (!row) return null
  const items = await itemsAnswered(ask, revisionId, row)
  const asked = items.filter(({ fiscalYear }) => fiscalYear === row.fiscalYear)
  const { fromYear, publicationId, evidenceId, title, files, settledAs, settledAt, settledBy, reason } = row
  return {
    fromYear,
    publicationId,
    evidenceId,
    title,
    files,
    places: await placesOf(ask, row, items),
    mayStay: asked.length > 0 && asked.every(mayStayUnchanged),
    settled: settledAs && settledAt && { as: settledAs, at: settledAt, by: settledBy ?? '', reason },
  }
}

/** The items of the new year that the draft answers, and those of the year before that they come from. */
const itemsAnswered = (ask: Ask, revisionId: string, { fiscalYear, fromYear }: Row): Promise<ItemRow[]> =>
  ask(
    `WITH answered AS (
       SELECT ri.item_code, coalesce((SELECT k.from_codes FROM year_start_items k JOIN carried_drafts d ON d.start_id = k.start_id
                WHERE d.revision_id = $1::uuid AND k.item_code = ri.item_code), '{}') AS from_codes
         FROM revision_items ri WHERE ri.revision_id = $1::uuid AND ri.fiscal_year = $2::int)
     SELECT ci.fiscal_year AS "fiscalYear", a.from_codes AS "fromCodes", ci.item_code AS code, i.topic_slug AS topic,
            i.title_th AS "titleTh", i.title_en AS "titleEn", i.period_year AS "periodYear",
            i.period_relation::text AS "periodRelation", i.period_coverage::text AS "periodCoverage",
            ARRAY(SELECT e.text_th FROM elements e WHERE e.item_id = i.id ORDER BY e.number) AS elements,
            i.usual_owners AS "usualOwners", i.title_confidence::text AS "titleConfidence", i.confidence::text AS confidence
       FROM answered a JOIN cycle_items ci ON (ci.fiscal_year = $2::int AND ci.item_code = a.item_code)
         OR (ci.fiscal_year = $3::int AND ci.item_code = ANY(a.from_codes))
       JOIN items i ON i.id = ci.item_id ORDER BY i.position`,
    [revisionId, fiscalYear, fromYear],
  )

async function placesOf(ask: Ask, row: Row, items: readonly ItemRow[]): Promise<CarriedPlace[]> {
  const { fiscalYear, fromYear, publicationId, files } = row
  const claims = await ask<ClaimRow>(
    `SELECT c.item_code AS code, c.element_number AS number, c.kind::text AS kind, c.file_id AS "fileId", c.page, l.url,
            l.label, c.text
       FROM publication_claims c LEFT JOIN publication_links l ON l.id = c.link_id
      WHERE c.publication_id = $1::uuid AND c.fiscal_year = $2::int ORDER BY 1, 2`,
    [publicationId, fromYear],
  )
  const shift = { from: fromYear, by: fiscalYear - fromYear }
  return items
    .filter((item) => item.fiscalYear === fiscalYear)
    .flatMap((item) => {
      const before = item.fromCodes.flatMap(
        (code) => items.find((one) => one.fiscalYear === fromYear && one.code === code) ?? [],
      )
      return pairElements(before, item, shift).flatMap(({ kind: pairing, from, to }) => {
        const claim = claims.find(({ code, number }) => code === from?.code && number === from.number)
        if (!to || !claim) return []
        const { kind, page, text, url, label, fileId } = claim
        return [
          {
            fiscalYear,
            itemCode: item.code,
            elementNumber: to.number,
            sameWords: pairing === 'same',
            kind,
            file: files.find(({ id }) => id === fileId) ?? null,
            link: url === null ? null : { url, label: label ?? '' },
            page,
            text,
          },
        ]
      })
    })
}

/** For who may read the draft; null for one that somebody began themselves. */
export async function findCarried(
  actor: Actor,
  revision: { id: string; workGroupId: string },
): Promise<Carried | null> {
  return canReadEvidence(actor, revision) ? readCarried(askPool, revision.id) : null
}
