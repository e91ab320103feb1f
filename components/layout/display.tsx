import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { viewAddress } from '#lib/press/routes.ts'
import { colourSchemes, plainView, textSizes } from '#lib/press/view.ts'

/** Size of letters and colours, as buttons that work without a script. What is chosen is marked by the press (lib/press/view.ts). */
export function Display({ lang, t, path }: { lang: Lang; t: Translate; path: string }) {
  return (
    <>
      <details className="opener display">
        <summary>
          <span aria-hidden="true">{t('display.sign')}</span>
          <span className="max-md:sr-only">{t('display.title')}</span>
        </summary>
      </details>
      <form className="display-form" method="post" action={viewAddress}>
        <input type="hidden" name="back" value={localPath(lang, path)} />
        <fieldset>
          <legend>{t('display.size')}</legend>
          {textSizes.map((size) => (
            <button key={size} type="submit" name="size" value={size} aria-pressed={size === plainView.size}>
              <span className={`letter letter-${size}`} aria-hidden="true">
                {t('display.letter')}
              </span>
              {t(`display.sizes.${size}`)}
            </button>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('display.scheme')}</legend>
          {colourSchemes.map((scheme) => (
            <button
              key={scheme}
              type="submit"
              name="scheme"
              value={scheme}
              aria-pressed={scheme === plainView.scheme}
            >
              {t(`display.schemes.${scheme}`)}
            </button>
          ))}
        </fieldset>
      </form>
    </>
  )
}
