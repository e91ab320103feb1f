import { words } from '#components/layout/worded.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import type { ListedFinding } from '#lib/finding/queries.ts'
import { findingWords } from '#lib/finding/words.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { findingAnchor } from './anchor.ts'
import { shapeOf, toneOf } from './looks.ts'
import { ThaiParts } from './thai-parts.tsx'
import { nameOf, whereOf } from './views.ts'

/** Findings of many evidences, each with the way to where it stands. */
export function FindingRows({
  lang,
  t,
  findings,
}: {
  lang: Lang
  t: Translate
  findings: readonly ListedFinding[]
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('precheck.list.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('precheck.list.sentence')}</th>
          <th scope="col">{t('precheck.list.item')}</th>
          <th scope="col">{t('precheck.list.evidence')}</th>
          <th scope="col">{t('precheck.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={`${finding.evidenceId}/${finding.itemCode}/${finding.fiscalYear}/${finding.key}`}>
            <th scope="row">
              <Said finding={finding} lang={lang} t={t} />
            </th>
            <td data-label={t('precheck.list.item')}>
              <a href={`/admin/items/${finding.fiscalYear}/${finding.itemCode}`} className="code">
                {finding.itemCode}
              </a>
            </td>
            <td data-label={t('precheck.list.evidence')} className="small">
              <Evidence finding={finding} lang={lang} t={t} />
            </td>
            <td data-label={t('precheck.list.state')} className="small">
              {finding.confirmation ? (
                <>
                  <span className="inline-flex items-center gap-1.5 text-leaf">
                    <Mark shape="full" />
                    {t('precheck.list.confirmed')}
                  </span>
                  <span className="block">“{words(marked(lang, finding.confirmation.reason))}”</span>
                  <span className="block soft">{words(marked(lang, finding.confirmation.by))}</span>
                </>
              ) : (
                <span className="soft">{t('precheck.list.open')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Props {
  finding: ListedFinding
  lang: Lang
  t: Translate
}

function Said({ finding, lang, t }: Props) {
  const { code, params, severity, evidenceId, number, key } = finding
  const said = findingWords(lang, { code, params, where: whereOf(finding) }, nameOf(finding))
  return (
    <>
      <span className={`small flex items-center gap-1.5 ${toneOf[severity]}`}>
        <Mark shape={shapeOf[severity]} />
        {t(`finding.severity.${severity}`)}
      </span>
      <a href={`/admin/evidence/${evidenceId}/revisions/${number}#${findingAnchor(key)}`}>{said.title}</a>
      <span className="small block font-normal">
        <ThaiParts text={said.sentence} lang={lang} />
      </span>
    </>
  )
}

function Evidence({ finding: { title, evidenceId, number, revisionState, group }, lang, t }: Props) {
  return (
    <>
      <a href={`/admin/evidence/${evidenceId}/revisions/${number}`}>{words(marked(lang, title))}</a>
      <span className="block soft">{words(worded(lang, group.nameTh, group.nameEn))}</span>
      <span className="mt-1 block">
        <StateChip state={revisionState} t={t} />
      </span>
    </>
  )
}
