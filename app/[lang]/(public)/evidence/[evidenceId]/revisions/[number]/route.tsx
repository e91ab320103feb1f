import { notFound, redirect } from 'next/navigation'
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
import { evidenceHead } from '#lib/site/evidence-facts.ts'
import { langParam } from '#lib/site/lang.ts'
import type { PageHead } from '#lib/site/metadata.ts'
import { numberParam } from '#lib/site/params.ts'
import { type Asked, publicPage } from '../../../../public-page.tsx'

async function read({ params }: Asked<{ evidenceId: string; number: string }>) {
  const { lang: langText, evidenceId, number: numberText } = await params
  const lang = langParam(langText)
  const number = numberParam(numberText)
  if (!isShortId(evidenceId) || number === null) notFound()
  const [site, revision] = await Promise.all([getSite(), findPublicRevision(evidenceId, number)])
  if (!revision) notFound()
  const path = `${revision.path}/revisions/${number}`
  if (revision.kind !== 'evidence') redirect(localPath(lang, path))
  return { lang, site, revision, newest: revision.path, path }
}
type Facts = Awaited<ReturnType<typeof read>>

function head({ lang, site, revision, path, newest }: Facts): PageHead {
  return evidenceHead({ lang, site, revision, path, canonical: newest })
}

function body({ lang, site, revision, path, newest }: Facts) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path={path} section="latest" share={revision.state !== 'withdrawn'}>
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

// Gone, and told why: a published address never breaks.
const status = ({ revision }: Facts) => (revision.state === 'withdrawn' ? 410 : 200)

export const GET = publicPage({ read, head, body, status })
