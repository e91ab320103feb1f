import { shownValue } from '#components/content/value.tsx'
import type { ChoiceField, RowsField } from '#lib/content/kind.ts'
import type { Row } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

/** Plan, do, check, act beside each other, each in the order of its days; a step nobody wrote down says so. */
export function PdcaView({
  field,
  rows,
  lang,
  t,
}: {
  field: RowsField
  rows: readonly Row[]
  lang: Lang
  t: Translate
}) {
  const step = field.columns.find((column): column is ChoiceField => column.name === 'step')!
  const others = field.columns.filter(({ name }) => name !== 'step' && name !== 'what')
  const what = field.columns.find(({ name }) => name === 'what')!
  return (
    <ol className="pdca mt-3">
      {step.choices.map(({ value, label }) => {
        const entries = rows
          .filter((row) => row.step === value)
          .toSorted((one, other) => String(one.day).localeCompare(String(other.day)))
        return (
          <li key={value} className="card">
            <h3>{label[lang]}</h3>
            {entries.length === 0 ? <p className="soft small mt-1">{t('activity.stepEmpty')}</p> : null}
            {entries.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is never reordered
              <div key={index} className="mt-2">
                <p>{shownValue(what, row.what ?? null, { lang, t })}</p>
                <p className="small soft">
                  {others
                    .map((column) => shownValue(column, row[column.name] ?? null, { lang, t }))
                    .filter((value) => value !== null)
                    .map((value, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a printed line is never reordered
                      <span key={place}>
                        {place > 0 ? ' · ' : null}
                        {value}
                      </span>
                    ))}
                </p>
              </div>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
