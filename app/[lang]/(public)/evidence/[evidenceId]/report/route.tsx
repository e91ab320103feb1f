import { notFound, redirect } from 'next/navigation'
import { Shell } from '#components/layout/shell.tsx'
import { ReportForm } from '#components/link-report/report-form.tsx'
import { ReportThanks } from '#components/link-report/report-thanks.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { choicesOf } from '#lib/link-report/choices.ts'
import { getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { oneOf } from '#lib/site/words.ts'
import { excerpt } from '#lib/text/excerpt.ts'
import { type Asked, publicPage } from '../../../public-page.tsx'

const titleShown = 60

/** Of the query, `sent` is of the address; the rest is what the form brings back when it is not taken. */
async function read({ params, query }: Asked<{ evidenceId: string }>) {
  const { lang: langText, evidenceId } = await params
  const lang = langParam(langText)
  if (!isShortId(evidenceId)) notFound()
  const [site, revision] = await Promise.all([getSite(), findPublicRevision(evidenceId, null)])
  if (!revision) notFound()
  const home = `/evidence/${evidenceId}`
  if (revision.state !== 'current') redirect(localPath(lang, home))
  return { lang, site, revision, query, home, path: `${home}/report` }
}
type Facts = Awaited<ReturnType<typeof read>>

const textOf = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

function head({ lang, site, revision, query, path }: Facts): PageHead {
  const t = translator(lang)
  return pageHead({
    lang,
    site,
    path,
    title: `${t(query.sent ? 'report.thanks' : 'report.title')} · ${revision.title}`,
    description: t('report.lead'),
    noindex: true,
  })
}

function body({ lang, site, revision, query, home, path }: Facts) {
  const t = translator(lang)
  const problem = oneOf(query.problem, ['about', 'text', 'limit']) ?? null
  const back = {
    label: <span lang={lang === 'th' ? undefined : 'th'}>{excerpt(revision.title, titleShown)}</span>,
    href: localPath(lang, home),
  }
  return (
    <Shell lang={lang} site={site} path={path} section="latest">
      <div className="head">
        <Breadcrumbs
          label={t('common.breadcrumbs')}
          crumbs={[{ label: t('common.latest'), href: localPath(lang, '/evidence') }, back]}
        />
        <h1 className="mt-1">{t(query.sent ? 'report.thanks' : 'report.title')}</h1>
      </div>
      {query.sent ? (
        <ReportThanks home={localPath(lang, home)} lang={lang} t={t} />
      ) : (
        <ReportForm
          action={localPath(lang, path)}
          choices={choicesOf(revision)}
          problem={problem}
          typed={{ about: textOf(query.about), text: textOf(query.text) }}
          lang={lang}
          t={t}
        />
      )}
    </Shell>
  )
}

export const GET = publicPage({ read, head, body })
