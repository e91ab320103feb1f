import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import type { StepFigure } from '#lib/strategy/public.ts'

const shownFigure = (figure: StepFigure): string =>
  'score' in figure
    ? figure.score.toFixed(2)
    : 'total' in figure
      ? `${figure.count} / ${figure.total}`
      : figure.count.toLocaleString('en')

/** What each step has come to, each figure a way to the page it is from: beside its step. */
export function figuresBeside(
  figures: readonly StepFigure[],
  { lang, t }: { lang: Lang; t: Translate },
): ReadonlyMap<string, React.ReactNode> {
  return new Map(
    [...Map.groupBy(figures, ({ step }) => step)].map(([step, ofStep]) => [
      step,
      <ul key={step} className="step-figures" aria-label={t('strategy.figures')}>
        {ofStep.map((figure) => (
          <li key={figure.kind}>
            <a className="card" href={localPath(lang, figure.path)}>
              <span className="figure-large block">{shownFigure(figure)}</span>
              <span className="small block">
                {'fiscalYear' in figure
                  ? t(`strategy.figure.${figure.kind}`, { year: String(figure.fiscalYear) })
                  : t(`strategy.figure.${figure.kind}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>,
    ]),
  )
}
