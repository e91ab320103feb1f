import { words } from '#components/layout/worded.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import type { Duties } from '#lib/user/duties.ts'

const reviewsShown = 10

/** What a person holds now: items, revisions on their way, and what waits for their decision. */
export function DutyLists({ lang, t, duties }: { lang: Lang; t: Translate; duties: Duties }) {
  const { items, drafts, reviews } = duties
  const content = lang === 'th' ? undefined : 'th'
  if (items.length + drafts.length + reviews.length === 0) {
    return <p className="soft">{t('user.holdsNothing')}</p>
  }
  return (
    <>
      {items.length > 0 ? (
        <DutyList title={t('user.heldItems')} count={items.length}>
          {items.map((item) => (
            <li key={item.assignmentId}>
              <a href={`/admin/items/${item.fiscalYear}/${item.itemCode}`}>
                <span className="code">{item.itemCode}</span>{' '}
                {words(worded(lang, item.titleTh, item.titleEn))}
              </a>
              <span className="block small soft">
                {t('common.fiscalYear', { year: String(item.fiscalYear) })} ·{' '}
                {words(worded(lang, item.groupTh, item.groupEn))}
                {item.dueOn ? ` · ${t('user.dueOn', { day: formatDay(item.dueOn, lang) })}` : ''}
              </span>
            </li>
          ))}
        </DutyList>
      ) : null}
      {drafts.length > 0 ? (
        <DutyList title={t('user.openDrafts')} count={drafts.length}>
          {drafts.map((draft) => (
            <li key={draft.revisionId} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                <a href={`/admin/evidence/${draft.evidenceId}/revisions/${draft.number}`} lang={content}>
                  {draft.title}
                </a>
                <span className="block small soft">
                  {words(worded(lang, draft.groupTh, draft.groupEn))} ·{' '}
                  {t('user.revisionNumber', { number: draft.number })}
                </span>
              </span>
              <StateChip state={draft.state} t={t} />
            </li>
          ))}
        </DutyList>
      ) : null}
      {reviews.length > 0 ? (
        <DutyList title={t('user.waitingReviews')} count={reviews.length}>
          {reviews.slice(0, reviewsShown).map((review) => (
            <li key={`${review.evidenceId}/${review.number}`}>
              <a href={`/admin/evidence/${review.evidenceId}/revisions/${review.number}`} lang={content}>
                {review.title}
              </a>
              <span className="block small soft">
                {t(`user.waitsFor.${review.state}`)} · {words(worded(lang, review.groupTh, review.groupEn))}
              </span>
            </li>
          ))}
          {reviews.length > reviewsShown ? (
            <li className="soft">{t('user.moreReviews', { count: reviews.length - reviewsShown })}</li>
          ) : null}
        </DutyList>
      ) : null}
    </>
  )
}

function DutyList({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  return (
    <div>
      <h3>
        {title} <span className="soft font-normal">{count}</span>
      </h3>
      <ul className="rows mt-1">{children}</ul>
    </div>
  )
}
