import { type Lang, localPath, type Translate } from '#lib/i18n.ts'

export interface Figure {
  path: string
  value: number
  /** what is counted, and in which year */
  label: string
  /** what stands beside the number */
  beside?: string
}

/** Numbers of the house, each the way to the part that tells the rest. */
export function FigureCards({ figures, lang, t }: { figures: readonly Figure[]; lang: Lang; t: Translate }) {
  return figures.length === 0 ? null : (
    <section aria-labelledby="figures" className="mt-7">
      <h2 id="figures">{t('integrity.figures')}</h2>
      <ul className="figures mt-3">
        {figures.map(({ path, value, label, beside }) => (
          <li key={path}>
            <a className="card" href={localPath(lang, path)}>
              <span className="number">{value.toLocaleString('en')}</span> {label}
              {beside ? <span className="small soft block">{beside}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
