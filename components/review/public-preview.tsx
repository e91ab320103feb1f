import { ContentBody } from '#components/content/content-view.tsx'
import { ItemsPart } from '#components/evidence/revision-parts.tsx'
import { RevisionBody } from '#components/evidence/revision-view.tsx'
import { claimsOf } from '#components/revision/as-assessor.tsx'
import { fileTarget } from '#components/revision/remark-views.ts'
import { RemarksOn } from '#components/revision/remarks-on.tsx'
import { kindNamed } from '#lib/content/kinds.ts'
import { fieldsOf, readyFields } from '#lib/content/values.ts'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { formatFiscalYear } from '#lib/thai/fiscal.ts'

const pdf = 'application/pdf'

/** The revision as the public reads it, or will read it: the same markup over the staff's own addresses of its files. */
export function PublicPreview({ revision, lang, t }: { revision: RevisionDetail; lang: Lang; t: Translate }) {
  const contentLang = lang === 'th' ? undefined : 'th'
  const isPublic = revision.publication !== null
  return (
    <section className="card grid grid-cols-[minmax(0,1fr)] gap-4" aria-labelledby="preview">
      <div>
        <h2 id="preview">{t(isPublic ? 'review.preview.is' : 'review.preview.willBe')}</h2>
        <p className="small soft">{t('review.preview.hint')}</p>
      </div>
      <div className="as-public border-t-2 border-gold pt-4">
        <p className="text-[1.3rem] leading-normal font-semibold" lang={contentLang}>
          {revision.title}
        </p>
        <dl className="facts mt-2 mb-6">
          <dt>{t('evidence.documentOn')}</dt>
          <dd>{revision.documentOn === null ? t('common.unknown') : formatDay(revision.documentOn, lang)}</dd>
          <dt>{t('evidence.dataOf')}</dt>
          <dd>
            {revision.fiscalYear === null ? t('common.unknown') : formatFiscalYear(revision.fiscalYear, lang)}
          </dd>
          {revision.changeNote ? (
            <>
              <dt>{t('revision.changeNote')}</dt>
              <dd lang={contentLang}>{revision.changeNote}</dd>
            </>
          ) : null}
        </dl>
        <Body revision={revision} lang={lang} t={t} />
      </div>
    </section>
  )
}

/** Both languages, each as its readers will meet it. */
function Body({ revision, lang, t }: { revision: RevisionDetail; lang: Lang; t: Translate }) {
  const kind = kindNamed(revision.kind)
  const shown = shownOf(revision)
  const onFile = (file: { id: string; displayName: string; mime: string; pages: number | null }) => (
    <RemarksOn
      target={fileTarget(file.id)}
      add={{ what: file.displayName, ...(file.mime === pdf ? { pages: file.pages } : {}) }}
    />
  )
  if (!kind) {
    const english = { ...shown, summaryEn: revision.summaryEn, files: [], links: [], items: [] }
    return (
      <>
        <RevisionBody revision={shown} forStaff onFile={onFile} lang={lang} t={t} />
        <English revision={revision} t={t}>
          <RevisionBody revision={english} forStaff lang="en" t={t} />
        </English>
      </>
    )
  }
  const content = { ...shown, summaryEn: revision.english === 'none' ? '' : revision.summaryEn }
  const fields = readyFields(kind, fieldsOf(kind, revision.fields))
  const told = { content, kind, fields, forStaff: true, onFile, t }
  return (
    <>
      <ContentBody {...told} lang="th" />
      <English revision={revision} t={t}>
        <ContentBody {...told} content={{ ...content, files: [], links: [] }} lang="en" />
      </English>
      {shown.items.length > 0 ? <ItemsPart items={shown.items} forStaff lang={lang} t={t} /> : null}
    </>
  )
}

function English({
  revision,
  t,
  children,
}: {
  revision: RevisionDetail
  t: Translate
  children: React.ReactNode
}) {
  return revision.english === 'none' ? null : (
    <div lang="en" className="mt-8 border-t border-line pt-4">
      <p className="chip chip-info">{t(`content.englishIs.${revision.english}`)}</p>
      <p className="mt-2 text-[1.3rem] leading-normal font-semibold">{revision.titleEn}</p>
      {children}
    </div>
  )
}

function shownOf(revision: RevisionDetail): Parameters<typeof RevisionBody>[0]['revision'] {
  return {
    summary: revision.summary,
    summaryEn: '',
    files: revision.attachments,
    links: revision.links,
    items: revision.items.map((item) => ({
      fiscalYear: item.fiscalYear,
      code: item.itemCode,
      titleTh: item.titleTh,
      titleEn: item.titleEn,
      claims: claimsOf(revision, item).map((claim) => ({
        ...claim,
        elementText: item.elements.find((element) => element.number === claim.element)?.textTh ?? null,
      })),
    })),
  }
}
