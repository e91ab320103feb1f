'use client'
import { useState } from 'react'
import { useSay } from '#components/admin/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip, type Tone } from '#components/ui/chip.tsx'
import { pageSize } from '#lib/limits.ts'
import type { JudgedRow, RowVerdict } from '#lib/redirect/judge-sheet.ts'
import { langOf } from '#lib/text/lang.ts'

const toneOf: Record<RowVerdict, Tone> = { ready: 'ok', already: 'none', refused: 'bad' }
/** What has to be looked at comes first. */
const order: readonly RowVerdict[] = ['refused', 'ready', 'already']

/** The rows of a sheet, each with what it would become, or became. */
export function SheetRows({ rows, written }: { rows: readonly JudgedRow[]; written: boolean }) {
  const { t } = useSay()
  const [only, setOnly] = useState<RowVerdict | ''>('')
  const [shown, setShown] = useState(pageSize)
  const count = (verdict: RowVerdict) => rows.filter((row) => row.verdict === verdict).length
  const chosen = only ? rows.filter((row) => row.verdict === only) : rows
  const wordOf = (verdict: RowVerdict) =>
    t(`redirect.import.verdict.${verdict === 'ready' && written ? 'added' : verdict}`)
  const choose = (verdict: RowVerdict | '') => {
    setOnly(verdict)
    setShown(pageSize)
  }
  return (
    <section aria-labelledby="rows" className="grid gap-4">
      <h2 id="rows">{t(written ? 'redirect.import.report' : 'redirect.import.preview')}</h2>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{t('redirect.import.verdicts')}</legend>
        <Button
          type="button"
          kind={only === '' ? 'main' : 'quiet'}
          size="small"
          aria-pressed={only === ''}
          onClick={() => choose('')}
        >
          {t('admin.list.any')} {rows.length}
        </Button>
        {order
          .filter((verdict) => count(verdict) > 0)
          .map((verdict) => (
            <Button
              key={verdict}
              type="button"
              kind={only === verdict ? 'main' : 'quiet'}
              size="small"
              aria-pressed={only === verdict}
              onClick={() => choose(verdict)}
            >
              {wordOf(verdict)} {count(verdict)}
            </Button>
          ))}
      </fieldset>
      <table className="records">
        <caption className="sr-only">{t('redirect.import.rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('redirect.import.row')}</th>
            <th scope="col">{t('redirect.from')}</th>
            <th scope="col">{t('redirect.answers')}</th>
            <th scope="col">{t('admin.list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, shown).map((row) => (
            <Row key={row.number} row={row} word={wordOf(row.verdict)} />
          ))}
        </tbody>
      </table>
      {chosen.length > shown ? (
        <div>
          <Button type="button" kind="quiet" onClick={() => setShown(shown + 5 * pageSize)}>
            {t('redirect.import.more', { shown, total: chosen.length })}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function Row({ row, word }: { row: JudgedRow; word: string }) {
  const { t, say } = useSay()
  const answers = row.target || row.to || row.reasonTh
  return (
    <tr>
      <th scope="row">{row.number}</th>
      <td data-label={t('redirect.from')} className="wrap-anywhere">
        <span lang={langOf(row.from)}>{row.from || '—'}</span>
        {row.note ? (
          <span className="block small soft" lang={langOf(row.note)}>
            {row.note}
          </span>
        ) : null}
      </td>
      <td data-label={t('redirect.answers')} className="wrap-anywhere">
        <span lang={langOf(answers)}>{answers || '—'}</span>
        {row.kind ? <span className="block small soft">{t(`redirect.kindOf.${row.kind}`)}</span> : null}
      </td>
      <td data-label={t('admin.list.state')}>
        <Chip tone={toneOf[row.verdict]}>{word}</Chip>
        {row.message ? <span className="block small mt-1">{say(row.message)}</span> : null}
      </td>
    </tr>
  )
}
