import { notFound } from 'next/navigation'
import { ContentView } from '#components/content/content-view.tsx'
import { WithdrawnView } from '#components/evidence/withdrawn-view.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { statistics } from '#lib/content/kinds/statistics.ts'
import { kindAt } from '#lib/content/kinds.ts'
import { findNamed } from '#lib/content/public.ts'
import { slugShape } from '#lib/content/schema.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { env } from '#lib/env.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { getSite } from '#lib/office/public.ts'
import { evidenceHead, evidenceLd } from '#lib/site/evidence-facts.ts'
import type { PageHead } from '#lib/site/metadata.ts'

/** A published content by its address; without a number its newest revision. */
export async function readContent(lang: Lang, path: string, name: string, number: number | null) {
  const kind = kindAt(path) ?? notFound()
  const id = kind.named ? (slugShape.test(name) ? await findNamed(kind, name) : null) : name
  if (id === null || !isShortId(id)) notFound()
  const [site, revision] = await Promise.all([getSite(), findPublicRevision(id, number)])
  if (revision?.kind !== kind.name) notFound()
  return {
    lang,
    site,
    kind,
    revision,
    fields: fieldsOf(kind, revision.fields),
    path: number === null ? revision.path : `${revision.path}/revisions/${number}`,
  }
}
type Facts = Awaited<ReturnType<typeof readContent>>

export function contentHead({ lang, site, revision, path }: Facts): PageHead {
  return evidenceHead({ lang, site, revision, path, canonical: revision.path })
}

export function contentBody({ lang, site, kind, revision, fields, path }: Facts) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path={path} section={kind.path}>
      {revision.state === 'withdrawn' ? (
        <WithdrawnView revision={revision} lang={lang} t={t} />
      ) : (
        <>
          <ContentView content={revision} kind={kind} fields={fields} lang={lang} t={t} />
          {kind === statistics && revision.state === 'current' ? (
            <p className="mt-5 no-print">
              <a className="inline-flex items-center gap-2 py-1" href={`${revision.path}/figures.csv`}>
                <Icon name="download" />
                {t('content.csv')}
              </a>
            </p>
          ) : null}
          {revision.state === 'current' ? (
            <JsonLd
              value={evidenceLd({ site, revision, address: env().PUBLIC_URL + localPath(lang, path) })}
            />
          ) : null}
        </>
      )}
    </Shell>
  )
}

// Gone, and told why: a published address never breaks.
export const contentStatus = ({ revision }: Facts) => (revision.state === 'withdrawn' ? 410 : 200)
