/** A level of a year's scheme, the best first; scores from 0 to 100. */
export interface ResultLevel {
  label: string
  min: number
  max: number
  /** what each instrument must have reached besides; null where the total alone decides */
  eachInstrumentMin: number | null
}

/**
 * The first level of the year's scheme that the scores reach; null where the scheme is not known, or where it asks for
 * scores of instruments that are not.
 */
export function levelOf(
  levels: readonly ResultLevel[],
  total: number | null,
  instruments: readonly (number | null)[],
): string | null {
  if (total === null) return null
  const reached = levels.filter(({ min }) => total >= min)
  for (const level of reached) {
    const asked = level.eachInstrumentMin
    if (asked === null) return level.label
    // One that fell short decides as well as all that did not.
    if (instruments.some((score) => score !== null && score < asked)) continue
    if (instruments.some((score) => score === null)) return null
    return level.label
  }
  return null
}
