import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import type { ItemEvidence } from '#lib/evidence/item-evidence.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

const placesAtMost = 3

/** What the item asks, element by element, with the first places that show it in the newest revisions. */
export function ItemElements({
  item,
  evidence,
  lang,
  t,
}: {
  item: CycleItemForStaff
  evidence: readonly ItemEvidence[]
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  return (
    <Card>
      <h2 className="mb-2">{t('item.elements')}</h2>
      <ol className="rows">
        {item.elements.map((element) => {
          const places = evidence.flatMap((one) =>
            one.claims
              .filter((claim) => claim.elementNumber === element.number)
              .map((claim) => ({ one, claim })),
          )
          return (
            <li key={element.number} className="grid gap-1">
              <p lang={contentLang}>
                <strong className="text-gold-ink">{element.number}.</strong> {element.textTh}
              </p>
              {places.length === 0 ? (
                <p className="small soft inline-flex items-center gap-1.5">
                  <Mark shape="empty" />
                  {t('revision.claim.notYet')}
                </p>
              ) : (
                <ul className="grid gap-1">
                  {places.slice(0, placesAtMost).map(({ one, claim }) => (
                    <li key={one.evidenceId} className="small flex flex-wrap items-center gap-x-2 gap-y-1">
                      <StateChip state={one.state} t={t} />
                      <Link
                        href={`/admin/evidence/${one.evidenceId}/revisions/${one.number}`}
                        prefetch={false}
                        lang={contentLang}
                      >
                        {claim.kind === 'text'
                          ? claim.text
                          : claim.kind === 'none'
                            ? `${t('revision.claim.noneSaid')} ${claim.text}`
                            : claim.place}
                      </Link>
                      {claim.page === null ? null : (
                        <span>{t('revision.claim.atPage', { page: claim.page })}</span>
                      )}
                    </li>
                  ))}
                  {places.length > placesAtMost ? (
                    <li className="small soft">
                      {t('work.morePlaces', { more: places.length - placesAtMost })}
                    </li>
                  ) : null}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
