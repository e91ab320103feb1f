import type { PlainValue, Row } from './values.ts'

/** The months of a fiscal year in their order, with the names of their columns: 10 is October. */
export const fiscalMonths: readonly { name: string; number: number }[] = [
  10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9,
].map((number) => ({ name: `m${String(number).padStart(2, '0')}`, number }))

const numberOf = (value: PlainValue | undefined): number | null => (typeof value === 'number' ? value : null)

/** The sum of what is known; null where nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

/** Of each month by channel, as it is drawn: a month of which nothing is known has null. */
export function monthTotals(rows: readonly Row[], channels: readonly string[]) {
  return fiscalMonths.map(({ name, number }) => {
    const byChannel = channels.map((channel) =>
      sumOf(rows.filter((row) => row.channel === channel).map((row) => numberOf(row[name]))),
    )
    return { name, number, byChannel, total: sumOf(byChannel) }
  })
}

export const rowTotal = (row: Row): number | null =>
  sumOf(fiscalMonths.map(({ name }) => numberOf(row[name])))
