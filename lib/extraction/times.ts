const pdfTime = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+\-Z])(\d\d)?'?(\d\d)?)?/

/** An instant as a PDF or an Office document states it, as ISO; null when not stated or absurd. */
export function instantOf(stated: string | undefined | null): string | null {
  const text = stated?.trim() ?? ''
  const parts = pdfTime.exec(text)
  const time = new Date(parts ? isoOf(parts) : text)
  if (Number.isNaN(time.getTime())) return null
  // Before there were PDFs it was a clock that was not set; a year of the Buddhist Era is moved to what was meant.
  if (time.getUTCFullYear() >= 2500 && time.getUTCFullYear() < 2700) {
    time.setUTCFullYear(time.getUTCFullYear() - 543)
  }
  const year = time.getUTCFullYear()
  return year < 1990 || year > 2100 ? null : time.toISOString()
}

function isoOf(parts: RegExpExecArray): string {
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    h = '00',
    m = '00',
  ] = parts
  const zone = sign === 'Z' ? 'Z' : sign ? `${sign}${h}:${m}` : '+07:00' // not stated: the office's own clock
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}
