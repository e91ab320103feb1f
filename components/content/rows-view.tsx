import { PictureView } from '#components/content/gallery.tsx'
import { MonthFigures } from '#components/content/month-chart.tsx'
import { OrgChart } from '#components/content/org-chart.tsx'
import { PdcaView } from '#components/content/pdca-view.tsx'
import { shownValue } from '#components/content/value.tsx'
import { TranslationsView } from '#components/declaration/translations-view.tsx'
import { GiftFigures } from '#components/gift/gift-figures.tsx'
import { ActionList } from '#components/results/action-list.tsx'
import { RisksView } from '#components/risk/risks-view.tsx'
import { Hearts, PathView, Sayings } from '#components/strategy/strategy-view.tsx'
import { TiersView } from '#components/strategy/tiers-view.tsx'
import { Table } from '#components/ui/table.tsx'
import type { RowsField } from '#lib/content/kind.ts'
import { unitTrees } from '#lib/content/units.ts'
import { type Fields, pictureIdIn, type Row } from '#lib/content/values.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { Blocks } from '#lib/text/blocks.ts'

interface Shown {
  field: RowsField
  rows: readonly Row[]
  /** all that the content says beside them */
  fields: Fields
  /** what the page itself knows of a row, by the value the row is known by */
  beside?: ReadonlyMap<string, React.ReactNode> | undefined
  /** gives the pictures that cards name */
  blocks: Pick<Blocks, 'picture'>
  lang: Lang
  t: Translate
}

/** A list of a kind's rows: steps in their order, people as cards, a structure as its chart, anything else as a table. */
export function RowsView(shown: Shown) {
  if (shown.field.look === 'chart')
    return <OrgChart units={unitTrees(shown.rows)} lang={shown.lang} t={shown.t} />
  if (shown.field.look === 'gifts') return <GiftFigures {...shown} />
  if (shown.field.look === 'months') return <MonthFigures {...shown} />
  if (shown.field.look === 'translations') return <TranslationsView {...shown} />
  if (shown.field.look === 'actions') return <ActionList {...shown} />
  if (shown.field.look === 'pdca') return <PdcaView {...shown} />
  if (shown.field.look === 'risks') return <RisksView {...shown} />
  if (shown.field.look === 'path') return <PathView {...shown} />
  if (shown.field.look === 'sayings') return <Sayings {...shown} />
  if (shown.field.look === 'hearts') return <Hearts {...shown} />
  if (shown.field.look === 'tiers') return <TiersView {...shown} />
  if (shown.field.look === 'steps') return <StepList {...shown} />
  return shown.field.look === 'cards' ? <CardList {...shown} /> : <RowTable {...shown} />
}

function StepList({ field, rows, lang, t }: Shown) {
  const [first, ...others] = field.columns
  return (
    <div className="prose mt-2">
      <ol className="steps">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is never reordered
          <li key={index}>
            {first ? shownValue(first, row[first.name] ?? null, { lang, t }) : null}
            {others.map((column) => {
              const value = shownValue(column, row[column.name] ?? null, { lang, t })
              return value === null ? null : (
                <span key={column.name} className="small soft block">
                  {column.label[lang]}: {value}
                </span>
              )
            })}
          </li>
        ))}
      </ol>
    </div>
  )
}

function NoPortrait() {
  return (
    <svg className="person-blank" viewBox="0 0 80 80" fill="none" strokeWidth="2" aria-hidden="true">
      <circle cx="40" cy="32" r="13" />
      <path d="M16 71c2-16 11-23 24-23s22 7 24 23" strokeLinecap="round" />
    </svg>
  )
}

/** Who has no picture has a card like the others. */
function CardList({ field, rows, blocks, lang, t }: Shown) {
  const [first, ...others] = field.columns
  const pictures = field.columns.filter(({ type }) => type === 'picture')
  return (
    <ul className="mt-3 grid gap-4 sm:grid-cols-2">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is never reordered
        <li key={index} className="card person">
          {pictures.map(({ name }) => {
            const id = pictureIdIn(row[name])
            const picture = id === null ? null : blocks.picture(id, 'card')
            return picture ? (
              <PictureView key={name} picture={{ ...picture, sizes: '7rem' }} />
            ) : (
              <NoPortrait key={name} />
            )
          })}
          <div>
            <p className="font-semibold">
              {first ? shownValue(first, row[first.name] ?? null, { lang, t }) : null}
            </p>
            {others.map((column) => {
              const value = shownValue(column, row[column.name] ?? null, { lang, t })
              if (value === null) return null
              return (
                <p key={column.name} className="small">
                  {column.type === 'text' && column.translated ? null : (
                    <span className="soft">{column.label[lang]}: </span>
                  )}
                  {value}
                </p>
              )
            })}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Columns that nothing stands in are left out. */
function RowTable({ field, rows, lang, t }: Shown) {
  const filled = field.columns.filter((column) =>
    rows.some((row) => shownValue(column, row[column.name] ?? null, { lang, t }) !== null),
  )
  return (
    <div className="cells mt-2">
      <Table
        label={field.label[lang]}
        caption={<span className="sr-only">{field.label[lang]}</span>}
        head={filled.map((column) => (
          <th key={column.name} scope="col" className={column.type === 'number' ? 'text-end' : undefined}>
            {column.label[lang]}
          </th>
        ))}
      >
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is never reordered
          <tr key={index}>
            {filled.map((column) => (
              <td
                key={column.name}
                className={column.type === 'number' ? 'text-end whitespace-nowrap' : 'min-w-32'}
              >
                {shownValue(column, row[column.name] ?? null, { lang, t }) ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  )
}
