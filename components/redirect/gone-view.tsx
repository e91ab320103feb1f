import { Chip } from '#components/ui/chip.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** That something was at this address, why it is there no longer, and where to go on. */
export function GoneView({
  gone: { host, path, query, reasonTh, reasonEn, changedAt },
  lang,
  t,
}: {
  gone: {
    host: string
    path: string
    query: string
    reasonTh: string
    reasonEn: string
    changedAt: Date
  }
  lang: Lang
  t: Translate
}) {
  const isEnglish = lang === 'en' && reasonEn !== ''
  return (
    <>
      <div className="head">
        <p>
          <Chip tone="bad">{t('gone.state')}</Chip>
        </p>
        <h1 className="mt-1">{t('gone.title')}</h1>
        <p className="mt-2">{t('gone.lead')}</p>
      </div>
      <dl className="notice notice-bad facts mt-5">
        <dt>{t('gone.reason')}</dt>
        <dd className="font-semibold" lang={lang === 'en' && !isEnglish ? 'th' : undefined}>
          {isEnglish ? reasonEn : reasonTh}
        </dd>
        <dt>{t('gone.address')}</dt>
        <dd className="wrap-anywhere" lang={lang === 'en' ? langOf(path + query) : undefined}>
          {host}
          {path}
          {query ? `?${query}` : ''}
        </dd>
        <dt>{t('gone.since')}</dt>
        <dd>{formatInstant(changedAt, lang)}</dd>
      </dl>
      <section aria-labelledby="next" className="mt-8">
        <h2 id="next">{t('gone.next')}</h2>
        <ul className="rows mt-2">
          <li>
            <a href={localPath(lang, '/ita')}>{t('gone.nextYears')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/evidence')}>{t('gone.nextLatest')}</a>
          </li>
          <li>
            <a href={localPath(lang, '/about#contact')}>{t('gone.nextAsk')}</a>
          </li>
        </ul>
      </section>
    </>
  )
}
