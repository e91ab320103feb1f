'use client'
import { useRef, useState, useTransition } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import { previewSummary } from '#lib/evidence/preview.ts'
import { textLimits } from '#lib/limits.ts'
import { isPicture } from '#lib/picture/shown.ts'
import { TextToolbar } from './text-toolbar.tsx'
import { useTextMarks } from './use-text-marks.ts'
import type { EditorFile } from './use-uploads.ts'

/** A text in Markdown, with marks and blocks at hand, and how the public will read it. */
export function SummaryField({
  name,
  label,
  value,
  error,
  onChange,
  revisionId,
  files,
  onFiles,
}: {
  name: 'summary' | 'summaryEn'
  label: string
  value: string
  error: string | undefined
  onChange: (value: string) => void
  /** whose files the preview shows */
  revisionId: string
  files: readonly EditorFile[]
  /** sends pictures that are dropped on the text */
  onFiles: (files: File[]) => void
}) {
  const { t } = useSay()
  const textLang = name === 'summaryEn' ? 'en' : 'th'
  const contentLang = useLocale() === textLang ? undefined : textLang
  const [preview, setPreview] = useState<{ of: string; html: string | null } | null>(null)
  const [narrow, setNarrow] = useState(false)
  const [pending, start] = useTransition()
  const box = useRef<HTMLTextAreaElement>(null)
  const length = value.length
  const marks = useTextMarks({
    ...{ box, files, onChange, onFiles },
    sample: (tool) => t(`revision.tool.sample.${textLang}.${tool}`),
  })

  function show() {
    start(async () => {
      const html = await previewSummary(value, revisionId, textLang).catch(() => null)
      setPreview({ of: value, html })
    })
  }

  return (
    <div className="grid gap-2">
      <TextToolbar
        controls={name}
        textLang={textLang}
        pictures={files.filter(({ mime }) => isPicture(mime))}
        onTool={marks.applyTool}
        onPicture={marks.place}
      />
      <Field name={name} label={label} hint={t('revision.summaryHint')} error={error}>
        <textarea
          {...fieldProps(name, { hint: true, error })}
          {...marks.drop}
          lang={contentLang}
          ref={box}
          rows={10}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="button"
          kind="quiet"
          size="small"
          aria-expanded={preview !== null}
          aria-controls={`${name}-preview`}
          onClick={() => (preview && preview.of === value ? setPreview(null) : show())}
        >
          {preview === null
            ? t('revision.preview')
            : preview.of === value
              ? t('revision.previewHide')
              : t('revision.previewAgain')}
        </Button>
        {preview?.html ? (
          <Button
            type="button"
            kind="line"
            size="small"
            aria-pressed={narrow}
            onClick={() => setNarrow(!narrow)}
          >
            {t('revision.previewPhone')}
          </Button>
        ) : null}
        <span className={`small ${length > textLimits.summary ? 'text-red' : 'soft'}`}>
          {t('revision.lengthOf', { length, max: textLimits.summary })}
        </span>
        {pending ? <span className="small soft">{t('revision.previewMaking')}</span> : null}
      </div>
      <div id={`${name}-preview`} role="status">
        {preview === null ? null : preview.html === null ? (
          <p className="error">{t('revision.previewFailed')}</p>
        ) : (
          <div
            className={`prose rounded-card border border-line bg-paper p-4 ${narrow ? 'max-w-[390px]' : ''}`}
            lang={contentLang}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the server, by the public page's own printer
            dangerouslySetInnerHTML={{ __html: preview.html }}
          />
        )}
      </div>
    </div>
  )
}
