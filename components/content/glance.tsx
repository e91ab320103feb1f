import { GiftGlance } from '#components/gift/gift-glance.tsx'
import { RiskGlance } from '#components/risk/risk-glance.tsx'
import type { ContentKind, RowsField } from '#lib/content/kind.ts'
import { strategySteps } from '#lib/content/kinds/strategy.ts'
import { teamTiers } from '#lib/content/kinds/teams.ts'
import type { Fields, Row } from '#lib/content/values.ts'
import { translationsOf } from '#lib/declaration/text.ts'
import type { Lang, Translate } from '#lib/i18n.ts'

interface Shown {
  rows: readonly Row[]
  fields: Fields
  lang: Lang
  t: Translate
}

/** What the rows of a content come to, for a list of years; a look that has nothing to sum up has none. */
const glances: Partial<Record<NonNullable<RowsField['look']>, (shown: Shown) => React.ReactNode>> = {
  risks: RiskGlance,
  gifts: GiftGlance,
  translations: Languages,
  path: Steps,
  tiers: Tiers,
}

/** Its figures are all that its first words would say again. */
export const saysItAll = (kind: ContentKind): boolean =>
  kind.fields.some((field) => field.type === 'rows' && field.look === 'gifts')

export function glanceOf(kind: ContentKind, fields: Fields, told: { lang: Lang; t: Translate }) {
  for (const field of kind.fields) {
    const Glance = field.type === 'rows' && field.look ? glances[field.look] : undefined
    if (Glance) return <Glance rows={(fields[field.name] as Row[] | null) ?? []} fields={fields} {...told} />
  }
  return null
}

function Languages({ fields, t }: Shown) {
  const translations = translationsOf(fields)
  return (
    <>
      <p className="font-semibold">{t('glance.languages', { count: translations.length })}</p>
      <p className="small soft">
        {translations.map(({ tongue }, index) => (
          <span key={tongue.value}>
            {index > 0 ? ' · ' : null}
            <span lang={tongue.value}>{tongue.own}</span>
          </span>
        ))}
      </p>
    </>
  )
}

const bead = { step: 34, r: 13 }

function Steps({ rows, t }: Shown) {
  const told = strategySteps.map(({ value }) => rows.some(({ step }) => step === value))
  const last = (strategySteps.length - 1) * bead.step + bead.r + 2
  return (
    <>
      <svg className="glance-path" viewBox={`0 0 ${last + bead.r + 2} 30`} aria-hidden="true">
        <path className="glance-thread" d={`M${bead.r} 15H${last}`} />
        {told.map((isTold, index) => {
          const x = bead.r + 2 + index * bead.step
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps stay in their order
            <g key={index} className={isTold ? 'glance-bead' : 'glance-bead-empty'}>
              <circle cx={x} cy="15" r={bead.r} />
              <text x={x} y="20" textAnchor="middle">
                {index + 1}
              </text>
            </g>
          )
        })}
      </svg>
      <p className="small soft">
        {t('glance.steps', { count: told.filter(Boolean).length, of: strategySteps.length })}
      </p>
    </>
  )
}

function Tiers({ rows, t }: Shown) {
  const teams = teamTiers.filter(({ value }) => rows.some(({ tier }) => tier === value)).length
  return <p className="font-semibold">{t('glance.teams', { teams, duties: rows.length })}</p>
}
