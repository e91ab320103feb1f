import { env } from '#lib/env.ts'
import type { PublicRevision } from '#lib/evidence/public.ts'
import { type Lang, translator } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { type PageHead, pageHead } from '#lib/site/metadata.ts'
import { summaryLine } from '#lib/site/summary-line.ts'
import { withdrawnTitle } from '#lib/site/withdrawn-title.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

/** Only the current revision is for search engines; a withdrawn one does not even give its title away there. */
export function evidenceHead({
  lang,
  site,
  revision,
  path,
  canonical,
}: {
  lang: Lang
  site: Site
  revision: PublicRevision
  path: string
  canonical: string
}): PageHead {
  const t = translator(lang)
  if (revision.state === 'withdrawn') {
    return pageHead({
      lang,
      site,
      path,
      canonical,
      title: withdrawnTitle(revision.kind, lang),
      description: revision.withdrawnReason,
      noindex: true,
      card: null,
    })
  }
  const old = revision.state === 'superseded'
  const title = worded(lang, revision.title, revision.titleEn).text
  const summary = worded(lang, revision.summary, revision.summaryEn).text
  return pageHead({
    lang,
    site,
    path,
    canonical,
    title: old ? `${title} (${t('evidence.revision', { number: revision.revisionNumber })})` : title,
    description: summary
      ? summaryLine(summary, 180)
      : t('evidence.description', {
          title,
          group: worded(lang, revision.groupTh, revision.groupEn).text,
          day: formatDay(dayOf(revision.publishedAt), lang),
        }),
    noindex: old,
    card: {
      title: revision.title,
      kicker: [
        worded(lang, revision.groupTh, revision.groupEn).text,
        ...new Set(revision.items.map((item) => `${item.code} · ${item.fiscalYear}`).slice(0, 2)),
      ].join(' · '),
      state: {
        tone: old ? 'empty' : 'full',
        words: [
          t('evidence.revision', { number: revision.revisionNumber }),
          old
            ? t('evidence.superseded')
            : t('evidence.published', { when: formatDay(dayOf(revision.publishedAt), lang) }),
        ].join(' · '),
      },
    },
  })
}

/** The evidence for machines: a document, its publisher, its files with their hashes. */
export const evidenceLd = ({
  site,
  revision,
  address,
}: {
  site: Site
  revision: PublicRevision
  address: string
}) => ({
  '@context': 'https://schema.org',
  '@type': 'DigitalDocument',
  name: revision.title,
  identifier: revision.evidenceId,
  version: String(revision.revisionNumber),
  url: address,
  inLanguage: 'th',
  datePublished: new Date(revision.publishedAt).toISOString(),
  ...(revision.documentOn === null ? {} : { dateCreated: revision.documentOn }),
  publisher: {
    '@type': 'GovernmentOrganization',
    name: site.nameTh,
    department: { '@type': 'Organization', name: revision.groupTh },
  },
  associatedMedia: revision.files.map((file) => ({
    '@type': 'MediaObject',
    name: file.displayName,
    contentUrl: `${env().PUBLIC_URL}/files/${file.id}/${file.fileName}`,
    encodingFormat: file.mime,
    contentSize: String(file.size),
    sha256: file.sha256,
  })),
})
