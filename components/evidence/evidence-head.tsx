import { type HistoryEntry, StateChip } from '#components/evidence/history.tsx'
import { words } from '#components/layout/worded.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

export function EvidenceHead({
  revision,
  lang,
  t,
}: {
  revision: {
    title: string
    /** empty where the translation is not ready */
    titleEn: string
    state: HistoryEntry['state']
    revisionNumber: number
    groupTh: string
    groupEn: string
    publishedAt: Date
  }
  lang: Lang
  t: Translate
}) {
  const title = worded(lang, revision.title, revision.titleEn)
  return (
    <div className="head">
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        crumbs={[
          { label: t('common.latest'), href: localPath(lang, '/evidence') },
          { label: words(worded(lang, revision.groupTh, revision.groupEn)) },
        ]}
      />
      <h1 className="mt-1" lang={title.lang}>
        {title.text}
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <StateChip state={revision.state} t={t} />
        <span className="small soft">
          {t('evidence.revision', { number: revision.revisionNumber })} ·{' '}
          {t('evidence.published', { when: formatDay(dayOf(revision.publishedAt), lang) })}
        </span>
      </p>
    </div>
  )
}
