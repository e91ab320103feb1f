/** Whether thirteen digits end with the check digit of the population register (also used in tax numbers). */
export function hasCheckDigit(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < 12; place += 1) sum += Number(digits[place]) * (13 - place)
  return (11 - (sum % 11)) % 10 === Number(digits[12])
}

const gap = '[ \\u00a0.\\u2010-\\u2015-]'
/** Persons' numbers begin with 1–8; 0 is a firm's. Plain, in the groups of the card, or one digit a box. */
const forms = [
  /(?<![\d,/-]|\d\.)[1-8]\d{12}(?![\d/]|[.,-]\d)/g,
  new RegExp(
    `(?<![\\d,/-]|\\d\\.)[1-8]${gap}{1,3}\\d{4}${gap}{1,3}\\d{5}${gap}{1,3}\\d{2}${gap}{1,3}\\d(?![\\d/]|[.,-]\\d)`,
    'g',
  ),
  /(?<![\d,/-]|\d\.)[1-8](?:(?:[ \t|\u00a0]{1,3}|\n)\d){12}(?![ \t]?[\d/]|[.,-]\d)/g,
]

export interface Found {
  from: number
  to: number
  /** digits alone */
  digits: string
}

/** A narrow column breaks a number in two: the rest stands alone in a cell of one of the next lines. */
function brokenIn(text: string): Found[] {
  const lines = text.split('\n')
  let from = 0
  return lines.flatMap((line, index) => {
    const begin = from
    from += line.length + 1
    if (!line.includes('\t')) return []
    return [...line.matchAll(/(?<=^|\t) ?([1-8]\d{5,11}) ?(?=\t|$)/g)].flatMap((match) => {
      const rest = lines
        .slice(index + 1, index + 4)
        .flatMap((next) => next.split('\t'))
        .find((cell) => new RegExp(`^\\d{${13 - match[1]!.length}}$`).test(cell.trim()))
      const digits = `${match[1]}${rest?.trim() ?? ''}`
      if (!hasCheckDigit(digits)) return []
      const at = begin + match.index + match[0].indexOf(match[1]!)
      return [{ from: at, to: at + match[1]!.length, digits }]
    })
  })
}

/** Numbers with a right check digit, wherever they stand. `text` has Arabic digits. */
export function citizenIdsIn(text: string): Found[] {
  const whole = forms.flatMap((form) =>
    text
      .matchAll(form)
      .take(2_000)
      .toArray()
      .flatMap((match) => {
        const digits = match[0].replace(/\D/g, '')
        return hasCheckDigit(digits) ? [{ from: match.index, to: match.index + match[0].length, digits }] : []
      }),
  )
  return [...whole, ...brokenIn(text)]
}
