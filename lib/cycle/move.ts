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

/** Those of the codes that anyone has written for, published or not: they may not vanish under that work. */
export async function codesWithWork(client: Db | Tx, fiscalYear: number, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const where = { fiscalYear, itemCode: { in: codes } }
  const [revisions, publications] = await Promise.all([
    client.revisionItem.findMany({ where, select: { itemCode: true } }),
    client.publicationItem.findMany({ where, select: { itemCode: true } }),
  ])
  const worked = new Set([...revisions, ...publications].map((row) => row.itemCode))
  return codes.filter((code) => worked.has(code))
}
