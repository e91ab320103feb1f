import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { requestIdMark } from '#lib/press/fallback.ts'

export type StatusPage = '404' | '500' | '503'

/** What a page says that cannot show what was asked for: what happened, and where to go from here. */
export function StatusBody({ code, lang, t }: { code: StatusPage; lang: Lang; t: Translate }) {
  return (
    <div className="head pb-10">
      <p className="code">{code}</p>
      <h1>{t(`status.${code}.title`)}</h1>
      <p className="mt-2">{t(`status.${code}.text`)}</p>
      {code === '500' ? (
        <p className="mt-3">
          {t('status.reference')} <code className="hash">{requestIdMark}</code>
        </p>
      ) : null}
      <h2 className="mt-8">{t('status.tryTitle')}</h2>
      <ul className="rows mt-2">
        <li>
          <a href={localPath(lang, '/')}>{t('status.tryHome')}</a>
        </li>
        <li>
          <a href={localPath(lang, '/ita')}>{t('status.tryYears')}</a>
        </li>
        <li>
          <a href={localPath(lang, '/evidence')}>{t('status.tryLatest')}</a>
        </li>
        <li>
          <a href={localPath(lang, '/about')}>{t('status.tryAbout')}</a>
        </li>
      </ul>
    </div>
  )
}
