/** A day without a time for a calendar: noon in UTC is the same day in every zone a server may be set to. */
export const asDay = (day: string, plus = 0): Date => {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + plus)
  return date
}
