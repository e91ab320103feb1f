import { ContentBody } from '#components/content/content-view.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { words } from '#components/layout/worded.tsx'
import { ContactFacts } from '#components/office/contact-facts.tsx'
import { page } from '#lib/content/kinds/page.ts'
import { findNamed } from '#lib/content/public.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { findOfficeDetails, getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { type Asked, publicPage } from '../public-page.tsx'

/** The page about the office in which it says itself how it handles complaints. */
const slug = 'complaints'

/** Whom a citizen may turn to beside the office; their numbers are national. */
const agencies = [
  { name: 'nacc', phone: '1205', url: 'https://www.nacc.go.th/' },
  { name: 'pacc', phone: '1206', url: 'https://www.pacc.go.th/' },
] as const

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, office, id] = await Promise.all([getSite(), findOfficeDetails(), findNamed(page, slug)])
  const newest = id === null ? null : await findPublicRevision(id, null)
  return { lang, site, office, written: newest?.state === 'current' ? newest : null }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: '/complaints',
    title: t('complaints.title'),
    description: t('complaints.lead'),
  })
}

function body({ lang, site, office, written }: Facts) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path="/complaints" section="about">
      <div className="head">
        <h1>{t('complaints.title')}</h1>
        <p className="mt-2 text-[1.08rem]">{t('complaints.lead')}</p>
        <p className="notice notice-info mt-4">{t('complaints.notHere')}</p>
      </div>
      <div className="two">
        <section aria-labelledby="how">
          <h2 id="how">{t('complaints.how')}</h2>
          {written ? (
            <>
              <p className="small soft mt-1">
                {words(worded(lang, written.groupTh, written.groupEn))} ·{' '}
                {t('evidence.published', { when: formatDay(dayOf(written.publishedAt), lang) })} ·{' '}
                <a href={localPath(lang, written.path)}>{t('complaints.page')}</a>
              </p>
              {lang === 'en' && written.titleEn === '' ? (
                <p className="notice notice-info mt-4">{t('content.untranslated')}</p>
              ) : null}
              <ContentBody
                content={written}
                kind={page}
                fields={fieldsOf(page, written.fields)}
                lang={lang}
                t={t}
              />
            </>
          ) : (
            <p className="mt-2">{t('complaints.notWritten')}</p>
          )}
        </section>
        <div className="bands">
          <section className="card" aria-labelledby="office-contact">
            <h2 id="office-contact">{t('complaints.office')}</h2>
            <ContactFacts office={office} name={site.nameTh} lang={lang} t={t} />
          </section>
          <section className="card" aria-labelledby="agencies">
            <h2 id="agencies">{t('complaints.elsewhere')}</h2>
            <p className="small soft mt-1">{t('complaints.elsewhereText')}</p>
            <ul className="rows mt-2">
              {agencies.map(({ name, phone, url }) => (
                <li key={name}>
                  <a href={url} rel="noopener">
                    {t(`complaints.agency.${name}`)}
                  </a>
                  <span className="block">
                    {t('complaints.hotline')} <a href={`tel:${phone}`}>{phone}</a>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
