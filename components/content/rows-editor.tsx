'use client'
import { useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { type Editing, ValueEditor } from '#components/content/value-editor.tsx'
import type { TypedRow, TypedValue } from '#components/revision/draft.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { PlainField, RowsField, Words } from '#lib/content/kind.ts'

const emptyValue = (column: PlainField): TypedValue =>
  column.type === 'text' && column.translated ? { th: '', en: '' } : ''

/** A row of more columns is one line until it is opened: a register of twelve stays in view. */
const foldedFrom = 8

const hasShortControl = (column: PlainField): boolean => column.type !== 'text' && column.type !== 'link'

const textOf = (value: TypedValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.th || value.en

/** What a row is about: the first text that somebody wrote in it. */
const nameOf = (columns: readonly PlainField[], row: TypedRow): string =>
  columns
    .filter(({ type }) => type === 'text')
    .map(({ name }) => textOf(row[name]))
    .find((text) => text !== '') ?? ''

/** The word with which it was carried into this year, until somebody has looked at it. */
function waitingWord(columns: readonly PlainField[], row: TypedRow): Words | null {
  const column = columns.find(({ carried }) => carried && 'as' in carried)
  if (column?.type !== 'choice' || !column.carried || !('as' in column.carried)) return null
  const { as } = column.carried
  return row[column.name] === as ? (column.choices.find(({ value }) => value === as)?.label ?? null) : null
}

/** A list whose rows are added, moved and taken out one by one. */
export function RowsEditor({
  field,
  rows,
  errorAt,
  pictures,
  onChange,
}: Editing & { field: RowsField; rows: readonly TypedRow[]; onChange: (rows: TypedRow[]) => void }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const folds = field.columns.length >= foldedFrom
  const [opened, setOpened] = useState<readonly boolean[]>([])
  const name = `fields.${field.name}`
  const error = errorAt(name)
  const isFaulty = (index: number) =>
    field.columns.some((column) =>
      ['', '.th', '.en'].some((end) => errorAt(`${name}.${index}.${column.name}${end}`) !== undefined),
    )
  const isOpen = (index: number) => !folds || opened[index] === true || isFaulty(index)
  const open = (index: number, value: boolean) =>
    setOpened(rows.map((_, place) => (place === index ? value : isOpen(place))))
  const openAll = (value: boolean) => setOpened(rows.map(() => value))
  const add = () => {
    setOpened([...rows.map((_, place) => isOpen(place)), true])
    onChange([...rows, Object.fromEntries(field.columns.map((column) => [column.name, emptyValue(column)]))])
  }
  const rearrange = (change: <T>(list: T[]) => void) => {
    const [moved, states] = [[...rows], rows.map((_, place) => isOpen(place))]
    change(moved)
    change(states)
    setOpened(states)
    onChange(moved)
  }
  const move = (from: number, to: number) =>
    rearrange((list) => {
      list.splice(to, 0, ...list.splice(from, 1))
    })
  return (
    <fieldset className="grid gap-3" id={name} tabIndex={-1}>
      <legend className="label">
        {field.required ? `${field.label[lang]} ${t('content.required')}` : field.label[lang]}
      </legend>
      {field.hint ? <p className="hint">{field.hint[lang]}</p> : null}
      {error ? <p className="error">{error}</p> : null}
      {folds && rows.length > 1 ? (
        <div className="flex flex-wrap gap-2">
          <Button type="button" kind="quiet" size="small" onClick={() => openAll(true)}>
            {t('content.openAll')}
          </Button>
          <Button type="button" kind="quiet" size="small" onClick={() => openAll(false)}>
            {t('content.closeAll')}
          </Button>
        </div>
      ) : null}
      <ol className="grid gap-3">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place; every control is controlled
          <li key={index} className="card grid gap-3">
            <div className="flex flex-wrap items-center gap-2">
              <RowName
                number={index + 1}
                name={folds ? nameOf(field.columns, row) : ''}
                waits={waitingWord(field.columns, row)?.[lang] ?? null}
                open={folds ? isOpen(index) : null}
                onOpen={(value) => open(index, value)}
              />
              <RowButton
                number={index + 1}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
                label={t('content.up')}
              />
              <RowButton
                number={index + 1}
                disabled={index === rows.length - 1}
                onClick={() => move(index, index + 1)}
                label={t('content.down')}
              />
              <RowButton
                number={index + 1}
                onClick={() => rearrange((list) => void list.splice(index, 1))}
                label={t('content.takeOut')}
              />
            </div>
            {isOpen(index) ? (
              <div className={folds ? 'grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4' : 'contents'}>
                {field.columns.map((column) => (
                  <div
                    key={column.name}
                    className={
                      !folds
                        ? 'contents'
                        : hasShortControl(column)
                          ? undefined
                          : 'sm:col-span-2 lg:col-span-4'
                    }
                  >
                    <ValueEditor
                      field={column}
                      name={`${name}.${index}.${column.name}`}
                      value={row[column.name] ?? emptyValue(column)}
                      errorAt={errorAt}
                      pictures={pictures}
                      onChange={(value) =>
                        onChange(
                          rows.map((one, place) =>
                            place === index ? { ...one, [column.name]: value } : one,
                          ),
                        )
                      }
                    />
                  </div>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <div>
        <Button type="button" kind="line" size="small" onClick={add} disabled={rows.length >= field.most}>
          {t('content.addRow')}
        </Button>{' '}
        <span className="small soft">{t('content.rowsOf', { count: rows.length, most: field.most })}</span>
      </div>
    </fieldset>
  )
}

/** `open` is null where the row is always open. */
function RowName({
  number,
  name,
  waits,
  open,
  onOpen,
}: {
  number: number
  name: string
  waits: string | null
  open: boolean | null
  onOpen: (open: boolean) => void
}) {
  const { t } = useSay()
  const words = (
    <>
      {t('content.row', { number })}
      {name ? <span className="font-normal">: {name}</span> : null}
    </>
  )
  return (
    <div className="flex min-w-0 grow basis-60 flex-wrap items-center gap-2">
      {open === null ? (
        <strong>{words}</strong>
      ) : (
        <button
          type="button"
          className="min-h-11 text-start font-semibold"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'} </span>
          {words}
        </button>
      )}
      {waits ? <Chip tone="wait">{waits}</Chip> : null}
    </div>
  )
}

function RowButton({
  number,
  label,
  disabled,
  onClick,
}: {
  number: number
  label: string
  disabled?: boolean
  onClick: () => void
}) {
  const { t } = useSay()
  return (
    <Button type="button" kind="quiet" size="small" disabled={disabled} onClick={onClick}>
      {label}
      <span className="sr-only"> {t('content.row', { number })}</span>
    </Button>
  )
}
