import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceHead } from '#components/evidence/evidence-head.tsx'
import { OldRevisionNotice } from '#components/evidence/old-revision-notice.tsx'
import { RevisionView } from '#components/evidence/revision-view.tsx'
import { WithdrawnView } from '#components/evidence/withdrawn-view.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { env } from '#lib/env.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { getSite } from '#lib/office/public.ts'
import { evidenceMetadata } from '#lib/site/evidence-facts.ts'
import { langParam } from '#lib/site/lang.ts'
import { numberParam } from '#lib/site/params.ts'

interface Props {
  params: Promise<{ lang: string; evidenceId: string; number: string }>
}

async function read({ params }: Props) {
  const { lang: langText, evidenceId, number: numberText } = await params
  const lang = langParam(langText)
  const number = numberParam(numberText)
  if (!isShortId(evidenceId) || number === null) notFound()
  const [site, revision] = await Promise.all([getSite(), findPublicRevision(evidenceId, number)])
  if (!revision) notFound()
  return {
    lang,
    site,
    revision,
    newest: `/evidence/${evidenceId}`,
    path: `/evidence/${evidenceId}/revisions/${number}`,
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, site, revision, path, newest } = await read(props)
  return evidenceMetadata({ lang, site, revision, path, canonical: newest })
}

export default async function RevisionPage(props: Props) {
  const { lang, site, revision, path, newest } = await read(props)
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path={path} section="latest">
      {revision.state === 'withdrawn' ? (
        <WithdrawnView revision={revision} lang={lang} t={t} />
      ) : (
        <>
          <EvidenceHead revision={revision} lang={lang} t={t} />
          <OldRevisionNotice revision={revision} lang={lang} t={t} />
          <RevisionView
            revision={revision}
            address={env().PUBLIC_URL + localPath(lang, newest)}
            lang={lang}
            t={t}
          />
        </>
      )}
    </Shell>
  )
}
