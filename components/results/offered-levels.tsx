'use client'
import { createContext, useContext } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import type { TypedField, TypedValue } from '#components/revision/draft.ts'
import { Button } from '#components/ui/button.tsx'
import { InputField } from '#components/ui/field.tsx'
import { levelOf, type ResultLevel } from '#lib/results/level.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'

const Levels = createContext<readonly ResultLevel[]>([])

/** The levels of the year that is being edited, for the field below. */
export function OfferedLevels({
  levels,
  children,
}: {
  levels: readonly ResultLevel[]
  children: React.ReactNode
}) {
  return <Levels value={levels}>{children}</Levels>
}

function numberIn(typed: TypedField | undefined): number | null {
  const text = typeof typed === 'string' ? toArabicDigits(typed).trim() : ''
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text)
}

/** A level as it was announced: those of the year are offered, and the one that the scores come to. */
export function LevelField({
  name,
  label,
  hint,
  error,
  value,
  fields,
  onChange,
}: {
  name: string
  label: string
  hint: string | undefined
  error: string | undefined
  value: string
  fields: Readonly<Record<string, TypedField>>
  onChange: (value: TypedValue) => void
}) {
  const { t } = useSay()
  const levels = useContext(Levels)
  const reached = levelOf(levels, numberIn(fields.score), [
    numberIn(fields.iit),
    numberIn(fields.eit),
    numberIn(fields.oit),
  ])
  const list = `${name}-offered`
  return (
    <div className="grid gap-2">
      <InputField
        name={name}
        lang="th"
        label={label}
        hint={hint}
        error={error}
        value={value}
        list={list}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {levels.map((level) => (
          <option key={level.label} value={level.label} />
        ))}
      </datalist>
      {reached !== null && reached !== value ? (
        <div role="status">
          {value === '' ? null : <p className="small">{t('results.levelDiffers', { level: reached })}</p>}
          <Button type="button" kind="line" size="small" onClick={() => onChange(reached)}>
            {t('results.useLevel', { level: reached })}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
