/** Quarter of the fiscal year of a day: October to December is the first. */
export function fiscalQuarterOf(isoDay: string): 1 | 2 | 3 | 4 {
  const month = Number(isoDay.slice(5, 7))
  return (Math.floor(((month + 2) % 12) / 3) + 1) as 1 | 2 | 3 | 4
}
