interface Place {
  evidenceId: string
  number: number
  items: { fiscalYear: number; position: number }[]
}

/** Newest year first, then the order of the assessment; evidence without an item comes last. */
export const officialOrder = (row: Pick<Place, 'items'>): number =>
  Math.min(...row.items.map((item) => item.position - item.fiscalYear * 1_000), Number.MAX_SAFE_INTEGER)

/**
 * The neighbours of a revision in the queue. One that has just left the queue still has its place in the official
 * order, so that the next is the next and not the first again.
 */
export function neighboursIn<Row extends Place>(
  queue: readonly Row[],
  current: Place,
): { previous: Row | null; next: Row | null; place: number | null } {
  const at = queue.findIndex((row) => row.evidenceId === current.evidenceId && row.number === current.number)
  if (at >= 0) return { previous: queue[at - 1] ?? null, next: queue[at + 1] ?? null, place: at + 1 }
  const order = officialOrder(current)
  const next = queue.find((row) => officialOrder(row) >= order) ?? queue[0] ?? null
  const previous = queue.findLast((row) => officialOrder(row) < order) ?? null
  return { previous: previous === next ? null : previous, next, place: null }
}
