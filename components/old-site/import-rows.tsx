import { ThaiParts } from '#components/finding/thai-parts.tsx'
import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { ImportRow, RowState } from '#lib/old-site/queries.ts'
import type { Message } from '#lib/result.ts'
import { langOf } from '#lib/text/lang.ts'

const toneOf: Record<RowState, Tone> = {
  ready: 'ok',
  remark: 'info',
  decision: 'wait',
  refused: 'bad',
  already: 'none',
  waiting: 'wait',
  created: 'ok',
  updated: 'info',
  left: 'none',
}

/** The sentence of a note, whose key is made at run time. */
export const noteWords = (t: Translate, { key, params }: Message): string =>
  (t as unknown as (key: string, params?: Message['params']) => string)(key, params)

export function ImportRows({ rows, lang, t }: { rows: readonly ImportRow[]; lang: Lang; t: Translate }) {
  return (
    <table className="records">
      <caption className="sr-only">{t('oldSite.rows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('oldSite.row')}</th>
          <th scope="col">{t('oldSite.meaning.code')}</th>
          <th scope="col">{t('oldSite.meaning.title')}</th>
          <th scope="col">{t('oldSite.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row">{row.number}</th>
            <td data-label={t('oldSite.meaning.code')} className="wrap-anywhere" lang={langOf(row.code)}>
              {row.code || '—'}
            </td>
            <td data-label={t('oldSite.meaning.title')} className="wrap-anywhere">
              {row.evidenceId ? (
                <a href={`/admin/evidence/${row.evidenceId}`} lang={langOf(row.title)}>
                  {row.title || row.evidenceId}
                </a>
              ) : (
                <span lang={langOf(row.title)}>{row.title || '—'}</span>
              )}
              <span className="block small soft" lang={langOf(row.address)}>
                {row.address}
              </span>
            </td>
            <td data-label={t('oldSite.verdict')}>
              <Chip tone={toneOf[row.state]}>{t(`oldSite.state.${row.state}`)}</Chip>
              {row.notes.map((note) => (
                <span key={note.key} className="block small mt-1 wrap-anywhere">
                  <ThaiParts text={noteWords(t, note)} lang={lang} />
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
