/** A cell as text. What a spreadsheet would take for a formula is kept from acting by an apostrophe. */
function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a CSV file, as RFC 4180 ends it. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(cell).join(',')}\r\n`

/** Spreadsheets take a file for UTF-8 only when it says so. */
export const csvMark = '\ufeff'
