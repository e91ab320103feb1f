import Link from 'next/link'
import { findingCounts } from '#components/finding/counts.tsx'
import { words } from '#components/layout/worded.tsx'
import { ForcedChip } from '#components/review/forced-chip.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { dueWords } from '#components/work/words.ts'
import type { CycleItemForStaff } from '#lib/cycle/queries.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { FindingCounts } from '#lib/finding/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'

/** Every item with who holds it, what is in the works and what the public sees. */
export function ItemsTable({
  items,
  readsAll,
  othersAt,
  daysLeft,
  running,
  lang,
  t,
}: {
  items: readonly {
    item: CycleItemForStaff
    states: readonly RevisionState[]
    shown: number
    /** some of its evidence was published in an emergency and nobody else has looked */
    forced: boolean
    /** what the pre-check says of its evidence and nobody has confirmed */
    findings: FindingCounts | undefined
  }[]
  /** whether the work of every group may be read; else what other groups do is not known here */
  readsAll: boolean
  /** items that groups this person is not in have in hand */
  othersAt: ReadonlySet<string>
  daysLeft: (day: string) => number
  running: boolean
  lang: Lang
  t: Translate
}) {
  return (
    <table className="records">
      <caption className="sr-only">{t('work.itemsTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('work.item')}</th>
          <th scope="col">{t('user.group')}</th>
          <th scope="col">{t('work.inTheWorks')}</th>
          <th scope="col">{t('work.publicShown')}</th>
          <th scope="col">{t('work.dueTerm')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, states, shown, forced, findings }) => {
          const total = item.elements.length
          const left = item.dueOn === null ? null : daysLeft(item.dueOn)
          const late = running && left !== null && left < 0 && shown < total
          return (
            <tr key={item.itemCode}>
              <th scope="row">
                <span className="code">{item.itemCode}</span>{' '}
                <Link href={`/admin/items/${item.fiscalYear}/${item.itemCode}`} prefetch={false}>
                  {words(worded(lang, item.titleTh, item.titleEn))}
                </Link>
                {item.confidence === 'high' ? null : (
                  <span
                    className={`block small font-normal ${item.confidence === 'low' ? 'text-amber' : 'soft'}`}
                  >
                    {t(`work.doubtful.${item.confidence}`)}
                  </span>
                )}
              </th>
              <td className="small">
                <Groups item={item} lang={lang} t={t} />
              </td>
              <td data-label={t('work.inTheWorks')}>
                <span className="inline-flex flex-wrap gap-1.5">
                  {states.map((state) => (
                    <StateChip key={state} state={state} t={t} />
                  ))}
                  {states.length > 0 ? null : (shown > 0 && !readsAll) || othersAt.has(item.itemCode) ? (
                    <span className="small soft">{t('work.byOthers')}</span>
                  ) : (
                    <Chip tone="none">{t('work.nothingYet')}</Chip>
                  )}
                  {forced ? <ForcedChip t={t} /> : null}
                </span>
                <FindingsFact item={item} findings={findings} t={t} />
              </td>
              <td data-label={t('work.publicShown')} className="small whitespace-nowrap">
                <Progress done={shown} total={total}>
                  {t('revision.progress', { shown, total })}
                </Progress>
              </td>
              <td data-label={t('work.dueTerm')} className="small">
                {item.dueOn === null || left === null ? (
                  ''
                ) : (
                  <span className={late ? 'font-semibold text-red' : ''}>
                    {formatDay(item.dueOn, lang)}
                    {running && shown < total ? <span className="block">{dueWords(t, left)}</span> : null}
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Who answers for an item; those who may add to it are counted, and named behind the count. */
function Groups({ item, lang, t }: { item: CycleItemForStaff; lang: Lang; t: Translate }) {
  const lead = item.assignments.filter(({ kind }) => kind === 'lead')
  const others = item.assignments.filter(({ kind }) => kind !== 'lead')
  const nameOf = ({ workGroup }: CycleItemForStaff['assignments'][number]) =>
    words(worded(lang, workGroup.nameTh, workGroup.nameEn))
  return (
    <>
      {lead.length === 0 ? t('work.unassigned') : null}
      {lead.map((one) => (
        <span key={one.workGroup.id} className="block">
          {nameOf(one)}
          {one.holder ? <span className="soft"> · {words(marked(lang, one.holder.name))}</span> : null}
        </span>
      ))}
      {others.length === 1 ? <span className="block soft">{nameOf(others[0]!)}</span> : null}
      {others.length > 1 ? (
        <details className="soft">
          <summary>{t('work.supportedBy', { count: others.length })}</summary>
          {others.map((one) => (
            <span key={one.workGroup.id} className="block">
              {nameOf(one)}
            </span>
          ))}
        </details>
      ) : null}
    </>
  )
}

function FindingsFact({
  item,
  findings,
  t,
}: {
  item: CycleItemForStaff
  findings: FindingCounts | undefined
  t: Translate
}) {
  const counts = findingCounts(t, findings)
  return counts === null ? null : (
    <a className="small mt-1 block" href={`/admin/items/${item.fiscalYear}/${item.itemCode}#findings`}>
      {counts}
    </a>
  )
}
