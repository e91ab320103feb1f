import { shownValue } from '#components/content/value.tsx'
import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { RowsField } from '#lib/content/kind.ts'
import type { Row } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { type ActionState, actionState } from '#lib/results/scores.ts'
import { formatDay } from '#lib/thai/dates.ts'

const toneOf: Record<ActionState, Tone> = { done: 'ok', doneLate: 'ok', open: 'wait' }

/** What was weak and what was done about it, each with its state, its owner and its days. */
export function ActionList({
  field,
  rows,
  overdueOn,
  lang,
  t,
}: {
  field: RowsField
  rows: readonly Row[]
  /** a day on which one that was still open past its day is called late, YYYY-MM-DD */
  overdueOn?: string
  lang: Lang
  t: Translate
}) {
  const column = (name: string) => field.columns.find((one) => one.name === name)!
  const shown = (row: Row, name: string) => shownValue(column(name), row[name] ?? null, { lang, t })
  const isLate = (row: Row) =>
    overdueOn !== undefined && actionState(row) === 'open' && row.due !== '' && String(row.due) < overdueOn
  return (
    <ul className="rows mt-2">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is never reordered
        <li key={index}>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Chip tone={isLate(row) ? 'bad' : toneOf[actionState(row)]}>
              {isLate(row)
                ? t('results.lateOn', { day: formatDay(overdueOn!, lang) })
                : t(`results.is.${actionState(row)}`)}
            </Chip>
            <strong>{shown(row, 'weak')}</strong>
          </span>
          <span className="block">{shown(row, 'action')}</span>
          <span className="small soft flex flex-wrap gap-x-4">
            {['indicator', 'owner', 'due', 'done'].map((name) => {
              const value = shown(row, name)
              return value === null ? null : (
                <span key={name}>
                  {column(name).label[lang]}: {value}
                </span>
              )
            })}
          </span>
          {shown(row, 'outcome') === null ? null : (
            <span className="block">
              <span className="soft">{column('outcome').label[lang]}: </span>
              {shown(row, 'outcome')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
