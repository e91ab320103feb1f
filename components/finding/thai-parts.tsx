import type { Lang } from '#lib/i18n.ts'

/** From a Thai letter to the last one before a Latin letter. */
const thai = /([\u0E00-\u0E7F](?:[^A-Za-z]*[\u0E00-\u0E7F])?)/

/** A sentence with names of the office in it: on an English page what is Thai is marked as such. */
export function ThaiParts({ text, lang }: { text: string; lang: Lang }): React.ReactNode {
  if (lang === 'th') return text
  return text.split(thai).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their place
      <span key={index} lang="th">
        {part}
      </span>
    ),
  )
}
