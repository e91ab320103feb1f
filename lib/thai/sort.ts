const collator = new Intl.Collator('th', { numeric: true })

/** Thai dictionary order: ก กา เก แก ไก่ ข; numbers by their value. */
export const compareThai = (a: string, b: string): number => collator.compare(a, b)

export const sortThai = <T>(rows: readonly T[], textOf: (row: T) => string): T[] =>
  rows.toSorted((a, b) => compareThai(textOf(a), textOf(b)))
