import { History, type HistoryEntry } from '#components/evidence/history.tsx'
import { words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { withdrawnTitle } from '#lib/site/withdrawn-title.ts'
import { worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What stands where withdrawn evidence was: that it was here, why it is gone, and where to go on. */
export function WithdrawnView({
  revision,
  lang,
  t,
}: {
  revision: {
    kind: string
    path: string
    title: string
    withdrawnAt: Date | null
    withdrawnReason: string
    groupTh: string
    groupEn: string
    items: { fiscalYear: number; code: string; titleTh: string; titleEn: string }[]
    history: HistoryEntry[]
  }
  lang: Lang
  t: Translate
}) {
  const contentLang = lang === 'th' ? undefined : 'th'
  const current = revision.history.find((entry) => entry.state === 'current')
  return (
    <>
      <div className="head">
        <p>
          <Chip tone="bad">{t('evidence.withdrawnState')}</Chip>
        </p>
        <h1 className="mt-1">{withdrawnTitle(revision.kind, lang)}</h1>
      </div>
      <dl className="notice notice-bad facts mt-5">
        <dt>{t('evidence.withdrawnReason')}</dt>
        <dd className="font-semibold" lang={contentLang}>
          {revision.withdrawnReason}
        </dd>
        <dt>{t('evidence.withdrawnOn')}</dt>
        <dd>{revision.withdrawnAt ? formatInstant(revision.withdrawnAt, lang) : t('common.unknown')}</dd>
        <dt>{t('evidence.wasTitled')}</dt>
        <dd lang={contentLang}>{revision.title}</dd>
        <dt>{t('evidence.owner')}</dt>
        <dd>{words(worded(lang, revision.groupTh, revision.groupEn))}</dd>
      </dl>
      <section aria-labelledby="next" className="mt-8">
        <h2 id="next">{t('evidence.withdrawnNext')}</h2>
        <ul className="rows mt-2">
          {current ? (
            <li>
              <a href={localPath(lang, revision.path)}>
                {t(revision.kind === 'evidence' ? 'evidence.withdrawnNextNew' : 'content.withdrawnNextNew')}
              </a>
            </li>
          ) : null}
          {revision.items.map((item) => (
            <li key={`${item.fiscalYear}${item.code}`}>
              {t('evidence.withdrawnNextItem')}:{' '}
              <a href={localPath(lang, `/ita/${item.fiscalYear}/${item.code}`)}>
                {item.code} {words(worded(lang, item.titleTh, item.titleEn))} ({item.fiscalYear})
              </a>
            </li>
          ))}
          <li>
            <a href={localPath(lang, '/about#contact')}>{t('evidence.withdrawnNextAsk')}</a>
          </li>
        </ul>
      </section>
      <History history={revision.history} path={revision.path} shown={null} lang={lang} t={t} />
    </>
  )
}
