import 'server-only'
import { db } from '#lib/db.ts'
import { type Actor, readsWholeOffice } from '#lib/user/actor.ts'
import { inPageOrder, isOpenRequest, placeIn, type Remark, remarkHref } from './remarks.ts'

export interface FirstOpenRemark
  extends Pick<Remark, 'id' | 'kind' | 'reasons' | 'body' | 'place' | 'createdAt'> {
  author: string
  /** to the remark in its place: /admin/evidence/{id}/revisions/{n}#remark-{id} */
  href: string
  /** how many requests of the revision are open, this one among them */
  openCount: number
}

/** The key under which `listFirstOpenRemarks` keeps a revision. */
export const revisionKey = (revision: { evidenceId: string; number: number }): string =>
  `${revision.evidenceId}/${revision.number}`

/**
 * For each of these revisions that this actor may read and that has an open request: the first one in the order of the
 * page, and how many there are. Keyed by `revisionKey`.
 */
export async function listFirstOpenRemarks(
  actor: Actor,
  revisions: readonly { evidenceId: string; number: number }[],
): Promise<Map<string, FirstOpenRemark>> {
  if (revisions.length === 0) return new Map()
  const found = await db().revision.findMany({
    where: {
      OR: revisions.map(({ evidenceId, number }) => ({ evidenceId, number })),
      remarks: { some: { resolvedAt: null } },
      ...(readsWholeOffice(actor)
        ? {}
        : { evidence: { workGroupId: { in: actor.groups.map((group) => group.workGroupId) } } }),
    },
    select: {
      evidenceId: true,
      number: true,
      items: {
        select: {
          fiscalYear: true,
          itemCode: true,
          cycleItem: { select: { item: { select: { position: true } } } },
        },
      },
      attachments: { orderBy: { position: 'asc' }, select: { id: true } },
      remarks: { where: { resolvedAt: null } },
    },
  })
  const names = await namesOf(found.flatMap(({ remarks }) => remarks.map((remark) => remark.authorId)))
  const first = new Map<string, FirstOpenRemark>()
  for (const { evidenceId, number, items, attachments, remarks } of found) {
    const open = remarks.map((row) => ({ ...row, place: placeIn(row) })).filter(isOpenRequest)
    const [remark] = inPageOrder(open, {
      items: items.map(({ cycleItem, ...item }) => ({ ...item, position: cycleItem.item.position })),
      files: attachments,
    })
    if (!remark) continue
    const { id, kind, reasons, body, place, createdAt } = remark
    first.set(revisionKey({ evidenceId, number }), {
      ...{ id, kind, reasons, body, place, createdAt },
      author: names.get(remark.authorId) ?? '',
      href: remarkHref({ evidenceId, number }, id),
      openCount: open.length,
    })
  }
  return first
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await db().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map((user) => [user.id, user.name]))
}
