import { Card } from '#components/ui/card.tsx'
import type { ListedFinding } from '#lib/finding/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { FindingRows } from './finding-rows.tsx'

/** What is open in the evidence of one item, the worst first; nothing where nothing is. */
export function ItemFindings({
  findings,
  total,
  allHref,
  lang,
  t,
}: {
  findings: readonly ListedFinding[]
  total: number
  allHref: string
  lang: Lang
  t: Translate
}) {
  if (total === 0) return null
  return (
    <Card className="grid gap-3">
      <h2 id="findings" tabIndex={-1} className="scroll-mt-4">
        {t('precheck.item.title')} <span className="soft font-normal">{total}</span>
      </h2>
      <FindingRows findings={findings} lang={lang} t={t} />
      {total > findings.length ? (
        <p className="small">
          <a href={allHref}>{t('precheck.item.all')}</a>
        </p>
      ) : null}
    </Card>
  )
}
