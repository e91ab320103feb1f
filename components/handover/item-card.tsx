import { CardForm } from '#components/handover/card-form.tsx'
import { CardParts } from '#components/handover/card-texts.tsx'
import { sentenceWith, words } from '#components/layout/worded.tsx'
import { Card } from '#components/ui/card.tsx'
import type { FormAction } from '#lib/action.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { CardsOfItem } from '#lib/item-card/queries.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What the next person must know of an item: read by everyone who works on it, written by its groups all year. */
export function ItemCardSection({
  cards: { card, mayEdit, merged },
  save,
  lang,
  t,
}: {
  cards: CardsOfItem
  save: FormAction<undefined>
  lang: Lang
  t: Translate
}) {
  return (
    <section aria-labelledby="card">
      <Card className="grid gap-4">
        <div>
          <h2 id="card">{t('itemCard.title')}</h2>
          <p className="small soft">{t('itemCard.lead')}</p>
        </div>
        <CardParts card={card} lang={lang} t={t} />
        {card.updatedAt ? (
          <p className="small soft">
            {sentenceWith(
              (who) => t('itemCard.updated', { when: formatInstant(card.updatedAt!, lang), who }),
              card.updatedBy ? words(marked(lang, card.updatedBy)) : t('common.unknown'),
            )}
          </p>
        ) : null}
        {mayEdit ? (
          <CardForm topicSlug={card.topicSlug} version={card.version} card={card} action={save} />
        ) : null}
        {merged.map((earlier) => (
          <details key={earlier.topicSlug}>
            <summary>
              {t('itemCard.merged')} {words(worded(lang, earlier.titleTh, earlier.titleEn))}
            </summary>
            <div className="mt-2">
              <CardParts card={earlier} lang={lang} t={t} />
            </div>
          </details>
        ))}
      </Card>
    </section>
  )
}
