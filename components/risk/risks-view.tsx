import { shownValue } from '#components/content/value.tsx'
import { LevelCount, LevelMark, ungradedWords } from '#components/risk/level-mark.tsx'
import { RiskMatrix } from '#components/risk/matrix.tsx'
import { Table } from '#components/ui/table.tsx'
import type { RowsField } from '#lib/content/kind.ts'
import type { Fields, Row } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { bandsOf, type Cuts, riskLevels } from '#lib/risk/level.ts'
import {
  byScore,
  changeOf,
  countLevels,
  cutsOf,
  type Graded,
  type Risk,
  risksOf,
} from '#lib/risk/register.ts'

interface Told {
  field: RowsField
  lang: Lang
  t: Translate
}

/** The register of a year: how many of each level, the matrix before and after, the table beside it, and each risk whole. */
export function RisksView({ rows, fields, ...told }: Told & { rows: readonly Row[]; fields: Fields }) {
  const { t } = told
  const cuts = cutsOf(fields)
  const risks = risksOf(rows, cuts)
  const isFollowedUp = risks.some(({ after }) => after !== null)
  return (
    <>
      <Counts risks={risks} isFollowedUp={isFollowedUp} t={t} />
      <div className={isFollowedUp ? 'pairs mt-4' : 'mt-4 max-w-[38rem]'}>
        <RiskMatrix risks={risks} when="before" cuts={cuts} t={t} />
        {isFollowedUp ? <RiskMatrix risks={risks} when="after" cuts={cuts} t={t} /> : null}
      </div>
      <Bands cuts={cuts} t={t} />
      <Summary risks={risks} {...told} />
      <h3 className="mt-8">{t('risk.each')}</h3>
      <div className="pairs mt-3">
        {risks.map((risk) => (
          <RiskCard key={risk.number} risk={risk} {...told} />
        ))}
      </div>
    </>
  )
}

function Counts({ risks, isFollowedUp, t }: { risks: readonly Risk[]; isFollowedUp: boolean; t: Translate }) {
  const whens = isFollowedUp ? (['before', 'after'] as const) : (['before'] as const)
  return (
    <dl className="facts card mt-3">
      {whens.map((when) => {
        const { levels, ungraded } = countLevels(risks, when)
        const rest = ungradedWords(ungraded, when, t)
        return (
          <div key={when} className="contents">
            <dt>{t(`risk.when.${when}`)}</dt>
            <dd className="flex flex-wrap gap-x-5">
              {levels.map(({ level, count }) => (
                <span key={level}>
                  <LevelCount level={level} count={count} t={t} />
                </span>
              ))}
              {rest ? <span className="soft">{rest}</span> : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Bands({ cuts, t }: { cuts: Cuts; t: Translate }) {
  const bands = bandsOf(cuts)
  return (
    <p className="small mt-3 flex max-w-none flex-wrap gap-x-5">
      <span className="soft">{t('risk.bands')}</span>
      {riskLevels.map((level) => (
        <span key={level}>
          <LevelMark level={level} t={t} /> {bands[level].join('–')}
        </span>
      ))}
    </p>
  )
}

const gradeText = (graded: Graded | null, t: Translate, none: string): React.ReactNode =>
  graded === null ? (
    <span className="soft">{none}</span>
  ) : (
    <>
      {graded.likelihood} × {graded.impact} = <strong>{graded.score}</strong>{' '}
      <LevelMark level={graded.level} t={t} />
    </>
  )

/** What the drawing shows, as a table: the highest score first. */
function Summary({ risks, field, lang, t }: Told & { risks: readonly Risk[] }) {
  const event = columnOf(field, 'event')
  return (
    <div className="mt-5">
      <Table
        caption={t('risk.table')}
        head={
          <>
            <th scope="col">{t('risk.numberShort')}</th>
            <th scope="col">{event.label[lang]}</th>
            <th scope="col">{t('risk.when.before')}</th>
            <th scope="col">{t('risk.when.after')}</th>
          </>
        }
      >
        {byScore(risks).map((risk) => (
          <tr key={risk.number}>
            <th scope="row">
              <a className="inline-block min-w-6 py-1" href={`#risk-${risk.number}`}>
                {risk.number}
              </a>
            </th>
            <td>{shownValue(event, risk.row.event ?? null, { lang, t })}</td>
            <td>{gradeText(risk.before, t, t('common.unknown'))}</td>
            <td>{gradeText(risk.after, t, t('risk.notYet'))}</td>
          </tr>
        ))}
      </Table>
    </div>
  )
}

const columnOf = (field: RowsField, name: string) => field.columns.find((column) => column.name === name)!

// Those that the head of the card and its scores say already.
const saidAbove = new Set(['event', 'likelihood', 'impact', 'residualLikelihood', 'residualImpact'])

function RiskCard({ risk, field, lang, t }: Told & { risk: Risk }) {
  const change = changeOf(risk)
  return (
    <article className="card risk" id={`risk-${risk.number}`} aria-labelledby={`risk-${risk.number}-name`}>
      <h4 className="font-semibold" id={`risk-${risk.number}-name`}>
        {risk.number}. {shownValue(columnOf(field, 'event'), risk.row.event ?? null, { lang, t })}
      </h4>
      <dl className="facts mt-2">
        <div className="contents">
          <dt>{t('risk.when.before')}</dt>
          <dd>{gradeText(risk.before, t, t('common.unknown'))}</dd>
        </div>
        <div className="contents">
          <dt>{t('risk.when.after')}</dt>
          <dd>
            {gradeText(risk.after, t, t('risk.notYet'))}
            {change ? <span className="soft"> · {t(`risk.change.${change}`)}</span> : null}
          </dd>
        </div>
        {field.columns.map((column) => {
          const value = saidAbove.has(column.name)
            ? null
            : shownValue(column, risk.row[column.name] ?? null, { lang, t })
          return value === null ? null : (
            <div key={column.name} className="contents">
              <dt>{column.label[lang]}</dt>
              <dd>{value}</dd>
            </div>
          )
        })}
      </dl>
    </article>
  )
}
