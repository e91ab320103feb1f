import 'server-only'
import type { Db, Tx } from '#lib/db.ts'
import { compareEditions, type EditionChanges, type EditionItem } from '#lib/framework/compare.ts'

async function itemsOf(client: Db | Tx, frameworkId: string): Promise<EditionItem[]> {
  const items = await client.item.findMany({
    where: { frameworkId },
    orderBy: { position: 'asc' },
    include: { elements: { orderBy: { number: 'asc' }, select: { textTh: true } } },
  })
  return items.map((item) => ({ ...item, elements: item.elements.map((element) => element.textTh) }))
}

export async function changesBetween(client: Db | Tx, fromId: string, toId: string): Promise<EditionChanges> {
  return compareEditions(await itemsOf(client, fromId), await itemsOf(client, toId))
}

/**
 * Those of the codes that hold on to what they ask: something is published there, whose address stays, or somebody is
 * deciding on it. Drafts hold on to nothing, they go with their topic.
 */
export async function codesHeld(client: Db | Tx, fiscalYear: number, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const where = { fiscalYear, itemCode: { in: codes } }
  const [revisions, publications] = await Promise.all([
    client.revisionItem.findMany({
      where: { ...where, revision: { state: { notIn: ['draft', 'returned'] } } },
      select: { itemCode: true },
    }),
    client.publicationItem.findMany({ where, select: { itemCode: true } }),
  ])
  const held = new Set([...revisions, ...publications].map((row) => row.itemCode))
  return codes.filter((code) => held.has(code))
}
