import { paperPage } from '#lib/declaration/paper.ts'
import { canBePoster, canBePrinted, type Translation } from '#lib/declaration/text.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

/** The posters and the booklet, for the languages that our letters can show. */
export function OnPaper({
  year,
  translations,
  lang,
  t,
}: {
  year: string
  translations: readonly Translation[]
  lang: Lang
  t: Translate
}) {
  if (!translations.some(canBePrinted)) return null
  return (
    <section aria-labelledby="paper" className="mt-8 no-print">
      <h2 id="paper">{t('declaration.onPaper')}</h2>
      <p className="soft mt-1">{t('declaration.onPaperText')}</p>
      <ul className="pills mt-3">
        {translations.filter(canBePoster).map(({ tongue }) => (
          <li key={tongue.value}>
            <a href={localPath(lang, paperPage(year, 'poster', { in: tongue.value }))}>
              {t('declaration.poster')} · <span lang={tongue.value}>{tongue.own}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={localPath(lang, paperPage(year, 'booklet'))}>{t('declaration.booklet')}</a>
        </li>
      </ul>
    </section>
  )
}
