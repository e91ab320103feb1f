import { words } from '#components/layout/worded.tsx'
import type { Hidden } from '#components/revision/act-button.tsx'
import { KindChip } from '#components/year-start/kind-chip.tsx'
import { SideBySide } from '#components/year-start/side-by-side.tsx'
import type { FormAction } from '#lib/action.ts'
import type { DraftContent } from '#lib/framework-draft/schema.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { itemKinds, type PlannedItem } from '#lib/year-start/plan.ts'
import { MergeForm } from './draft-forms.tsx'

/** What the draft asks otherwise than last year's list, kind by kind; an earlier item may be put into one of now. */
export function Differences<Value>({
  t,
  lang,
  rows,
  content,
  fields,
  merge,
}: {
  t: Translate
  lang: Lang
  rows: readonly PlannedItem[]
  content: DraftContent
  fields: Hidden
  merge: FormAction<Value>
}) {
  const fiscalYear = content.file.fiscal_year_be
  const items = content.file.items.map(({ code, title_th }) => ({
    value: code,
    label: `${code} ${title_th}`,
    lang: 'th',
  }))
  const name = (item: PlannedItem['from'][number]) => (
    <>
      <span className="code">{item.code}</span> {words(worded(lang, item.titleTh, item.titleEn))}
    </>
  )
  const absorbed = ({ to, from }: PlannedItem) => from.filter(({ topic }) => to && topic !== to.topic)
  return itemKinds.map((kind) => {
    const those = rows.filter((row) => row.kind === kind)
    if (those.length === 0) return null
    return (
      <details key={kind} open={kind !== 'same'}>
        <summary>
          <KindChip t={t} kind={kind} /> {t('cycle.items', { count: those.length })}
        </summary>
        <ul className="rows mt-3">
          {those.map((row) => (
            <li key={`${row.to?.code}/${row.from[0]?.code}`} className="grid gap-2">
              <p>
                {row.to ? name(row.to) : null}
                {row.from.map((item) => (
                  <span key={item.code} className="block small soft">
                    {t('frameworkDraft.was')} {name(item)}
                  </span>
                ))}
              </p>
              {[...(row.to ? absorbed(row) : row.from)].map((item) => (
                <MergeForm
                  key={item.topic}
                  fields={{ ...fields, topic: item.topic }}
                  name={item.code}
                  items={items}
                  chosen={content.merged[item.topic] ?? ''}
                  action={merge}
                />
              ))}
              {row.to && kind !== 'same' && kind !== 'new' ? (
                <details>
                  <summary>{t('frameworkDraft.sideBySide')}</summary>
                  <SideBySide
                    t={t}
                    lang={lang}
                    elements={row.elements}
                    fromYear={fiscalYear - 1}
                    fiscalYear={fiscalYear}
                  />
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      </details>
    )
  })
}
