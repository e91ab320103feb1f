import { words } from '#components/layout/worded.tsx'
import { OwnName } from '#components/ui/own-name.tsx'
import type { RowsField } from '#lib/content/kind.ts'
import { strategySteps } from '#lib/content/kinds/strategy.ts'
import type { Row, Translated } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

interface Shown {
  field: RowsField
  rows: readonly Row[]
  lang: Lang
}

const said = (lang: Lang, value: unknown) => {
  const { th = '', en = '' } = (value ?? {}) as Partial<Translated>
  return words(worded(lang, th, en))
}

/** The steps in their own order, whatever order they were typed in; a step that nothing is said of is left out. */
export function PathView({
  rows,
  beside,
  lang,
  t,
}: Shown & { beside?: ReadonlyMap<string, React.ReactNode> | undefined; t: Translate }) {
  return (
    <>
      {beside && beside.size > 0 ? <p className="soft mt-1">{t('strategy.figuresLead')}</p> : null}
      <ol className="path-steps">
        {strategySteps.map(({ value, label }, index) => {
          const row = rows.find(({ step }) => step === value)
          return row ? (
            <li key={value} id={`step-${value}`}>
              <span className="path-number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h3>
                  <OwnName name={label} lang={lang} />
                </h3>
                <p>{said(lang, row.lived)}</p>
              </div>
              {beside?.get(value)}
            </li>
          ) : null
        })}
      </ol>
    </>
  )
}

export function Sayings({ rows, lang }: Shown) {
  return (
    <ul className="sayings">
      {rows.map(({ maxim, about }) => (
        <li key={(maxim as Translated).th}>
          <blockquote>{said(lang, maxim)}</blockquote>
          <p className="small soft mt-1">{said(lang, about)}</p>
        </li>
      ))}
    </ul>
  )
}

export function Hearts({ rows, lang }: Shown) {
  return (
    <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {rows.map(({ heart, meaning }) => (
        <li key={(heart as Translated).th} className="card">
          <svg className="heart" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 20.5C5 15.5 2.5 12 2.5 8.5a4.8 4.8 0 0 1 9.5-1.6 4.8 4.8 0 0 1 9.5 1.6c0 3.5-2.5 7-9.5 12Z" />
          </svg>
          <p className="font-semibold">{said(lang, heart)}</p>
          <p className="small">{said(lang, meaning)}</p>
        </li>
      ))}
    </ul>
  )
}
