import type { Worded } from '#lib/site/words.ts'

/** Words in the language they are in: plain text where it is the page's own. */
export const words = ({ text, lang }: Worded): React.ReactNode =>
  lang === undefined ? text : <span lang={lang}>{text}</span>
