import { notFound, redirect } from 'next/navigation'
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
import { evidenceHead, evidenceLd } from '#lib/site/evidence-facts.ts'
import { langParam } from '#lib/site/lang.ts'
import type { PageHead } from '#lib/site/metadata.ts'
import { type Asked, publicPage } from '../../public-page.tsx'

async function read({ params }: Asked<{ evidenceId: string }>) {
  const { lang: langText, evidenceId } = await params
  const lang = langParam(langText)
  if (!isShortId(evidenceId)) notFound()
  const [site, revision] = await Promise.all([getSite(), findPublicRevision(evidenceId, null)])
  if (!revision) notFound()
  if (revision.kind !== 'evidence') redirect(localPath(lang, revision.path))
  return { lang, site, revision, path: revision.path }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, revision, path }: Facts): PageHead {
  return evidenceHead({ lang, site, revision, path, canonical: path })
}

function body({ lang, site, revision, path }: Facts) {
  const t = translator(lang)
  const address = env().PUBLIC_URL + localPath(lang, path)
  return (
    <Shell lang={lang} site={site} path={path} section="latest" share={revision.state !== 'withdrawn'}>
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

// Gone, and told why: a published address never breaks.
const status = ({ revision }: Facts) => (revision.state === 'withdrawn' ? 410 : 200)

export const GET = publicPage({ read, head, body, status })
