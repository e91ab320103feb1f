import 'server-only'
import { db } from '#lib/db.ts'
import { pageSize } from '#lib/limits.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { unconfirmed } from './forced.ts'

const whereFor = (actor: Actor): Prisma.PublicationWhereInput => ({
  ...unconfirmed,
  ...(readsWholeOffice(actor) ? {} : { workGroupId: { in: actor.groups.map((group) => group.workGroupId) } }),
})

export const countUnconfirmed = (actor: Actor): Promise<number> =>
  db().publication.count({ where: whereFor(actor) })

/** What was published in an emergency and waits for a second person to look, the longest first; without a page, all of it. */
export async function listUnconfirmed(actor: Actor, page?: number) {
  const rows = await db().publication.findMany({
    where: whereFor(actor),
    orderBy: [{ forcedAt: 'asc' }, { id: 'asc' }],
    ...(page === undefined ? {} : { skip: (page - 1) * pageSize, take: pageSize }),
    select: {
      evidenceId: true,
      revisionNumber: true,
      title: true,
      state: true,
      forcedAt: true,
      workGroup: { select: { nameTh: true, nameEn: true } },
      items: { select: { fiscalYear: true, itemCode: true }, orderBy: { fiscalYear: 'desc' } },
      revision: {
        select: {
          publishedById: true,
          authors: { select: { user: { select: { id: true, name: true } } } },
          remarks: { where: { kind: 'force_reason' }, orderBy: { createdAt: 'desc' }, take: 1 },
        },
      },
    },
  })
  const forcers = await db().user.findMany({
    where: { id: { in: rows.flatMap((row) => row.revision.publishedById ?? []) } },
    select: { id: true, name: true },
  })
  return rows.map(({ revision, revisionNumber, forcedAt, ...row }) => ({
    ...row,
    number: revisionNumber,
    forcedAt: forcedAt!,
    forcedBy: forcers.find((user) => user.id === revision.publishedById)?.name ?? '',
    reason: revision.remarks[0]?.body ?? '',
    authors: revision.authors.map((author) => author.user.name),
    /** this person forced or wrote it, so another must look */
    mine:
      revision.publishedById === actor.id || revision.authors.some((author) => author.user.id === actor.id),
  }))
}
export type UnconfirmedRow = Awaited<ReturnType<typeof listUnconfirmed>>[number]
