import 'server-only'
import { pool } from '#lib/db.ts'
import { canEdit } from '#lib/evidence/policy.ts'
import { pageSize } from '#lib/limits.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'

export interface LibraryFilter {
  q?: string
  workGroupId?: string
  /** 'evidence' or a kind of content */
  kind?: string
  used?: 'public' | 'draft'
  /** only those that lack the words for who cannot see them, and are not said to need none */
  lacksWords?: boolean
  sort?: 'newest' | 'name'
  /** a revision: whether it has them is said of each picture */
  draftId?: string
}

export interface LibraryPicture {
  /** the attachment of the newest revision that has these bytes */
  id: string
  fileName: string
  displayName: string
  altTh: string
  altEn: string
  decorative: boolean
  uploadedAt: Date
  evidenceId: string
  number: number
  title: string
  kind: string
  groupTh: string
  groupEn: string
  /** revisions that have it, of those this actor may read */
  uses: number
  isPublic: boolean
  isInDraft: boolean
}

const scope = (actor: Actor): [boolean, string[]] => [
  readsWholeOffice(actor),
  actor.groups.map(({ workGroupId }) => workGroupId),
]

const likeLiteral = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** The pictures this actor may read, each once however many revisions have it; 20 a page, all where it is null. */
export async function listPictures(
  actor: Actor,
  { q = '', workGroupId, kind, used, lacksWords = false, sort = 'newest', draftId }: LibraryFilter,
  page: number | null,
): Promise<{ total: number; rows: LibraryPicture[] }> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8).map(likeLiteral)
  const listed = `
    WITH theirs AS (
      SELECT a.id, a.sha256, a.file_name, a.display_name, a.uploaded_at, coalesce(s.alt_th, '') AS alt_th,
             coalesce(s.alt_en, '') AS alt_en, coalesce(s.decorative, false) AS decorative, e.id AS evidence_id, e.kind,
             e.work_group_id, r.number, r.title, g.name_th, g.name_en, count(*) OVER same AS uses,
             bool_or(coalesce(p.state = 'current', false)) OVER same AS is_public,
             bool_or(r.id = $8::uuid) OVER same AS is_in_draft
        FROM attachments a JOIN blobs b ON b.sha256 = a.sha256
        JOIN revisions r ON r.id = a.revision_id JOIN evidence e ON e.id = r.evidence_id
        JOIN work_groups g ON g.id = e.work_group_id
        LEFT JOIN pictures s ON s.attachment_id = a.id LEFT JOIN publications p ON p.revision_id = r.id
       WHERE b.mime IN ('image/png', 'image/jpeg', 'image/webp') AND ($1 OR e.work_group_id = ANY($2::uuid[]))
      WINDOW same AS (PARTITION BY a.sha256)
    ), wanted AS (
      SELECT DISTINCT ON (sha256) * FROM theirs
       WHERE ($3::uuid IS NULL OR work_group_id = $3) AND ($4::text IS NULL OR kind = $4)
         AND concat_ws(' ', display_name, alt_th, alt_en, title) ILIKE ALL ($5::text[])
         AND ($6::boolean IS NULL OR is_public = $6) AND NOT ($7 AND (decorative OR alt_th <> ''))
       ORDER BY sha256, uploaded_at DESC, id
    )`
  const values = [
    ...[...scope(actor), workGroupId ?? null, kind ?? null, words],
    ...[used ? used === 'public' : null, lacksWords, draftId ?? null],
  ]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const [counted, { rows }] = await Promise.all([
    pool().query<{ total: number }>(`${listed} SELECT count(*)::int AS total FROM wanted`, values),
    pool().query<LibraryPicture>(
      `${listed} SELECT id, file_name AS "fileName", display_name AS "displayName", alt_th AS "altTh", alt_en AS "altEn",
              decorative, uploaded_at AS "uploadedAt", evidence_id AS "evidenceId", number, title, kind,
              name_th AS "groupTh", name_en AS "groupEn", uses::int, is_public AS "isPublic",
              coalesce(is_in_draft, false) AS "isInDraft"
         FROM wanted ORDER BY ${sort === 'name' ? 'display_name, id' : 'uploaded_at DESC, id'} ${limit}`,
      values,
    ),
  ])
  return { total: counted.rows[0]!.total, rows }
}

export interface OpenDraft {
  id: string
  evidenceId: string
  number: number
  title: string
}

const draftsOffered = 50

/** Drafts in which this actor may use a picture again, the last saved first. */
export async function listOpenDrafts(actor: Actor): Promise<OpenDraft[]> {
  const { rows } = await pool().query<OpenDraft & { workGroupId: string; state: 'draft' | 'returned' }>(
    `SELECT r.id, r.evidence_id AS "evidenceId", r.number, r.title, e.work_group_id AS "workGroupId", r.state
       FROM revisions r JOIN evidence e ON e.id = r.evidence_id
      WHERE r.state IN ('draft', 'returned') AND e.work_group_id = ANY($1::uuid[])
      ORDER BY r.saved_at DESC, r.id LIMIT ${draftsOffered}`,
    [scope(actor)[1]],
  )
  return rows.filter(({ workGroupId, state }) => canEdit(actor, { workGroupId, state, authorIds: [] }))
}
