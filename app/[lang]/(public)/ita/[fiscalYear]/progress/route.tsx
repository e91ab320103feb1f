import { notFound } from 'next/navigation'
import { ProgressKey, ProgressPicture, ProgressTable } from '#components/item/progress-picture.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { localPath, translator } from '#lib/i18n.ts'
import { getSite } from '#lib/office/public.ts'
import { lastMoment, progressByDay } from '#lib/progress/days.ts'
import { findYearProgress } from '#lib/progress/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { yearParam } from '#lib/site/params.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { type Asked, publicPage } from '../../../public-page.tsx'

async function read({ params }: Asked<{ fiscalYear: string }>) {
  const { lang: langText, fiscalYear: yearText } = await params
  const lang = langParam(langText)
  const fiscalYear = yearParam(yearText)
  if (fiscalYear === null) notFound()
  const [site, year] = await Promise.all([getSite(), findYearProgress(fiscalYear)])
  if (!year) notFound()
  const until = lastMoment(year, null)
  return { lang, site, fiscalYear, progress: until && progressByDay(year, until) }
}
type Facts = Awaited<ReturnType<typeof read>>

const pathOf = (fiscalYear: number) => `/ita/${fiscalYear}/progress`

function head({ lang, site, fiscalYear }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path: pathOf(fiscalYear),
    title: t('progress.title', { year: String(fiscalYear) }),
    description: t('progress.description'),
  })
}

function body({ lang, site, fiscalYear, progress }: Facts) {
  const t = translator(lang)
  const year = String(fiscalYear)
  const yearPath = localPath(lang, `/ita/${year}`)
  const last = progress?.days.at(-1)
  return (
    <Shell lang={lang} site={site} path={pathOf(fiscalYear)} section="ita">
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[
            { label: t('common.ita'), href: localPath(lang, '/ita') },
            { label: t('common.fiscalYear', { year }), href: yearPath },
            { label: t('progress.see') },
          ]}
        />
        <h1 className="mt-1">{t('progress.title', { year })}</h1>
        {progress && last ? (
          <p className="soft">
            {t('progress.lead', {
              whole: last.whole,
              items: progress.items,
              when: formatDay(last.day, lang, 'long'),
            })}
          </p>
        ) : null}
      </div>
      {progress ? (
        <>
          <div className="card mt-6">
            <ProgressKey t={t} />
            <ProgressPicture progress={progress} lang={lang} t={t} />
          </div>
          <p className="mt-3">{t('progress.how')}</p>
          <section className="mt-6">
            <ProgressTable progress={progress} lang={lang} t={t} />
          </section>
        </>
      ) : (
        <div className="card mt-6">
          <p className="font-semibold">{t('progress.none')}</p>
          <p>{t('progress.noneText')}</p>
        </div>
      )}
      <p className="mt-6">
        <a href={yearPath}>{t('progress.back', { year })}</a>
      </p>
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
