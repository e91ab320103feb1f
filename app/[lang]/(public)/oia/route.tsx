import { Shell } from '#components/layout/shell.tsx'
import { ClauseDocuments } from '#components/oia/clause-documents.tsx'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { clauses } from '#lib/oia/clauses.ts'
import { listIndexed } from '#lib/oia/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { type Asked, publicPage } from '../public-page.tsx'

async function read({ params }: Asked<object>) {
  const lang = langParam((await params).lang)
  const [site, documents] = await Promise.all([getSite(), listIndexed()])
  return { lang, site, documents }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({ lang, site, path: '/oia', title: t('oia.title'), description: t('oia.lead') })
}

function body({ lang, site, documents }: Facts) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path="/oia" section="about">
      <div className="head">
        <h1>{t('oia.title')}</h1>
        <p className="soft mt-1">{t('oia.lead')}</p>
        <p className="mt-2">
          {t('oia.ask')} <a href={localPath(lang, '/about#contact')}>{t('site.askHow')}</a>
        </p>
      </div>
      {([7, 9] as const).map((section) => (
        <section key={section} aria-labelledby={`section-${section}`} className="mt-8">
          <h2 id={`section-${section}`}>{t(`oia.section${section}`)}</h2>
          <ul className="rows clauses mt-3">
            {clauses
              .filter((clause) => clause.section === section)
              .map(({ number, asks, keys, portal }) => (
                <li key={number} id={`s${section}-${number}`}>
                  <span className="code">
                    {section} ({number})
                  </span>
                  <div>
                    <h3 className="text-base">{asks[lang]}</h3>
                    {portal ? (
                      <p className="mt-1">
                        <a href={localPath(lang, portal)}>{t('site.askHow')}</a>
                      </p>
                    ) : null}
                    <ClauseDocuments
                      isAnswered={portal !== undefined}
                      documents={documents.filter(({ key }) => keys.includes(key))}
                      lang={lang}
                      t={t}
                    />
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p className="small soft mt-6">{t('oia.source')}</p>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
