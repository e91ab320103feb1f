'use client'
import { useSay } from '#components/admin/use-say.ts'
import { FindingsOn } from '#components/finding/findings-on.tsx'
import { Card } from '#components/ui/card.tsx'
import { Field, fieldProps, InputField } from '#components/ui/field.tsx'
import type { Draft } from './draft.ts'
import { SummaryField } from './summary-field.tsx'
import type { EditorFile } from './use-uploads.ts'

interface Texts {
  draft: Draft
  errorAt: (control: string) => string | undefined
  onChange: (part: Partial<Draft>) => void
  revisionId: string
  files: readonly EditorFile[]
  /** sends pictures that are dropped on a text */
  onFiles: (files: File[]) => void
}

/** What the public reads in Thai, and what the pre-check says of it. */
export function ThaiText({ draft, errorAt, onChange, ...filing }: Texts) {
  const { t } = useSay()
  return (
    <>
      <SummaryField
        name="summary"
        label={t('revision.summary')}
        value={draft.summary}
        error={errorAt('summary')}
        onChange={(summary) => onChange({ summary })}
        {...filing}
      />
      <FindingsOn target="summary" />
    </>
  )
}

/** The English title and text, and whether they are ready for readers. */
export function EnglishCard({ draft, errorAt, onChange, ...filing }: Texts) {
  const { t } = useSay()
  const touched = (part: { titleEn?: string; summaryEn?: string }) =>
    onChange({ ...part, ...(draft.english === 'none' ? { english: 'draft' } : {}) })
  return (
    <Card className="grid gap-4">
      <h2>{t('content.english')}</h2>
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
      <SummaryField
        name="summaryEn"
        label={t('content.summaryEn')}
        value={draft.summaryEn}
        error={errorAt('summaryEn')}
        onChange={(summaryEn) => touched({ summaryEn })}
        {...filing}
      />
      <Field name="english" label={t('content.englishState')} error={errorAt('english')}>
        <select
          {...fieldProps('english', { error: errorAt('english') })}
          value={draft.english}
          onChange={(event) => onChange({ english: event.target.value as Draft['english'] })}
        >
          {(['none', 'draft', 'ready'] as const).map((state) => (
            <option key={state} value={state}>
              {t(`content.englishIs.${state}`)}
            </option>
          ))}
        </select>
      </Field>
    </Card>
  )
}
