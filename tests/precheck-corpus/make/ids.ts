// Numbers that people and firms might have, made up: none is looked up anywhere.

/** 13 digits with the check digit that is right for the first twelve. */
export function withCheckDigit(twelve: string): string {
  if (!/^\d{12}$/.test(twelve)) throw new Error(`not twelve digits: ${twelve}`)
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0)
  return twelve + String((11 - (sum % 11)) % 10)
}

/** 13 digits whose last is not the check digit. */
export const withoutCheckDigit = (twelve: string): string =>
  twelve + String((Number(withCheckDigit(twelve)[12]) + 3) % 10)

/** 1-2345-67890-12-3 */
export const hyphened = (id: string): string => id.replace(/^(\d)(\d{4})(\d{5})(\d\d)(\d)$/, '$1-$2-$3-$4-$5')
