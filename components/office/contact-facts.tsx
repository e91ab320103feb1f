import { words } from '#components/layout/worded.tsx'
import { PhoneLink } from '#components/office/phone-link.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { mapSearches } from '#lib/office/map-search.ts'
import { worded } from '#lib/site/words.ts'

export interface Contact {
  addressTh: string
  addressEn: string
  phone: string
  email: string
  openingTh: string
  openingEn: string
  mapUrl: string
  websiteUrl: string
}

/** How the office is reached; what it has not filled in says so. `name` is what services of maps are asked for. */
export function ContactFacts({
  office,
  name,
  lang,
  t,
}: {
  office: Contact | null
  name: string
  lang: Lang
  t: Translate
}) {
  const notSet = <span className="soft">{t('about.notSet')}</span>
  return (
    <dl className="facts mt-3 text-base">
      <dt>{t('about.address')}</dt>
      <dd>{office?.addressTh ? words(worded(lang, office.addressTh, office.addressEn)) : notSet}</dd>
      <dt>{t('about.phone')}</dt>
      <dd>{office?.phone ? <PhoneLink phone={office.phone} /> : notSet}</dd>
      <dt>{t('about.email')}</dt>
      <dd>{office?.email ? <a href={`mailto:${office.email}`}>{office.email}</a> : notSet}</dd>
      <dt>{t('about.opening')}</dt>
      <dd>{office?.openingTh ? words(worded(lang, office.openingTh, office.openingEn)) : notSet}</dd>
      {office?.mapUrl || name ? (
        <>
          <dt>{t('about.map')}</dt>
          <dd>
            {office?.mapUrl ? (
              <a className="block" href={office.mapUrl} rel="noopener">
                {t('about.openMap')}
              </a>
            ) : null}
            {name
              ? mapSearches(name).map((service) => (
                  <a key={service.name} className="block" href={service.url} rel="noopener">
                    {t('about.mapService', { name: service.name })}
                  </a>
                ))
              : null}
          </dd>
        </>
      ) : null}
      {office?.websiteUrl ? (
        <>
          <dt>{t('about.website')}</dt>
          <dd>
            <a href={office.websiteUrl} rel="noopener">
              {office.websiteUrl.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
            </a>
          </dd>
        </>
      ) : null}
    </dl>
  )
}
