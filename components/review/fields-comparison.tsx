import { shownValue } from '#components/content/value.tsx'
import type { CellChange, FieldChange, RowsChange } from '#lib/content/comparison.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { Change, ChangeRow } from './change.tsx'
import { DiffText } from './diff-text.tsx'

interface Words {
  lang: Lang
  t: Translate
}

/** What differs in the fields that a kind declares, each under its label. */
export function FieldsComparison({ changes, ...words }: Words & { changes: readonly FieldChange[] }) {
  return changes.map((change) => (
    <div key={change.field.name} className="grid gap-2">
      <h3>{change.field.label[words.lang]}</h3>
      {change.type === 'rows' ? (
        <RowsComparison change={change} {...words} />
      ) : (
        <CellComparison change={change} {...words} />
      )}
    </div>
  ))
}

function CellComparison({ change, lang, t }: Words & { change: CellChange }) {
  if (change.type === 'value') {
    return <Change pair={change.pair} show={(value) => shownValue(change.field, value, { lang, t })} t={t} />
  }
  return (['th', 'en'] as const)
    .filter((tongue) => change[tongue].some(({ kind }) => kind !== 'same'))
    .map((tongue) => (
      <div key={tongue}>
        {change.en.length > 0 ? <p className="small soft">{t(`content.in.${tongue}`)}</p> : null}
        <DiffText parts={change[tongue]} of={tongue} lang={lang} t={t} />
      </div>
    ))
}

function RowsComparison({ change, lang, t }: Words & { change: RowsChange }) {
  const [first] = change.field.columns
  return (
    <>
      {change.isReordered ? <p>{t('review.compare.reordered')}</p> : null}
      <ul className="rows">
        {change.rows.map(({ kind, number, name, cells }) => (
          <ChangeRow key={`${kind}${number}`} kind={kind} t={t}>
            <div className="grid gap-2">
              <p className="small font-semibold">
                {t('content.row', { number })}
                {first && kind === 'changed' && cells[0]?.field !== first ? (
                  <> · {shownValue(first, name, { lang, t })}</>
                ) : null}
              </p>
              {cells.map((cell) => (
                <div key={cell.field.name} className="grid gap-1">
                  <p className="small soft">{cell.field.label[lang]}</p>
                  <CellComparison change={cell} lang={lang} t={t} />
                </div>
              ))}
            </div>
          </ChangeRow>
        ))}
      </ul>
    </>
  )
}
