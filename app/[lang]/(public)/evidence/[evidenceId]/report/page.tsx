import type { Metadata } from 'next'
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
import { pageMetadata } from '#lib/site/metadata.ts'
import { oneOf } from '#lib/site/words.ts'
import { excerpt } from '#lib/text/excerpt.ts'

interface Props {
  params: Promise<{ lang: string; evidenceId: string }>
  /** `sent` is of the address; the rest is what the form brings back when it is not taken */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const titleShown = 60

async function read({ params, searchParams }: Props) {
  const { lang: langText, evidenceId } = await params
  const lang = langParam(langText)
  if (!isShortId(evidenceId)) notFound()
  const [site, revision, query] = await Promise.all([
    getSite(),
    findPublicRevision(evidenceId, null),
    searchParams,
  ])
  if (!revision) notFound()
  const home = `/evidence/${evidenceId}`
  if (revision.state !== 'current') redirect(localPath(lang, home))
  return { lang, site, revision, query, home, path: `${home}/report` }
}

const textOf = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, site, revision, query, path } = await read(props)
  const t = translator(lang)
  return pageMetadata({
    lang,
    site,
    path,
    title: `${t(query.sent ? 'report.thanks' : 'report.title')} · ${revision.title}`,
    description: t('report.lead'),
    noindex: true,
  })
}

export default async function ReportPage(props: Props) {
  const { lang, site, revision, query, home, path } = await read(props)
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
