'use client'
import { useId, useState } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { LevelField } from '#components/results/offered-levels.tsx'
import type { TypedField, TypedRow, TypedValue } from '#components/revision/draft.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import type { ContentKind, Field as Declared, PlainField, RowsField, Words } from '#lib/content/kind.ts'

const longText = 120
/** A text of one language that is longer has paragraphs. */
const severalLines = 1_000

interface Editing {
  errorAt: (control: string) => string | undefined
  /** those of the revision, for a field that names one */
  pictures: readonly { id: string; displayName: string }[]
}

/** What a kind declares beyond title and text, Thai and English beside each other. */
export function FieldsEditor({
  kind,
  fields,
  errorAt,
  pictures,
  onChange,
}: Editing & {
  kind: ContentKind
  fields: Readonly<Record<string, TypedField>>
  onChange: (fields: Record<string, TypedField>) => void
}) {
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const put = (name: string) => (value: TypedField) => onChange({ ...fields, [name]: value })
  return (
    <>
      {kind.fields.map((field) =>
        field.type === 'rows' ? (
          <RowsEditor
            key={field.name}
            field={field}
            rows={(fields[field.name] ?? []) as TypedRow[]}
            errorAt={errorAt}
            pictures={pictures}
            onChange={put(field.name)}
          />
        ) : field.type === 'text' && field.offered ? (
          <LevelField
            key={field.name}
            name={`fields.${field.name}`}
            label={field.label[lang]}
            hint={field.hint?.[lang]}
            error={errorAt(`fields.${field.name}`)}
            value={String(fields[field.name] ?? '')}
            fields={fields}
            onChange={put(field.name)}
          />
        ) : (
          <ValueEditor
            key={field.name}
            field={field}
            name={`fields.${field.name}`}
            value={(fields[field.name] ?? '') as TypedValue}
            errorAt={errorAt}
            pictures={pictures}
            onChange={put(field.name)}
          />
        ),
      )}
    </>
  )
}

function ValueEditor({
  field,
  name,
  value,
  errorAt,
  pictures,
  onChange,
}: Editing & {
  field: Exclude<Declared, RowsField>
  name: string
  value: TypedValue
  onChange: (value: TypedValue) => void
}) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const label = field.required ? `${field.label[lang]} ${t('content.required')}` : field.label[lang]
  const hint = field.hint?.[lang]
  if (field.type === 'markdown' || (field.type === 'text' && field.translated)) {
    const both = typeof value === 'string' ? { th: value, en: '' } : value
    return (
      <fieldset className="grid gap-2">
        <legend className="label">{label}</legend>
        {hint ? <p className="hint">{hint}</p> : null}
        <div className="grid gap-3 sm:grid-cols-2">
          {(['th', 'en'] as const).map((tongue) => (
            <TextEditor
              key={tongue}
              name={`${name}.${tongue}`}
              label={t(`content.in.${tongue}`)}
              lang={tongue}
              isLong={field.type === 'markdown' || field.max > longText}
              suggestions={field.type === 'text' ? field.suggestions?.map((one) => one[tongue]) : undefined}
              error={errorAt(`${name}.${tongue}`)}
              value={both[tongue]}
              onChange={(text) => onChange({ ...both, [tongue]: text })}
            />
          ))}
        </div>
      </fieldset>
    )
  }
  const text = typeof value === 'string' ? value : value.th
  const error = errorAt(name)
  if (field.type === 'choice' || field.type === 'picture') {
    const options =
      field.type === 'choice'
        ? field.choices.map((choice) => ({ value: choice.value, label: choice.label[lang] }))
        : pictures.map(({ id, displayName }) => ({ value: `file:${id}`, label: displayName }))
    return (
      <SelectField
        name={name}
        label={label}
        hint={hint}
        error={error}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        options={[
          { value: '', label: t(field.type === 'choice' ? 'content.choose' : 'content.noPicture') },
          ...options,
        ]}
      />
    )
  }
  if (field.type === 'text' && field.max > severalLines)
    return (
      <TextareaField
        name={name}
        label={label}
        hint={hint}
        error={error}
        rows={8}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <InputField
      name={name}
      label={field.type === 'number' && field.unit[lang] ? `${label} (${field.unit[lang]})` : label}
      hint={hint ?? (field.type === 'day' ? t('revision.documentOnHint') : undefined)}
      error={error}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      inputMode={field.type === 'number' ? 'decimal' : field.type === 'link' ? 'url' : undefined}
      autoComplete="off"
    />
  )
}

function TextEditor({
  name,
  label,
  lang,
  isLong,
  suggestions,
  error,
  value,
  onChange,
}: {
  name: string
  label: string
  lang: string
  isLong: boolean
  suggestions: string[] | undefined
  error: string | undefined
  value: string
  onChange: (text: string) => void
}) {
  const props = {
    name,
    label,
    lang,
    error,
    value,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.target.value),
  }
  const listId = useId()
  if (isLong) return <TextareaField {...props} rows={3} />
  return (
    <>
      <InputField {...props} autoComplete="off" list={suggestions ? listId : undefined} />
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}

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
function RowsEditor({
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
