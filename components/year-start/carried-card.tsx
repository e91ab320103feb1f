import { ActButton } from '#components/revision/act-button.tsx'
import { ActWithReason } from '#components/revision/act-with-reason.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { confirmUnchanged, recheckDraft } from '#lib/year-start/actions.ts'
import type { Carried } from '#lib/year-start/carried.ts'
import { RecheckChip } from './recheck-chip.tsx'

/** Where a carried draft came from, last year's files to look at, and what a person says of it. */
export function CarriedCard({
  id,
  carried,
  maySettle,
  lang,
  t,
}: {
  id: string
  carried: Carried
  maySettle: boolean
  lang: Lang
  t: Translate
}) {
  const year = String(carried.fromYear)
  const { settled } = carried
  const content = lang === 'th' ? undefined : 'th'
  return (
    <Notice tone={settled ? 'info' : 'gold'}>
      <div className="grid gap-2">
        <h2 className="text-base flex flex-wrap items-center gap-2">
          {t('yearStart.carried', { year })} {settled ? null : <RecheckChip t={t} />}
        </h2>
        {settled ? (
          <p>
            {t(settled.as === 'unchanged' ? 'yearStart.settledUnchanged' : 'yearStart.settledRechecked', {
              name: settled.by,
              when: formatInstant(settled.at, lang),
              reason: settled.reason,
            })}
          </p>
        ) : (
          <p>{t('yearStart.carriedText')}</p>
        )}
        <p className="small">
          <a href={`/admin/evidence/${carried.evidenceId}`} target="_blank" rel="noopener" lang={content}>
            {t('yearStart.carriedFrom', { title: carried.title })}
          </a>
        </p>
        {carried.files.length > 0 && settled?.as !== 'unchanged' ? (
          <details>
            <summary className="small">{t('yearStart.files', { year })}</summary>
            <ul className="small">
              {carried.files.map((file) => (
                <li key={file.id}>
                  <a
                    href={`/files/${file.id}/${file.fileName}`}
                    target="_blank"
                    rel="noopener"
                    lang={content}
                  >
                    {file.displayName}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {maySettle && !settled ? (
          <div className="flex flex-wrap items-start gap-3">
            <ActButton action={recheckDraft} fields={{ id }}>
              {t('yearStart.rechecked')}
            </ActButton>
            {carried.mayStay ? (
              <ActWithReason
                action={confirmUnchanged}
                fields={{ id }}
                label={t('yearStart.unchanged')}
                title={t('yearStart.unchangedTitle', { year })}
                confirm={t('yearStart.unchangedYes')}
                reason={{ label: t('yearStart.unchangedReason'), hint: t('yearStart.unchangedHint') }}
              >
                <p>{t('yearStart.unchangedText', { year })}</p>
              </ActWithReason>
            ) : null}
          </div>
        ) : null}
      </div>
    </Notice>
  )
}
