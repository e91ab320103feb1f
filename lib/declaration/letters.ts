/** What the font files of the house can show: the unicode-range lines of components/ui/fonts.css. A test compares them. */
export const houseLetters: readonly (readonly [first: number, last: number])[] = [
  [0x0e01, 0x0e3a],
  [0x0e3f, 0x0e5b],
  [0x200b, 0x200d],
  [0x25cc, 0x25cc],
  [0x0020, 0x007e],
  [0x00a0, 0x017f],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
]

/** Whether a text looks the same on every machine, for each of its letters is in our own files. */
export const inHouseLetters = (text: string): boolean =>
  [...text.normalize('NFC')].every((letter) => {
    const code = letter.codePointAt(0)!
    return letter === '\n' || houseLetters.some(([first, last]) => code >= first && code <= last)
  })
