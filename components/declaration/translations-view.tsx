import type { Row } from '#lib/content/values.ts'
import { canBePrinted, paragraphsOf, translationsOf } from '#lib/declaration/text.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

/** The declaration in each of its languages, one under another, each to be reached by its name. */
export function TranslationsView({ rows, lang, t }: { rows: readonly Row[]; lang: Lang; t: Translate }) {
  const translations = translationsOf({ translations: [...rows] })
  return (
    <>
      {translations.length > 1 ? (
        <ul className="pills mt-3 no-print" aria-label={t('declaration.languages')}>
          {translations.map(({ tongue }) => (
            <li key={tongue.value}>
              <a href={`#in-${tongue.value}`} lang={tongue.value}>
                {tongue.own}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="pairs mt-5">
        {translations.map((translation) => (
          <article
            key={translation.tongue.value}
            id={`in-${translation.tongue.value}`}
            className="card declaration"
            aria-label={translation.tongue.label[lang]}
          >
            <p className="small soft">{translation.tongue.label[lang]}</p>
            <div lang={translation.tongue.value}>
              <h3>{translation.title}</h3>
              {paragraphsOf(translation).map((paragraph) => (
                <p key={paragraph} className="mt-3 whitespace-pre-line">
                  {paragraph}
                </p>
              ))}
            </div>
            {canBePrinted(translation) ? null : (
              <p className="small soft mt-3">{t('declaration.otherLetters')}</p>
            )}
          </article>
        ))}
      </div>
    </>
  )
}
