import { words } from '#components/layout/worded.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { type YearScore, yearsBetween } from '#lib/results/scores.ts'
import { thai } from '#lib/site/words.ts'

/** The scores as figures, a year we know nothing of included. */
export function ScoreTable({
  results,
  lang,
  t,
}: {
  results: readonly YearScore[]
  lang: Lang
  t: Translate
}) {
  return (
    <table className="table mt-2">
      <caption>{t('site.scoreTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('site.scoreYear')}</th>
          <th scope="col" className="figure">
            {t('site.score')}
          </th>
          <th scope="col">{t('site.level')}</th>
          <th scope="col">{t('site.rank')}</th>
        </tr>
      </thead>
      <tbody>
        {yearsBetween(results).map(({ fiscalYear, known }) => (
          <tr key={fiscalYear}>
            <th scope="row" className="font-normal">
              {known ? (
                <a className="inline-block py-1" href={localPath(lang, `/integrity/results/${fiscalYear}`)}>
                  {fiscalYear}
                </a>
              ) : (
                fiscalYear
              )}
            </th>
            {known ? (
              <>
                <td className="figure font-semibold">{known.score.toFixed(2)}</td>
                <td>{known.level === '' ? t('common.unknown') : words(thai(lang, known.level))}</td>
                <td>{rankText(known, t)}</td>
              </>
            ) : (
              <td colSpan={3} className="soft">
                {t('common.unknown')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rankText({ rank, rankOf }: YearScore, t: Translate): string {
  if (rank === null) return t('common.unknown')
  return rankOf === null
    ? t('site.rankOnly', { rank: String(rank) })
    : t('site.rankOf', { rank: String(rank), of: String(rankOf) })
}
