'use client'
import { useId } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import type { TypedValue } from '#components/revision/draft.ts'
import { InputField, SelectField, TextareaField } from '#components/ui/field.tsx'
import type { Field as Declared, RowsField } from '#lib/content/kind.ts'

const longText = 120
/** A text of one language that is longer has paragraphs. */
const severalLines = 1_000
export interface Editing {
  errorAt: (control: string) => string | undefined
  /** those of the revision, for a field that names one */
  pictures: readonly { id: string; displayName: string }[]
}
/** One value of a kind, in two languages where it is translated. */
export function ValueEditor({
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
