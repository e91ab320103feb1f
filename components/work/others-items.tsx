import { words } from '#components/layout/worded.tsx'
import { Card } from '#components/ui/card.tsx'
import type { OthersItem } from '#lib/cycle/queries.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

/** What was looked for and is another group's: whose it is, and what the public reads of it. */
export function OthersItems({
  items,
  fiscalYear,
  lang,
  t,
}: {
  items: readonly OthersItem[]
  fiscalYear: number
  lang: Lang
  t: Translate
}) {
  if (items.length === 0) return null
  return (
    <section className="mt-6" aria-labelledby="others-items">
      <Card className="grid gap-3">
        <div>
          <h2 id="others-items">{t('work.othersItems.title', { count: items.length })}</h2>
          <p className="small soft">{t('work.othersItems.text')}</p>
        </div>
        <ul className="rows">
          {items.map(({ itemCode, titleTh, titleEn, leads }) => (
            <li key={itemCode} className="grid gap-x-6 gap-y-1 sm:grid-cols-[4rem_minmax(0,1fr)_auto]">
              <span className="code">{itemCode}</span>
              <div className="min-w-0">
                <p className="font-semibold">{words(worded(lang, titleTh, titleEn))}</p>
                <p className="small">
                  {leads.length === 0
                    ? t('work.unassigned')
                    : leads.map(({ id, nameTh, nameEn }) => (
                        <span key={id} className="block">
                          {words(worded(lang, nameTh, nameEn))}
                        </span>
                      ))}
                </p>
              </div>
              <p className="small">
                <a href={localPath(lang, `/ita/${fiscalYear}/${itemCode}`)}>
                  {t('work.othersItems.public')} <span className="sr-only">{itemCode}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}
