import type { Lang, Translate } from '#lib/i18n.ts'
import { type CardTexts, cardParts, isEmptyCard } from '#lib/item-card/schema.ts'

/** What is known of an item, part by part; parts nobody wrote are left out. */
export function CardParts({ card, lang, t }: { card: CardTexts; lang: Lang; t: Translate }) {
  if (isEmptyCard(card)) return <p className="soft">{t('itemCard.empty')}</p>
  return (
    <dl className="grid gap-3">
      {cardParts
        .filter((part) => card[part] !== '')
        .map((part) => (
          <div key={part}>
            <dt className="font-semibold">{t(`itemCard.part.${part}`)}</dt>
            <dd className="whitespace-pre-line max-w-measure" lang={lang === 'th' ? undefined : 'th'}>
              {card[part]}
            </dd>
          </div>
        ))}
    </dl>
  )
}
