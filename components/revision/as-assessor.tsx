import { EvidenceCard } from '#components/evidence/evidence-card.tsx'
import { Elements } from '#components/item/elements.tsx'
import { words } from '#components/layout/worded.tsx'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

/** The draft as last saved, item by item, in the very parts that the public page is made of. */
export function AsAssessor({ revision, lang, t }: { revision: RevisionDetail; lang: Lang; t: Translate }) {
  const { evidenceId, title, summary, number, documentOn, fiscalYear, workGroup, links, savedAt } = revision
  const english = englishOf(revision)
  return (
    <div className="as-public grid gap-5">
      <p className="hint">{t('revision.asAssessor.lead')}</p>
      {revision.items.length === 0 ? <p className="soft">{t('revision.noItems')}</p> : null}
      {revision.items.map((item) => {
        const claims = claimsOf(revision, item)
        return (
          <section key={`${item.fiscalYear}/${item.itemCode}`} className="grid gap-3">
            <h3>
              <span className="code">{item.itemCode}</span> {words(worded(lang, item.titleTh, item.titleEn))}
            </h3>
            <Elements
              required={item.elements.map((element) => ({ number: element.number, text: element.textTh }))}
              claims={claims}
              counts={[]}
              held
              several={false}
              forStaff
              lang={lang}
              t={t}
            />
            <ul>
              <EvidenceCard
                evidence={{
                  id: evidenceId,
                  title,
                  summary,
                  ...english,
                  revisionNumber: number,
                  documentOn,
                  fiscalYear,
                  publishedAt: savedAt.toISOString(),
                  forced: false,
                  groupTh: workGroup.nameTh,
                  groupEn: workGroup.nameEn,
                  elements: claims.map((claim) => claim.element),
                  files: revision.attachments,
                  links,
                }}
                forStaff
                lang={lang}
                t={t}
              />
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** A translation that is not said to be ready is not shown, here as little as in public. */
const englishOf = ({ english, titleEn, summaryEn }: RevisionDetail) =>
  english === 'ready' ? { titleEn, summaryEn } : { titleEn: '', summaryEn: '' }

/** Where the elements of an item are shown, as the public parts take it. */
export function claimsOf(revision: RevisionDetail, item: { fiscalYear: number; itemCode: string }) {
  const { titleEn } = englishOf(revision)
  return revision.claims
    .filter((claim) => claim.fiscalYear === item.fiscalYear && claim.itemCode === item.itemCode)
    .sort((a, b) => a.elementNumber - b.elementNumber)
    .map(({ elementNumber, kind, reference, page, text }) => {
      const file = revision.attachments.find((one) => kind === 'file' && one.id === reference)
      const link = revision.links.find((one) => kind === 'link' && one.id === reference)
      return {
        element: elementNumber,
        evidenceId: revision.evidenceId,
        evidenceTitle: revision.title,
        evidenceTitleEn: titleEn,
        kind,
        text,
        page,
        fileId: file?.id ?? null,
        fileName: file?.fileName ?? null,
        fileLabel: file?.displayName ?? null,
        fileMime: file?.mime ?? null,
        url: link?.url ?? null,
        urlLabel: link?.label ?? null,
      }
    })
}
