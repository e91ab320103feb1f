import { notFound } from 'next/navigation'
import { ContentView } from '#components/content/content-view.tsx'
import { WithdrawnView } from '#components/evidence/withdrawn-view.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { Shell } from '#components/layout/shell.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { kindAt, sectionOf } from '#lib/content/kinds.ts'
import { findNamed } from '#lib/content/public.ts'
import { slugShapes } from '#lib/content/schema.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { env } from '#lib/env.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { type Lang, localPath, translator } from '#lib/i18n.ts'
import { isShortId } from '#lib/id.ts'
import { getSite } from '#lib/office/public.ts'
import { pdfAddress } from '#lib/print/address.ts'
import { evidenceHead, evidenceLd } from '#lib/site/evidence-facts.ts'
import type { PageHead } from '#lib/site/metadata.ts'

/** A published content by its address; without a number its newest revision. */
export async function readContent(lang: Lang, path: string, name: string, number: number | null) {
  const kind = kindAt(path) ?? notFound()
  const id = kind.named ? (slugShapes[kind.named].test(name) ? await findNamed(kind, name) : null) : name
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
export type ContentFacts = Awaited<ReturnType<typeof readContent>>

export function contentHead({ lang, site, revision, path }: ContentFacts): PageHead {
  return evidenceHead({ lang, site, revision, path, canonical: revision.path })
}

/** What a part of the site has to say of its own: `beside` its rows, or as `more` under what every content says. */
export function contentBody(
  { lang, site, kind, revision, fields, path }: ContentFacts,
  { beside, more }: { beside?: ReadonlyMap<string, React.ReactNode>; more?: React.ReactNode } = {},
) {
  const t = translator(lang)
  return (
    <Shell lang={lang} site={site} path={path} section={sectionOf(kind)}>
      {revision.state === 'withdrawn' ? (
        <WithdrawnView revision={revision} lang={lang} t={t} />
      ) : (
        <>
          <ContentView content={revision} kind={kind} fields={fields} beside={beside} lang={lang} t={t} />
          {more}
          {revision.state === 'current' && (kind.documents || kind.printed) ? (
            <ul className="mt-5 flex flex-wrap gap-x-6 no-print">
              {kind.printed ? (
                <li>
                  <a
                    className="inline-flex items-center gap-2 py-1"
                    href={pdfAddress(localPath(lang, revision.path))}
                  >
                    <Icon name="download" />
                    {t('content.pdf')}
                  </a>
                </li>
              ) : null}
              {kind.documents?.map(({ name, label }) => (
                <li key={name}>
                  <a className="inline-flex items-center gap-2 py-1" href={`${revision.path}/${name}`}>
                    <Icon name="download" />
                    {label[lang]}
                  </a>
                </li>
              ))}
            </ul>
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
export const contentStatus = ({ revision }: ContentFacts) => (revision.state === 'withdrawn' ? 410 : 200)
