'use client'
import { useSay } from '#components/admin/use-say.ts'
import { Field, fieldProps, InputField, TextareaField } from '#components/ui/field.tsx'

/** The English title and text, and whether they are ready for readers. */
export function EnglishFields({
  draft,
  errorAt,
  onChange,
}: {
  errorAt: (control: string) => string | undefined
  draft: { titleEn: string; summaryEn: string; english: string }
  onChange: (part: { titleEn?: string; summaryEn?: string; english?: string }) => void
}) {
  const { t } = useSay()
  const touched = (part: { titleEn?: string; summaryEn?: string }) =>
    onChange({ ...part, ...(draft.english === 'none' ? { english: 'draft' } : {}) })
  return (
    <>
      <p className="soft">{t('content.englishHint')}</p>
      <InputField
        name="titleEn"
        lang="en"
        label={t('content.titleEn')}
        error={errorAt('titleEn')}
        value={draft.titleEn}
        onChange={(event) => touched({ titleEn: event.target.value })}
        autoComplete="off"
      />
      <TextareaField
        name="summaryEn"
        lang="en"
        rows={8}
        label={t('content.summaryEn')}
        hint={t('revision.summaryHint')}
        error={errorAt('summaryEn')}
        value={draft.summaryEn}
        onChange={(event) => touched({ summaryEn: event.target.value })}
      />
      <Field name="english" label={t('content.englishState')} error={errorAt('english')}>
        <select
          {...fieldProps('english', { error: errorAt('english') })}
          value={draft.english}
          onChange={(event) => onChange({ english: event.target.value })}
        >
          {(['none', 'draft', 'ready'] as const).map((state) => (
            <option key={state} value={state}>
              {t(`content.englishIs.${state}`)}
            </option>
          ))}
        </select>
      </Field>
    </>
  )
}
