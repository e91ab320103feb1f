import { DoneNotice } from '#components/revision/done-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

type Done = '' | 'submitted' | 'approved' | 'returned' | 'published' | 'forced' | 'confirmed'

/** What must be known before reading on: what was just done, why it came back, who may not decide. */
export function RevisionNotices({
  revision,
  done,
  mine,
  editable,
  lang,
  t,
}: {
  revision: RevisionDetail
  done: Done
  mine: boolean
  editable: boolean
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  const reason = revision.remarks.find((remark) => remark.kind === 'return_reason')
  const publicHref = localPath(lang, `/evidence/${revision.evidenceId}`)
  const { publication } = revision
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
        </DoneNotice>
      )}
      {revision.state === 'returned' && reason ? (
        <Notice tone="bad">
          <h2 className="text-base">{t('revision.cameBack')}</h2>
          <p className="whitespace-pre-wrap" lang={contentLang}>
            {reason.body}
          </p>
          <p className="small soft">
            {reason.author} · {formatInstant(reason.createdAt, lang)}
          </p>
        </Notice>
      ) : null}
      {publication?.forcedAt && !publication.confirmedAt ? (
        <Notice tone="bad">{t('review.forcedWaiting')}</Notice>
      ) : null}
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
