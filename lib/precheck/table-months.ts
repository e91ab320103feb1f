import type { Mention } from './mentions.ts'
import type { PaperPage } from './paper.ts'

export type MonthMention = Mention & { kind: 'month' }

/** Months that head the columns of a table (three or more on a line) or its rows. */
export function tableMonths({ skeleton: { text }, mentions }: PaperPage): MonthMention[] {
  const byLine = new Map<number, MonthMention[]>()
  for (const mention of mentions) {
    if (mention.kind !== 'month') continue
    const from = text.lastIndexOf('\n', mention.from - 1) + 1
    const onLine = byLine.get(from)
    if (onLine) onLine.push(mention)
    else byLine.set(from, [mention])
  }
  return [...byLine].flatMap(([from, months]) => {
    const line = text.slice(from, lineEnd(text, from))
    if (new Set(months.map(({ month }) => month)).size >= 3) return months
    const first = months[0]!
    const lead = line.slice(0, first.from - from)
    const isRow =
      /^[\s\d.)\t]*(?:เดอน)? ?$/.test(lead) && (line.includes('\t') || /\d/.test(line.slice(first.to - from)))
    return isRow && months.length === 1 ? months : []
  })
}

const lineEnd = (text: string, place: number): number => {
  const end = text.indexOf('\n', place)
  return end < 0 ? text.length : end
}
