import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceHead } from '#components/evidence/evidence-head.tsx'
import { RevisionView } from '#components/evidence/revision-view.tsx'
import { WithdrawnView } from '#components/evidence/withdrawn-view.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { env } from '#lib/env.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { localPath, translator } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { getSite } from '#lib/office/public.ts'
import { evidenceLd, evidenceMetadata } from '#lib/site/evidence-facts.ts'
import { langParam } from '#lib/site/lang.ts'

interface Props {
  params: Promise<{ lang: string; evidenceId: string }>
}

async function read({ params }: Props) {
  const { lang: langText, evidenceId } = await params
  const lang = langParam(langText)
  if (!isShortId(evidenceId)) notFound()
  const [site, revision] = await Promise.all([getSite(), findPublicRevision(evidenceId, null)])
  if (!revision) notFound()
  return { lang, site, revision, path: `/evidence/${evidenceId}` }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, site, revision, path } = await read(props)
  return evidenceMetadata({ lang, site, revision, path, canonical: path })
}

export default async function EvidencePage(props: Props) {
  const { lang, site, revision, path } = await read(props)
  const t = translator(lang)
  const address = env().PUBLIC_URL + localPath(lang, path)
  return (
    <Shell lang={lang} site={site} path={path} section="latest">
      {revision.state === 'withdrawn' ? (
        <WithdrawnView revision={revision} lang={lang} t={t} />
      ) : (
        <>
          <EvidenceHead revision={revision} lang={lang} t={t} />
          <RevisionView revision={revision} address={address} lang={lang} t={t} />
          <JsonLd value={evidenceLd({ site, revision, address })} />
        </>
      )}
    </Shell>
  )
}
