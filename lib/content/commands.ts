import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import { fail } from '#lib/result.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import { kindNamed } from './kinds.ts'
import { createContentInput } from './schema.ts'
import { fieldsOf } from './values.ts'

/** Begins a news item, a page, a service…; from here it goes the way of all evidence. */
export const createContent = defineCommand({
  name: 'content.create',
  input: createContentInput,
  load: async (tx, _actor, { workGroupId }) => {
    const group = await tx.workGroup.findFirst({
      where: { id: workGroupId, state: 'active' },
      select: { id: true },
    })
    return group && { workGroupId: group.id }
  },
  can: canCreateEvidence,
  run: async (tx, { subject: { workGroupId }, actor, input, now }) => {
    const kind = kindNamed(input.kind)!
    const slug = kind.named ? input.slug : null
    if (slug && (await tx.evidence.count({ where: { kind: kind.name, slug } })) > 0)
      return fail('invalid', 'problem.invalid', { fields: { slug: { key: 'problem.slugTaken' } } })
    const id = shortId()
    const revisionId = randomUUID()
    await tx.evidence.create({
      data: { id, kind: kind.name, slug, workGroupId, createdById: actor.id, createdAt: now },
      select: { id: true },
    })
    await tx.revision.create({
      data: {
        id: revisionId,
        evidenceId: id,
        number: 1,
        title: input.title,
        titleSearch: normalizeForSearch(input.title),
        fields: fieldsOf(kind, {}),
        createdById: actor.id,
        createdAt: now,
        savedAt: now,
        authors: { create: { userId: actor.id, firstAt: now } },
      },
      select: { id: true },
    })
    await wantCheck(tx, revisionId)
    return done(
      { evidenceId: id, revisionId },
      {
        objectType: 'evidence',
        objectId: id,
        revisionId,
        after: { number: 1, title: input.title, kind: kind.name, ...(slug ? { slug } : {}) },
      },
    )
  },
})
