/** The address that calls a number: of “0 5311 2345 ต่อ 101” the number alone, for an extension cannot be dialled with it. */
export const telephoneHref = (phone: string): string =>
  `tel:${(/\+?\d[\d\s().-]*/.exec(phone)?.[0] ?? '').replaceAll('(0)', '').replace(/[^\d+]/g, '')}`

/** The number as it is shown: never broken between its digits. */
export const shownPhone = (phone: string): string => phone.replace(/(?<=\d) (?=\d)/g, '\u00a0')
