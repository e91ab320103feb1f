import 'server-only'
import { declaration } from '#lib/content/kinds/declaration.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { askPool } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import type { Actor } from '#lib/user/actor.ts'
import { hashOfText } from './hash.ts'
import { groupsSeen } from './policy.ts'
import type { SignerState } from './schema.ts'
import { type Translation, textToSign, translationsOf } from './text.ts'

export interface DeclarationToSign {
  evidenceId: string
  /** fiscal year, BE */
  year: string
  title: string
  titleEn: string
  translations: Translation[]
  textSha256: string
  /** when this person signed this very text */
  signedAt: Date | null
  /** when they signed another text of this year */
  signedBefore: Date | null
}

/** The declaration of the newest year that is public, as this person reads and signs it. */
export async function findDeclarationToSign(actor: Actor): Promise<DeclarationToSign | null> {
  const [newest] = await askPool<
    Pick<DeclarationToSign, 'evidenceId' | 'year' | 'title' | 'titleEn'> & { fields: unknown }
  >(
    `SELECT evidence_id AS "evidenceId", slug AS year, title, title_en AS "titleEn", fields FROM publications
      WHERE kind = $1 AND state = 'current' ORDER BY slug DESC LIMIT 1`,
    [declaration.name],
  )
  if (!newest) return null
  const { fields: kept, ...facts } = newest
  const fields = fieldsOf(declaration, kept)
  const textSha256 = hashOfText(textToSign(fields))
  const signed = await askPool<{ textSha256: string; signedAt: Date }>(
    `SELECT text_sha256 AS "textSha256", signed_at AS "signedAt" FROM declaration_signatures
      WHERE evidence_id = $1 AND user_id = $2::uuid ORDER BY signed_at DESC`,
    [facts.evidenceId, actor.id],
  )
  const isThis = (one: { textSha256: string }) => one.textSha256 === textSha256
  return {
    ...facts,
    translations: translationsOf(fields),
    textSha256,
    signedAt: signed.find(isThis)?.signedAt ?? null,
    signedBefore: signed.find((one) => !isThis(one))?.signedAt ?? null,
  }
}

export interface SignerFilter {
  state: SignerState
  /** a work group's id, or '' */
  group: string
  page: number
}

export interface ListedSigner {
  id: string
  name: string
  groups: { nameTh: string; nameEn: string }[]
  signedAt: Date | null
}

export interface SignerList {
  signers: ListedSigner[]
  total: number
  /** of all whom this person sees, whatever the filter says */
  signed: number
  people: number
}

// $1 the declaration, $2 its text, $3 the groups of which one sees the people (null: everyone)
const people = `
  SELECT u.id::text AS id, u.name, s.signed_at AS "signedAt",
         (SELECT coalesce(json_agg(json_build_object('nameTh', g.name_th, 'nameEn', g.name_en) ORDER BY g.position), '[]')
            FROM work_groups g WHERE g.id IN (SELECT m.work_group_id FROM memberships m WHERE m.user_id = u.id)) AS groups,
         ARRAY(SELECT m.work_group_id::text FROM memberships m WHERE m.user_id = u.id) AS "groupIds"
    FROM users u LEFT JOIN declaration_signatures s ON s.user_id = u.id AND s.evidence_id = $1 AND s.text_sha256 = $2
   WHERE u.state = 'active' AND ($3::text[] IS NULL
      OR EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.work_group_id::text = ANY ($3::text[])))`

/** Who has signed and who has not, of those whom this person leads; 20 a page, without a page number all of them. */
export async function listSigners(
  actor: Actor,
  { evidenceId, textSha256 }: Pick<DeclarationToSign, 'evidenceId' | 'textSha256'>,
  { state, group, page }: Omit<SignerFilter, 'page'> & { page: number | null },
): Promise<SignerList> {
  const seen = groupsSeen(actor)
  const values = [evidenceId, textSha256, seen === 'all' ? null : seen]
  const limit = page === null ? '' : `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const where = `($4 = 'all' OR ($4 = 'signed') = (p."signedAt" IS NOT NULL)) AND ($5 = '' OR $5 = ANY (p."groupIds"))`
  const [counts, signers] = await Promise.all([
    askPool<Omit<SignerList, 'signers'>>(
      `SELECT count(*) FILTER (WHERE ${where})::int AS total, count(p."signedAt")::int AS signed, count(*)::int AS people
         FROM (${people}) p`,
      [...values, state, group],
    ),
    askPool<ListedSigner>(
      `SELECT p.id, p.name, p.groups, p."signedAt" FROM (${people}) p WHERE ${where}
        ORDER BY p.name COLLATE "th-x-icu", p.id ${limit}`,
      [...values, state, group],
    ),
  ])
  return { signers, ...counts[0]! }
}
