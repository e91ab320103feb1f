import { strategySteps } from '#lib/content/kinds/strategy.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import type { StepFigure } from '#lib/strategy/public.ts'

const shownFigure = (figure: StepFigure): string =>
  'score' in figure
    ? figure.score.toFixed(2)
    : 'total' in figure
      ? `${figure.count} / ${figure.total}`
      : figure.count.toLocaleString('en')

/** What each step has come to, each figure a way to the page it is from. */
export function StepFigures({
  figures,
  lang,
  t,
}: {
  figures: readonly StepFigure[]
  lang: Lang
  t: Translate
}) {
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="figures" className="mt-8">
      <h2 id="figures">{t('strategy.figures')}</h2>
      <p className="soft mt-1">{t('strategy.figuresLead')}</p>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {figures.map((figure) => {
          const place = strategySteps.findIndex(({ value }) => value === figure.step)
          return (
            <li key={`${figure.step} ${figure.kind}`}>
              <a className="card h-full" href={localPath(lang, figure.path)}>
                <span className="small soft block">
                  {place + 1} {strategySteps[place]!.label[lang]}
                </span>
                <span className="figure-large block">{shownFigure(figure)}</span>
                <span className="block">
                  {'fiscalYear' in figure
                    ? t(`strategy.figure.${figure.kind}`, { year: String(figure.fiscalYear) })
                    : t(`strategy.figure.${figure.kind}`)}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
