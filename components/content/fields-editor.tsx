'use client'
import { useId } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { LevelField } from '#components/results/offered-levels.tsx'
import type { TypedField, TypedRow, TypedValue } from '#components/revision/draft.ts'
import { Button } from '#components/ui/button.tsx'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import type { ContentKind, Field as Declared, PlainField, RowsField } from '#lib/content/kind.ts'

const longText = 120
/** A text of one language that is longer has paragraphs. */
const severalLines = 1_000

interface Editing {
  errorAt: (control: string) => string | undefined
}

/** What a kind declares beyond title and text, Thai and English beside each other. */
export function FieldsEditor({
  kind,
  fields,
  errorAt,
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
  if (field.type === 'choice') {
    return (
      <SelectField
        name={name}
        label={label}
        hint={hint}
        error={error}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        options={[
          { value: '', label: t('content.choose') },
          ...field.choices.map((choice) => ({ value: choice.value, label: choice.label[lang] })),
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
      label={field.type === 'number' ? `${label} (${field.unit[lang]})` : label}
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

/** A list whose rows are added, moved and taken out one by one. */
function RowsEditor({
  field,
  rows,
  errorAt,
  onChange,
}: Editing & { field: RowsField; rows: readonly TypedRow[]; onChange: (rows: TypedRow[]) => void }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const name = `fields.${field.name}`
  const error = errorAt(name)
  const add = () =>
    onChange([...rows, Object.fromEntries(field.columns.map((column) => [column.name, emptyValue(column)]))])
  const move = (from: number, to: number) => {
    const moved = [...rows]
    moved.splice(to, 0, ...moved.splice(from, 1))
    onChange(moved)
  }
  return (
    <fieldset className="grid gap-3" id={name} tabIndex={-1}>
      <legend className="label">
        {field.required ? `${field.label[lang]} ${t('content.required')}` : field.label[lang]}
      </legend>
      {field.hint ? <p className="hint">{field.hint[lang]}</p> : null}
      {error ? <p className="error">{error}</p> : null}
      <ol className="grid gap-3">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place; every control is controlled
          <li key={index} className="card grid gap-3">
            <div className="flex flex-wrap items-center gap-2">
              <strong className="grow">{t('content.row', { number: index + 1 })}</strong>
              <Button
                type="button"
                kind="quiet"
                size="small"
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                {t('content.up')}
                <span className="sr-only"> {t('content.row', { number: index + 1 })}</span>
              </Button>
              <Button
                type="button"
                kind="quiet"
                size="small"
                disabled={index === rows.length - 1}
                onClick={() => move(index, index + 1)}
              >
                {t('content.down')}
                <span className="sr-only"> {t('content.row', { number: index + 1 })}</span>
              </Button>
              <Button
                type="button"
                kind="quiet"
                size="small"
                onClick={() => onChange(rows.filter((_, place) => place !== index))}
              >
                {t('content.takeOut')}
                <span className="sr-only"> {t('content.row', { number: index + 1 })}</span>
              </Button>
            </div>
            {field.columns.map((column) => (
              <ValueEditor
                key={column.name}
                field={column}
                name={`${name}.${index}.${column.name}`}
                value={row[column.name] ?? emptyValue(column)}
                errorAt={errorAt}
                onChange={(value) =>
                  onChange(
                    rows.map((one, place) => (place === index ? { ...one, [column.name]: value } : one)),
                  )
                }
              />
            ))}
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
