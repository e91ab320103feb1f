import { ScoreLine } from '#components/results/score-line.tsx'
import { ScoreTable } from '#components/results/score-table.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import type { YearScore } from '#lib/results/scores.ts'
import { worded } from '#lib/site/words.ts'

/** The published results, year by year; a year of which nothing is known says so. */
export function Scores({ results, lang, t }: { results: readonly YearScore[]; lang: Lang; t: Translate }) {
  const source = results.at(-1)?.source
  if (!source) return null
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{t('site.scores')}</h2>
      <div className="card mt-3">
        <ScoreLine results={results} t={t} />
        <ScoreTable results={results} lang={lang} t={t} />
        <p className="small soft mt-2">
          {t('site.source', { source: worded(lang, source.th, source.en).text })}
        </p>
        <p className="mt-2">
          <a className="inline-flex items-center gap-2 py-1" href={localPath(lang, '/integrity/results')}>
            {t('results.more')}
            <Icon name="arrow" />
          </a>
        </p>
      </div>
    </section>
  )
}
