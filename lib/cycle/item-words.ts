import { normalizeForSearch } from '#lib/thai/normalize.ts'

/** Whether an item is what was typed: 'o12', 'ข้อ ๑๒' and '12' are one item, other words stand in its title. */
export function isTyped(
  { itemCode, titleTh, titleEn }: { itemCode: string; titleTh: string; titleEn: string },
  q: string,
): boolean {
  const typed = normalizeForSearch(q)
  const [, number] = /^(?:ข้อ ?)?(?:o ?)?0*(\d{1,3})$/.exec(typed) ?? []
  if (number !== undefined) return itemCode === `O${number}`
  const text = normalizeForSearch(`${itemCode} ${titleTh} ${titleEn}`)
  return typed.split(' ').every((word) => text.includes(word))
}
