import Link from 'next/link'
import { words } from '#components/layout/worded.tsx'
import { Card } from '#components/ui/card.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import type { ItemEvidence } from '#lib/evidence/item-evidence.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What the item asks, element by element with the places that show it in the newest revisions; then the evidence. */
export function ItemEvidenceList({
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
    <>
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
                    {places.map(({ one, claim }) => (
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
                  </ul>
                )}
              </li>
            )
          })}
        </ol>
      </Card>
      <Card>
        <h2 className="mb-2">
          {t('item.evidence')} <span className="soft font-normal">{evidence.length}</span>
        </h2>
        {evidence.length === 0 ? <p className="soft">{t('work.noItemEvidence')}</p> : null}
        <ul className="rows">
          {evidence.map((one) => (
            <li key={one.evidenceId} className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
              <div>
                <Link
                  href={`/admin/evidence/${one.evidenceId}`}
                  prefetch={false}
                  className="font-semibold"
                  lang={contentLang}
                >
                  {one.title}
                </Link>
                <p className="small soft">
                  {words(worded(lang, one.workGroup.nameTh, one.workGroup.nameEn))} ·{' '}
                  {one.authors.map((author) => author.name).join(', ')} ·{' '}
                  {t('work.savedAt', { when: formatInstant(one.savedAt, lang) })} ·{' '}
                  {t('work.shownOf', { shown: one.claims.length, total: item.elements.length })}
                  {one.publishedToo ? ` · ${t('work.olderIsPublic')}` : ''}
                </p>
              </div>
              <div>
                <StateChip state={one.state} t={t} />
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
