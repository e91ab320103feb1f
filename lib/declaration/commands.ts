import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { declaration } from '#lib/content/kinds/declaration.ts'
import { fieldsOf } from '#lib/content/values.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import { hashOfText } from './hash.ts'
import { canSignAs } from './policy.ts'
import { signInput } from './schema.ts'
import { textToSign } from './text.ts'

/** The declaration of the newest year that has one; the ones before are history. Held against a new edition meanwhile. */
async function lockNewest(tx: Tx, evidenceId: string) {
  const [newest] = await tx.$queryRaw<{ id: string; evidenceId: string; slug: string; fields: unknown }[]>`
    SELECT id::text AS id, evidence_id AS "evidenceId", slug, fields FROM publications
     WHERE kind = ${declaration.name} AND state = 'current' ORDER BY slug DESC LIMIT 1 FOR SHARE`
  return newest?.evidenceId === evidenceId ? newest : null
}

/** Puts one's name to the declaration of this year, exactly as it was read. */
export const signDeclaration = defineCommand({
  name: 'declaration.sign',
  input: signInput,
  load: (tx, _actor, { evidenceId }) => lockNewest(tx, evidenceId),
  can: (actor, _declaration, { workGroupId }) => canSignAs(actor, workGroupId),
  run: async (tx, { subject, actor, input, now }) => {
    const textSha256 = hashOfText(textToSign(fieldsOf(declaration, subject.fields)))
    if (textSha256 !== input.textSha256) return fail('conflict', 'problem.declarationChanged')
    const signature = { evidenceId: subject.evidenceId, textSha256, userId: actor.id }
    if ((await tx.declarationSignature.count({ where: signature })) > 0)
      return fail('conflict', 'problem.signedAlready')
    await tx.declarationSignature.create({
      data: {
        ...signature,
        publicationId: subject.id,
        workGroupId: input.workGroupId || null,
        signedAt: now,
      },
      select: { id: true },
    })
    return done(
      { year: subject.slug },
      {
        objectType: 'evidence',
        objectId: subject.evidenceId,
        after: { fiscalYear: Number(subject.slug), textSha256 },
      },
    )
  },
})
