import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { copyFiles } from '#lib/evidence/copy.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import { wantCheck } from '#lib/finding/want.ts'
import { shortId } from '#lib/id.ts'
import { fail } from '#lib/result.ts'
import { filesIn, withFiles } from '#lib/text/file-marks.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import type { ContentKind } from './kind.ts'
import { kindNamed, yearTitle } from './kinds.ts'
import { createContentInput } from './schema.ts'
import { carriedFields, initialFields } from './values.ts'

/** What is public of the newest year before this one. */
const yearBefore = (tx: Tx, kind: string, year: string) =>
  tx.publication.findFirst({
    where: { kind, slug: { lt: year }, state: 'current' },
    orderBy: { slug: 'desc' },
    select: { slug: true, revisionId: true, summary: true, summaryEn: true, fields: true },
  })

/**
 * What a year begins with: the texts and fields of the one before, and new ids for the files that they name. A file that
 * stands beside the text alone, such as last year's signed paper, stays with its year.
 */
async function carryOver(
  tx: Tx,
  kind: ContentKind,
  before: NonNullable<Awaited<ReturnType<typeof yearBefore>>>,
) {
  const fields = JSON.stringify(carriedFields(kind, before.fields))
  const files = await tx.attachment.findMany({
    where: {
      revisionId: before.revisionId,
      id: { in: [before.summary, before.summaryEn, fields].flatMap(filesIn) },
    },
    select: { id: true },
  })
  const fileIds = new Map(files.map(({ id }) => [id, shortId()]))
  const content = {
    summary: withFiles(before.summary, fileIds),
    summaryEn: withFiles(before.summaryEn, fileIds),
    fields: JSON.parse(withFiles(fields, fileIds)),
  }
  return { content, fileIds }
}

/**
 * Begins a news item, a page, a service…; from here it goes the way of all evidence. One of a fiscal year begins with what
 * was public of the year before, its English as a draft.
 */
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
      return fail('invalid', 'problem.invalid', {
        fields: { slug: { key: kind.named === 'year' ? 'problem.yearTaken' : 'problem.slugTaken' } },
      })
    const title = kind.named === 'year' ? yearTitle(kind, 'th', input.slug) : input.title
    const before = kind.named === 'year' ? await yearBefore(tx, kind.name, input.slug) : null
    const carried = before && (await carryOver(tx, kind, before))
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
        title,
        titleSearch: normalizeForSearch(title),
        ...(kind.named === 'year' && {
          titleEn: yearTitle(kind, 'en', input.slug),
          english: 'draft' as const,
        }),
        // What the year before said is somewhere to begin, and to be looked at anew.
        ...(carried?.content ?? { fields: initialFields(kind) }),
        createdById: actor.id,
        createdAt: now,
        savedAt: now,
        authors: { create: { userId: actor.id, firstAt: now } },
      },
      select: { id: true },
    })
    if (carried) await copyFiles(tx, carried.fileIds, revisionId)
    await wantCheck(tx, revisionId)
    return done(
      { evidenceId: id, revisionId },
      {
        objectType: 'evidence',
        objectId: id,
        revisionId,
        after: {
          number: 1,
          title,
          kind: kind.name,
          ...(slug ? { slug } : {}),
          ...(before ? { from: before.slug } : {}),
        },
      },
    )
  },
})
