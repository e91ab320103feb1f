import { PhoneLink } from '#components/office/phone-link.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

interface Reached {
  phone: string
  email: string
  addressTh: string
  addressEn: string
  openingTh: string
  openingEn: string
}

/** How the office is reached; where it has not said so, the way to where it will be. */
export function Ask({ office, lang, t }: { office: Reached | null; lang: Lang; t: Translate }) {
  const address = worded(lang, office?.addressTh ?? '', office?.addressEn ?? '')
  const opening = worded(lang, office?.openingTh ?? '', office?.openingEn ?? '')
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('site.askTitle')}</h2>
      <p className="mt-1">{t('site.askText')}</p>
      <p className="mt-1 flex flex-wrap gap-x-8">
        <a
          className="inline-flex items-center gap-2 py-1 font-semibold"
          href={localPath(lang, '/about#contact')}
        >
          {t('site.askHow')}
          <Icon name="arrow" />
        </a>
        <a className="inline-flex items-center py-1" href={localPath(lang, '/complaints')}>
          {t('site.askComplain')}
        </a>
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {office?.phone ? (
          <li className="inline-flex items-center gap-2">
            <Icon name="phone" />
            <PhoneLink phone={office.phone} />
          </li>
        ) : null}
        {office?.email ? (
          <li className="inline-flex items-center gap-2">
            <Icon name="mail" />
            <a className="min-w-0 wrap-anywhere" href={`mailto:${office.email}`}>
              {office.email}
            </a>
          </li>
        ) : null}
        {opening.text ? (
          <li className="inline-flex items-center gap-2">
            <Icon name="clock" />
            <span lang={opening.lang}>{opening.text}</span>
          </li>
        ) : null}
        {address.text ? (
          <li className="inline-flex items-center gap-2">
            <Icon name="place" />
            <span lang={address.lang}>{address.text}</span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
