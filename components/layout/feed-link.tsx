import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

/** The same list for readers that fetch by themselves. */
export const FeedLink = ({ path, lang, t }: { path: string; lang: Lang; t: Translate }) => (
  <p className="mt-1 no-print">
    <a className="inline-block py-1" href={localPath(lang, path)}>
      {t('common.follow')}
    </a>
  </p>
)
