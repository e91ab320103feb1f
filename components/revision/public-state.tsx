import { Card } from '#components/ui/card.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { contentPath } from '#lib/content/kinds.ts'
import { isUnconfirmed } from '#lib/evidence/forced.ts'
import type { EvidenceOverview } from '#lib/evidence/queries.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What the public sees of this evidence now, and where. */
export function PublicState({
  evidence,
  lang,
  t,
  children,
}: {
  evidence: EvidenceOverview
  lang: Lang
  t: Translate
  children?: React.ReactNode
}) {
  const href = localPath(lang, contentPath(evidence))
  const current = evidence.publications.find((publication) => publication.state === 'current')
  const withdrawn = current
    ? undefined
    : evidence.publications.find((publication) => publication.state === 'withdrawn')
  return (
    <Card className="grid gap-3">
      <h2>{t('revision.public.title')}</h2>
      {current ? (
        <>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Chip tone="ok">{t('revision.state.published')}</Chip>
            <span>
              {t('revision.public.current', {
                number: current.revisionNumber,
                when: formatInstant(current.publishedAt, lang),
              })}
            </span>
          </p>
          {isUnconfirmed(current) ? (
            <p className="font-semibold text-red">{t('review.forcedWaiting')}</p>
          ) : null}
        </>
      ) : withdrawn?.withdrawnAt ? (
        <>
          <p>
            <Chip tone="none">{t('revision.state.withdrawn')}</Chip>{' '}
            {t('revision.wasWithdrawn', { when: formatInstant(withdrawn.withdrawnAt, lang) })}
          </p>
          <p>
            <span className="soft">{t('revision.public.reason')}</span>{' '}
            <span lang={lang === 'th' ? undefined : 'th'}>{withdrawn.withdrawnReason}</span>
          </p>
        </>
      ) : (
        <p className="soft">{t('revision.public.never')}</p>
      )}
      {current || withdrawn ? (
        <p className="break-all">
          <span className="soft">{t('revision.publicAddress')}</span> <a href={href}>{href}</a>
        </p>
      ) : null}
      {children}
    </Card>
  )
}
