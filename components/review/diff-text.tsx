import type { Lang, Translate } from '#lib/i18n.ts'
import type { DiffPart } from '#lib/text/word-diff.ts'

/** A text with what was taken out struck through and what was put in underlined; said aloud too. */
export function DiffText({
  parts,
  of = 'th',
  lang,
  t,
}: {
  parts: readonly DiffPart[]
  /** the language of the text */
  of?: Lang
  lang: Lang
  t: Translate
}) {
  return (
    <p className="max-w-none whitespace-pre-wrap break-words" lang={of === lang ? undefined : of}>
      {parts.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
        if (kind === 'same') return <span key={index}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
          <Mark key={index} className={`diff-${kind}`}>
            <span className="sr-only" lang={lang}>
              {t(`review.compare.${kind}`)}{' '}
            </span>
            {text}
          </Mark>
        )
      })}
    </p>
  )
}
