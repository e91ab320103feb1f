import { createContent } from '#lib/content/commands.ts'
import { findDeclarationToSign } from '#lib/declaration/queries.ts'
import { approveRevision, publishRevision, saveRevision, submitRevision } from '#lib/evidence/commands.ts'
import type { Actor } from '#lib/user/actor.ts'
import { act, makeUser, must, type Staff, versionOf } from './factories.ts'

export const thaiText = 'เราจะทำงานด้วยความสุจริต\n\nและให้ทุกคนตรวจสอบได้'
export const declared = {
  declaredOn: '2024-12-09',
  declaredBy: { th: 'ผู้อำนวยการ', en: 'Director' },
  translations: [
    { language: 'th', title: 'ประกาศเจตจำนง', text: thaiText, state: 'ready' },
    { language: 'de', title: 'Unfertiges Wort', text: 'Wir erklären es halb.', state: 'draft' },
  ],
}

/** The declaration of a year, published by the office's people. */
export async function publishDeclaration(staff: Staff, year = '2568', fields: object = declared) {
  const made = must(
    await createContent(staff.contributor, {
      kind: 'declaration',
      workGroupId: staff.group.id,
      slug: year,
    }),
  )
  await publishAs(staff, made.revisionId, fields)
  return made
}

/** The whole way of a revision that says this. */
export async function publishAs(staff: Staff, revisionId: string, fields: object): Promise<void> {
  await save(staff, revisionId, fields)
  await act(submitRevision, staff.contributor, revisionId)
  await act(approveRevision, staff.reviewer, revisionId)
  await act(publishRevision, staff.publisher, revisionId)
}

const save = async (staff: Staff, id: string, fields: object) =>
  must(
    await saveRevision(staff.contributor, {
      id,
      version: await versionOf(id),
      title: 'ประกาศเจตจำนงสุจริต 2568',
      summary: 'คำที่เราให้ไว้',
      fields,
    }),
  )

/** What somebody sends who has read the declaration of the office. */
export async function toSign(actor: Actor) {
  const found = await findDeclarationToSign(actor)
  return {
    evidenceId: found!.evidenceId,
    textSha256: found!.textSha256,
    workGroupId: actor.groups[0]?.workGroupId ?? '',
  }
}

/** Rows of the authorisation matrix for the signing of declarations: everyone in the office may. */
export const declarationMatrix = {
  'declaration.sign': {
    allowed: [
      'member of no group',
      'contributor',
      'contributor of another group',
      'reviewer',
      'reviewer of another group',
      'publisher',
      'director',
      'administrator',
    ],
    input: async (staff: Staff, actor: Actor | null) => {
      await publishDeclaration(staff)
      return toSign(actor ?? (await makeUser()))
    },
  },
}
