import Link from 'next/link'
import { DoneNotice } from '#components/revision/done-notice.tsx'
import type { RemarkView } from '#components/revision/remark-views.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { contentPath } from '#lib/content/kinds.ts'
import { isUnconfirmed } from '#lib/evidence/forced.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { QueueNeighbour } from '#lib/evidence/review-queue.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

type Done =
  | ''
  | 'submitted'
  | 'approved'
  | 'returned'
  | 'published'
  | 'forced'
  | 'confirmed'
  | 'rechecked'
  | 'unchanged'

/** One's own work goes on here: nothing else is next. */
const goesOn = (done: Done): boolean => done === 'submitted' || done === 'rechecked' || done === 'unchanged'

/** What must be known before reading on: what was just done, why it came back, who may not decide. */
export function RevisionNotices({
  revision,
  base,
  remarks,
  done,
  mine,
  editable,
  next,
  lang,
  t,
}: {
  revision: RevisionDetail
  /** the last revision before it that is or was public */
  base: RevisionDetail | null
  remarks: readonly RemarkView[]
  done: Done
  mine: boolean
  editable: boolean
  /** what waits for this person after this one */
  next: (QueueNeighbour & { href: string }) | null
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  const reason = revision.remarks.find((remark) => remark.kind === 'return_reason')
  const inPlace = remarks.filter((remark) => remark.target !== '' && remark.resolved === null)
  const publicHref = localPath(lang, contentPath({ ...revision, id: revision.evidenceId }))
  const { publication } = revision
  const withdrawn = editable && base?.publication?.state === 'withdrawn' ? base.publication : null
  const waits = revision.state === 'submitted' || revision.state === 'approved'
  return (
    <>
      {done === '' ? null : (
        <DoneNotice key={done}>
          <p>{t(`revision.done.${done}`)}</p>
          {done === 'published' || done === 'forced' ? (
            <p>
              <a href={publicHref}>{t('revision.seePublic')}</a>
            </p>
          ) : null}
          {goesOn(done) ? null : next ? (
            <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link className={buttonClass('main')} href={next.href} prefetch={false}>
                {t('review.next')}
              </Link>
              <span>
                <span className="code">{next.itemCodes.join(', ')}</span>{' '}
                <span lang={contentLang}>{next.title}</span>
              </span>
            </p>
          ) : (
            <p>
              {t('review.nothingLeft')} <Link href="/admin">{t('work.title')}</Link>
            </p>
          )}
        </DoneNotice>
      )}
      {revision.state === 'returned' && reason ? (
        <Notice tone="bad">
          <h2 className="text-base">{t('revision.cameBack')}</h2>
          {reason.reasons.length > 0 ? (
            <ul className="list-disc pl-5">
              {reason.reasons.map((one) => (
                <li key={one}>{t(`review.reason.${one}`)}</li>
              ))}
            </ul>
          ) : null}
          {reason.body ? (
            <p className="whitespace-pre-wrap" lang={contentLang}>
              {reason.body}
            </p>
          ) : null}
          <p className="small soft">
            {reason.author} · {formatInstant(reason.createdAt, lang)}
          </p>
          {inPlace.length > 0 ? (
            <p>
              {t('revision.remark.openInPlace', { count: inPlace.length })}{' '}
              <a href={`#remark-${inPlace[0]!.id}`}>{t('revision.remark.goToFirst')}</a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {withdrawn?.withdrawnAt && base ? (
        <Notice tone="bad">
          <p>
            {t('revision.mendWithdrawn', {
              number: base.number,
              when: formatInstant(withdrawn.withdrawnAt, lang),
            })}
          </p>
          <p lang={contentLang}>{withdrawn.withdrawnReason}</p>
        </Notice>
      ) : null}
      {isUnconfirmed(publication) ? <Notice tone="bad">{t('review.forcedWaiting')}</Notice> : null}
      {publication?.state === 'current' && done === '' ? (
        <Notice tone="ok">
          {t('revision.isPublic')} <a href={publicHref}>{t('revision.seePublic')}</a>
        </Notice>
      ) : null}
      {publication?.withdrawnAt ? (
        <Notice tone="bad">
          <p>{t('revision.wasWithdrawn', { when: formatInstant(publication.withdrawnAt, lang) })}</p>
          <p lang={contentLang}>{publication.withdrawnReason}</p>
        </Notice>
      ) : null}
      {waits && mine ? <Notice tone="info">{t('review.own')}</Notice> : null}
      {editable || mine || revision.state !== 'draft' ? null : (
        <Notice tone="info">{t('revision.stillDraft')}</Notice>
      )}
    </>
  )
}
