import Link from 'next/link'
import { ActButton } from '#components/revision/act-button.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { answerItem } from '#lib/evidence/actions.ts'
import type { EvidenceRow } from '#lib/evidence/all-evidence.ts'
import { isEditable, isOpen } from '#lib/evidence/workflow.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** Evidence that could answer the item too; each says what using it does. */
export function ReuseList({
  rows,
  item,
  lang,
  t,
}: {
  rows: readonly EvidenceRow[]
  item: { fiscalYear: number; itemCode: string }
  lang: Lang
  t: Translate
}) {
  const code = item.itemCode
  return (
    <ul className="rows card">
      {rows.map((row) => (
        <li key={row.evidenceId} className="grid items-center gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div className="grid gap-1">
            <Link
              href={`/admin/evidence/${row.evidenceId}`}
              prefetch={false}
              className="font-semibold"
              lang={lang === 'th' ? undefined : 'th'}
            >
              {row.title}
            </Link>
            <p className="small soft flex flex-wrap items-center gap-x-2 gap-y-1">
              <StateChip state={row.state} t={t} />
              {row.items.map((one) => `${one.itemCode}/${one.fiscalYear}`).join(', ')}
              {row.documentOn === null
                ? null
                : ` · ${t('revision.documentOn')} ${formatDay(row.documentOn, lang)}`}
            </p>
            <p className="small">
              {t(
                isEditable(row)
                  ? 'revision.reuse.inDraft'
                  : isOpen(row)
                    ? 'revision.reuse.waits'
                    : 'revision.reuse.asNew',
              )}
            </p>
          </div>
          {isOpen(row) && !isEditable(row) ? null : (
            <ActButton
              action={answerItem}
              fields={{ evidenceId: row.evidenceId, ...item }}
              kind="quiet"
              size="small"
              describe={t('revision.reuse.useNamed', { code, title: row.title })}
            >
              {t('revision.reuse.use', { code })}
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  )
}
