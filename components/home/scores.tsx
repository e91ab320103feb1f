import { ScoreLine } from '#components/home/score-line.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

export interface YearScore {
  fiscalYear: number
  score: number
  level: string
  rank: number | null
  rankOf: number | null
  sourceTh: string
  sourceEn: string
}

/** The published results, year by year; a year of which nothing is known says so. */
export function Scores({ results, lang, t }: { results: readonly YearScore[]; lang: Lang; t: Translate }) {
  const [first, source] = [results[0], results.at(-1)]
  if (!first || !source) return null
  const years = Array.from(
    { length: source.fiscalYear - first.fiscalYear + 1 },
    (_, index) => first.fiscalYear + index,
  )
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{t('site.scores')}</h2>
      <div className="card mt-3">
        <ScoreLine results={results} t={t} />
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
            {years.map((year) => {
              const result = results.find((row) => row.fiscalYear === year)
              return (
                <tr key={year}>
                  <th scope="row" className="font-normal">
                    {year}
                  </th>
                  {result ? (
                    <>
                      <td className="figure font-semibold">{result.score.toFixed(2)}</td>
                      <td>{result.level}</td>
                      <td>
                        {result.rank === null
                          ? t('common.unknown')
                          : result.rankOf === null
                            ? t('site.rankOnly', { rank: String(result.rank) })
                            : t('site.rankOf', {
                                rank: String(result.rank),
                                of: String(result.rankOf),
                              })}
                      </td>
                    </>
                  ) : (
                    <td colSpan={3} className="soft">
                      {t('common.unknown')}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="small soft mt-2">
          {t('site.source', { source: worded(lang, source.sourceTh, source.sourceEn).text })}
        </p>
      </div>
    </section>
  )
}
