import type { Worded } from '#lib/site/words.ts'

/** Words in the language they are in: plain text where it is the page's own. */
export const words = ({ text, lang }: Worded): React.ReactNode =>
  lang === undefined ? text : <span lang={lang}>{text}</span>

const place = '\uFFFC' // OBJECT REPLACEMENT CHARACTER: in no sentence, and in no name

/** A sentence around words that may be in another language, so that they alone are marked. `say` puts a text in their place. */
export function sentenceWith(say: (text: string) => string, inner: React.ReactNode): React.ReactNode {
  if (typeof inner === 'string') return say(inner)
  const [before, after = ''] = say(place).split(place)
  return (
    <>
      {before}
      {inner}
      {after}
    </>
  )
}
