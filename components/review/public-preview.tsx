import { RevisionBody } from '#components/evidence/revision-view.tsx'
import { claimsOf } from '#components/revision/as-assessor.tsx'
import { fileTarget } from '#components/revision/remark-views.ts'
import { RemarksOn } from '#components/revision/remarks-on.tsx'
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
    <section className="card grid gap-4" aria-labelledby="preview">
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
        <RevisionBody
          revision={shownOf(revision)}
          forStaff
          onFile={(file) => (
            <RemarksOn
              target={fileTarget(file.id)}
              add={{ what: file.displayName, ...(file.mime === pdf ? { pages: file.pages } : {}) }}
            />
          )}
          lang={lang}
          t={t}
        />
      </div>
    </section>
  )
}

function shownOf(revision: RevisionDetail): Parameters<typeof RevisionBody>[0]['revision'] {
  return {
    summary: revision.summary,
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
