'use client'
import { useRef, useState, useTransition } from 'react'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import { previewSummary } from '#lib/evidence/preview.ts'
import { textLimits } from '#lib/limits.ts'

/** The summary in Markdown, and how the public will read it. */
export function SummaryField({
  value,
  error,
  onChange,
}: {
  value: string
  error: string | undefined
  onChange: (value: string) => void
}) {
  const { t } = useSay()
  const contentLang = useLocale() === 'th' ? undefined : 'th'
  const [preview, setPreview] = useState<{ of: string; html: string | null } | null>(null)
  const [pending, start] = useTransition()
  const box = useRef<HTMLTextAreaElement>(null)
  const length = value.length

  function show() {
    start(async () => {
      const html = await previewSummary(value).catch(() => null)
      setPreview({ of: value, html })
    })
  }

  return (
    <div className="grid gap-2">
      <Field name="summary" label={t('revision.summary')} hint={t('revision.summaryHint')} error={error}>
        <textarea
          {...fieldProps('summary', { hint: true, error })}
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
          aria-controls="summary-preview"
          onClick={() => (preview && preview.of === value ? setPreview(null) : show())}
        >
          {preview === null
            ? t('revision.preview')
            : preview.of === value
              ? t('revision.previewHide')
              : t('revision.previewAgain')}
        </Button>
        <span className={`small ${length > textLimits.summary ? 'text-red' : 'soft'}`}>
          {t('revision.lengthOf', { length, max: textLimits.summary })}
        </span>
        {pending ? <span className="small soft">{t('revision.previewMaking')}</span> : null}
      </div>
      <div id="summary-preview" role="status">
        {preview === null ? null : preview.html === null ? (
          <p className="error">{t('revision.previewFailed')}</p>
        ) : (
          <div
            className="prose rounded-card border border-line bg-paper p-4"
            lang={contentLang}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the server, by the public page's own printer
            dangerouslySetInnerHTML={{ __html: preview.html }}
          />
        )}
      </div>
    </div>
  )
}
