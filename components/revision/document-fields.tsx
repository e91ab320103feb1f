'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { FindingsOn } from '#components/finding/findings-on.tsx'
import { InputField } from '#components/ui/field.tsx'
import { formatDay, readThaiDay } from '#lib/thai/dates.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { answered, type Draft, type EditorItem, otherYear } from './draft.ts'

/** The day of the document and the fiscal year of its data: two facts apart from when it was uploaded. */
export function DocumentFields({
  draft,
  items,
  errorAt,
  onChange,
}: {
  draft: Draft
  items: readonly EditorItem[]
  errorAt: (control: string) => string | undefined
  onChange: (part: Pick<Partial<Draft>, 'documentOn' | 'fiscalYear'>) => void
}) {
  const { t, say } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const chosen = answered(draft, items)
  const read = draft.documentOn.trim() === '' ? null : readThaiDay(draft.documentOn.trim())
  const year = Number(toArabicDigits(draft.fiscalYear.trim()))
  const others = otherYear(Number.isInteger(year) && year > 0 ? year : null, chosen)
  const asked = [...new Set(chosen.flatMap((item) => item.periodYear ?? []))]
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="grid content-start gap-1">
        <InputField
          name="documentOn"
          label={t('revision.documentOn')}
          hint={t('revision.documentOnHint')}
          error={errorAt('documentOn')}
          value={draft.documentOn}
          onChange={(event) => onChange({ documentOn: event.target.value })}
          autoComplete="off"
        />
        <p className="small" aria-live="polite">
          {read === null ? null : read.ok ? (
            <span className="text-leaf">
              {t('revision.readAs', { day: formatDay(read.day, lang, 'long') })}
            </span>
          ) : (
            <span className="text-amber">{say({ key: read.key })}</span>
          )}
        </p>
        <FindingsOn target="documentDate" />
      </div>
      <div className="grid content-start gap-1">
        <InputField
          name="fiscalYear"
          label={t('revision.fiscalYear')}
          hint={
            asked.length > 0
              ? t('revision.fiscalYearAsked', { years: asked.join(', ') })
              : t('revision.fiscalYearHint')
          }
          error={errorAt('fiscalYear')}
          value={draft.fiscalYear}
          onChange={(event) => onChange({ fiscalYear: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
        />
        <p className="small text-amber" aria-live="polite">
          {others.length > 0
            ? t('revision.fiscalYearOther', {
                items: others.map((item) => `${item.itemCode} (${item.periodYear})`).join(', '),
              })
            : null}
        </p>
      </div>
    </div>
  )
}
