'use client'
import { useLocale } from 'use-intl/react'
import { RowsEditor } from '#components/content/rows-editor.tsx'
import { type Editing, ValueEditor } from '#components/content/value-editor.tsx'
import { LevelField } from '#components/results/offered-levels.tsx'
import type { TypedField, TypedRow, TypedValue } from '#components/revision/draft.ts'
import type { ContentKind } from '#lib/content/kind.ts'

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
