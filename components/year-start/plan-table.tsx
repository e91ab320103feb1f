import { words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import type { PlanItem } from '#lib/year-start/plan.ts'
import type { PlanRow } from '#lib/year-start/rows.ts'
import { KindChip } from './kind-chip.tsx'
import { SideBySide } from './side-by-side.tsx'

/** What becomes of each item, with who gets it and what is carried over. */
export function PlanTable({
  t,
  lang,
  rows,
  fromYear,
  fiscalYear,
}: {
  t: Translate
  lang: Lang
  rows: readonly PlanRow[]
  fromYear: number
  fiscalYear: number
}) {
  const [year, before] = [String(fiscalYear), String(fromYear)]
  return (
    <table className="records">
      <caption className="sr-only">{t('yearStart.table', { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('yearStart.item', { year })}</th>
          <th scope="col">{t('yearStart.from', { year: before })}</th>
          <th scope="col">{t('yearStart.groups')}</th>
          <th scope="col">{t('yearStart.due')}</th>
          <th scope="col">{t('yearStart.drafts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} {...{ t, lang, row, fromYear, fiscalYear }} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  t,
  lang,
  row: { item, groups, dueOn, drafts, left },
  fromYear,
  fiscalYear,
}: {
  t: Translate
  lang: Lang
  row: PlanRow
  fromYear: number
  fiscalYear: number
}) {
  const { kind, to, from } = item
  const before = String(fromYear)
  return (
    <tr>
      <th scope="row">
        <span className="flex flex-wrap gap-2 pb-1">
          <KindChip t={t} kind={kind} />
          {item.periodChanged ? <Chip tone="wait">{t('yearStart.periodChanged')}</Chip> : null}
        </span>
        <ItemName item={to ?? from[0]!} lang={lang} />
        {kind === 'new' || kind === 'split' ? (
          <span className="block small soft font-normal">{t(`yearStart.advice.${kind}`)}</span>
        ) : null}
        {item.doubtful ? <span className="block small soft font-normal">{t('yearStart.unsure')}</span> : null}
        <details className="font-normal">
          <summary className="small" aria-label={t('yearStart.sideOf', { code: (to ?? from[0]!).code })}>
            {t('yearStart.side')}
          </summary>
          <SideBySide {...{ t, lang, elements: item.elements, fromYear, fiscalYear }} />
        </details>
      </th>
      <td data-label={t('yearStart.from', { year: before })}>
        {from.length === 0 ? (
          <span className="soft">{t('yearStart.noneBefore', { year: before })}</span>
        ) : (
          <ul>
            {from.map((one) => (
              <li key={one.code}>
                <ItemName item={one} lang={lang} />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label={t('yearStart.groups')}>
        {groups.length > 0 ? (
          <ul>
            {groups.map((group) => (
              <li key={group.id}>
                {words(worded(lang, group.nameTh, group.nameEn))}
                <span className="block small soft">
                  {[
                    group.kind === 'supporting' ? t('work.supporting') : '',
                    group.holder ? t('yearStart.holder', { name: group.holder }) : '',
                    group.by === 'usual' ? t('yearStart.byUsual') : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        ) : to ? (
          <Chip tone="bad">{t('yearStart.noGroup')}</Chip>
        ) : null}
      </td>
      <td data-label={t('yearStart.due')} className="small">
        {to === null ? null : dueOn ? formatDay(dueOn, lang) : t('yearStart.cycleDue')}
      </td>
      <td data-label={t('yearStart.drafts')}>
        <Titles t={t} lang={lang} list={drafts} label={t('yearStart.draftCount', { count: drafts.length })} />
        <Titles t={t} lang={lang} list={left} label={t('yearStart.leftCount', { count: left.length })} />
        {drafts.length + left.length === 0 ? <span className="soft">{t('yearStart.none')}</span> : null}
      </td>
    </tr>
  )
}

const ItemName = ({ item, lang }: { item: PlanItem; lang: Lang }) => (
  <>
    <span className="code">{item.code}</span> {words(worded(lang, item.titleTh, item.titleEn))}
  </>
)

const shownTitles = 20

function Titles({
  t,
  lang,
  list,
  label,
}: {
  t: Translate
  lang: Lang
  list: readonly { evidenceId: string; title: string }[]
  label: string
}) {
  if (list.length === 0) return null
  return (
    <details>
      <summary className="small">{label}</summary>
      <ul className="small">
        {list.slice(0, shownTitles).map(({ evidenceId, title }) => (
          <li key={evidenceId}>
            <a href={`/admin/evidence/${evidenceId}`} lang={lang === 'th' ? undefined : 'th'}>
              {title}
            </a>
          </li>
        ))}
        {list.length > shownTitles ? (
          <li className="soft">{t('yearStart.more', { count: list.length - shownTitles })}</li>
        ) : null}
      </ul>
    </details>
  )
}
