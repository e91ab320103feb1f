import { readFileSync } from 'node:fs'

interface Item {
  code: string
  title_th: string
  elements: string[]
}
const years = new Map<number, Item[]>()

/** The item of a year's framework. */
export function itemOf(fiscalYear: number, code: string): Item {
  if (!years.has(fiscalYear)) {
    const path = new URL(`../../../prisma/seed/frameworks/${fiscalYear}.json`, import.meta.url)
    years.set(fiscalYear, (JSON.parse(readFileSync(path, 'utf8')) as { items: Item[] }).items)
  }
  const found = years.get(fiscalYear)!.find((item) => item.code === code)
  if (!found) throw new Error(`${fiscalYear} has no item ${code}`)
  return found
}
