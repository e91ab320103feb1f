import { CheckedPages } from '#components/accessibility/checked-pages.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { PhoneLink } from '#components/office/phone-link.tsx'
import { localPath, translator } from '#lib/i18n.ts'
import { findOfficeDetails, getSite } from '#lib/office/public.ts'
import { checks, uncheckedKinds } from '#lib/site/accessibility.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { type Asked, publicPage } from '../public-page.tsx'

const path = '/accessibility'
const works = ['script', 'keyboard', 'text', 'colour', 'print', 'language'] as const
const limits = ['files', 'thai', 'people', 'old'] as const

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, office] = await Promise.all([getSite(), findOfficeDetails()])
  return { lang, site, office }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path,
    title: t('accessibility.title'),
    description: t('accessibility.description'),
  })
}

function body({ lang, site, office }: Facts) {
  const t = translator(lang)
  const faults = checks.pages.reduce((sum, { violations }) => sum + violations.length, 0)
  return (
    <Shell lang={lang} site={site} path={path} section="accessibility">
      <div className="head">
        <h1>{t('accessibility.title')}</h1>
        <p className="mt-2">{t('accessibility.lead')}</p>
      </div>
      <section className="mt-8" aria-labelledby="works">
        <h2 id="works">{t('accessibility.works')}</h2>
        <ul className="prose mt-2 list-disc pl-6">
          {works.map((name) => (
            <li key={name}>{t(`accessibility.work.${name}`)}</li>
          ))}
        </ul>
      </section>
      <section className="mt-8" aria-labelledby="limits">
        <h2 id="limits">{t('accessibility.limits')}</h2>
        <ul className="prose mt-2 list-disc pl-6">
          {limits.map((name) => (
            <li key={name}>{t(`accessibility.limit.${name}`)}</li>
          ))}
        </ul>
      </section>
      <section className="mt-8" aria-labelledby="barrier">
        <h2 id="barrier">{t('accessibility.barrier')}</h2>
        <p className="mt-2">{t('accessibility.barrierText')}</p>
        <ul className="prose mt-2 list-disc pl-6">
          {office?.phone ? (
            <li>
              {t('about.phone')} <PhoneLink phone={office.phone} />
            </li>
          ) : null}
          {office?.email ? (
            <li>
              {t('about.email')} <a href={`mailto:${office.email}`}>{office.email}</a>
            </li>
          ) : null}
          {office?.addressTh ? (
            <li>
              {t('about.address')} {words(worded(lang, office.addressTh, office.addressEn))}
            </li>
          ) : null}
          <li>
            <a href={localPath(lang, '/about#contact')}>{t('accessibility.barrierMore')}</a>
          </li>
        </ul>
      </section>
      <section className="mt-8" aria-labelledby="checked">
        <h2 id="checked">{t('accessibility.checked')}</h2>
        <p className="mt-2">
          {t('accessibility.checkedText', {
            day: formatDay(checks.day, lang, 'long'),
            axe: checks.axe,
            browser: checks.browser,
            count: checks.pages.length,
            widths: checks.widths.join(', '),
          })}
        </p>
        <p className="mt-2 font-semibold">
          {faults === 0 ? t('accessibility.noFaults') : t('accessibility.faults', { count: faults })}
        </p>
        <CheckedPages checks={checks} unchecked={uncheckedKinds()} t={t} />
        <p className="small soft mt-2">{t('accessibility.machine')}</p>
      </section>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
