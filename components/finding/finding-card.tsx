'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import { Mark } from '#components/ui/icons.tsx'
import { PageLink } from '#components/viewer/page-link.tsx'
import type { Severity } from '#lib/precheck/schema.ts'
import { findingAnchor } from './anchor.ts'
import { ConfirmBox, EndConfirmation } from './confirm-box.tsx'
import { useFindings } from './findings-context.tsx'
import { shapeOf, toneOf } from './looks.ts'
import { ThaiParts } from './thai-parts.tsx'
import type { FindingView } from './views.ts'

const edgeOf: Record<Severity, string> = {
  fault: 'border-red',
  ask: 'border-amber',
  advice: 'border-line-strong',
}

/**
 * One finding, under the address `#finding-<key>`. What somebody has confirmed is folded away, and so is what a draft lacks
 * while it is written: of that the line says enough.
 */
export function FindingCard({ finding }: { finding: FindingView }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const { key, title, severity, severityWords, confirmed, isMissing } = finding
  const id = findingAnchor(key)
  if (confirmed === null && !isMissing) {
    return (
      <div id={id} tabIndex={-1} className={`grid scroll-mt-4 gap-1 border-l-4 pl-3 ${edgeOf[severity]}`}>
        <Words finding={finding} />
      </div>
    )
  }
  return (
    <details
      id={id}
      className={`scroll-mt-4 border-l-4 pl-3 ${confirmed ? 'border-leaf' : edgeOf[severity]}`}
    >
      {confirmed ? (
        <summary className="small text-leaf">
          {t('precheck.confirmed')}: {title}{' '}
          <span className="soft">
            <ThaiParts text={confirmed.by} lang={lang} />
          </span>
        </summary>
      ) : (
        <summary className={`small font-semibold ${toneOf[severity]}`}>
          <Mark shape={shapeOf[severity]} /> {severityWords} <span className="text-ink">{title}</span>
        </summary>
      )}
      <div className="mt-1 grid gap-1">
        <Words finding={finding} />
      </div>
    </details>
  )
}

function Words({ finding }: { finding: FindingView }) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const contentLang = lang === 'th' ? undefined : 'th'
  const { mayConfirm } = useFindings()
  const { severity, severityWords, title, items, sentence, found, next, file, confirmed } = finding
  return (
    <>
      <p className={`small flex flex-wrap items-center gap-x-1.5 font-semibold ${toneOf[severity]}`}>
        <span className="inline-flex items-center gap-1.5">
          <Mark shape={shapeOf[severity]} />
          {severityWords}
        </span>
        <span className="text-ink">{title}</span>
        {items ? <span className="soft font-normal">{t('precheck.ofItems', { items })}</span> : null}
      </p>
      <p>
        <ThaiParts text={sentence} lang={lang} />
      </p>
      {found ? (
        <p className="small soft wrap-anywhere" lang={contentLang}>
          {t('precheck.found', { found })}
        </p>
      ) : null}
      {file ? (
        <p className="small">
          <PageLink at={{ fileId: file.id, page: file.page ?? 1 }}>
            <ThaiParts
              text={
                file.page === null
                  ? t('precheck.openFile', { name: file.name })
                  : t('precheck.openPage', { page: file.page, name: file.name })
              }
              lang={lang}
            />
          </PageLink>
        </p>
      ) : null}
      <p className="small">
        <strong>{t('precheck.next')}:</strong> <ThaiParts text={next} lang={lang} />
      </p>
      {confirmed ? (
        <p className="small">
          <strong>{t('precheck.confirmed')}:</strong> <span lang={contentLang}>{confirmed.reason}</span>{' '}
          <span className="soft">
            <ThaiParts text={confirmed.by} lang={lang} />
          </span>
        </p>
      ) : null}
      {mayConfirm ? (
        confirmed ? (
          <EndConfirmation finding={finding} />
        ) : severity === 'advice' ? null : (
          <ConfirmBox finding={finding} />
        )
      ) : null}
    </>
  )
}
