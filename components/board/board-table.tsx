import Link from 'next/link'
import { findingCounts } from '#components/finding/counts.tsx'
import { sentenceWith, words } from '#components/layout/worded.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Mark } from '#components/ui/icons.tsx'
import { dueWords } from '#components/work/words.ts'
import { RecheckChip } from '#components/year-start/recheck-chip.tsx'
import type { BoardFilter, BoardPart, PartSummary } from '#lib/board/list.ts'
import { atRisk, type BoardRow, type Waiting } from '#lib/board/rows.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import { partLook, stageTone } from './looks.ts'

/** What every cell needs to know besides its row. */
export interface BoardContext {
  fiscalYear: number
  isRunning: boolean
  /** what the heads of the parts say already */
  by: BoardFilter['by']
  /** from today to that day; negative when it has passed */
  daysLeft: (day: string) => number
  /** how long since then: whole days, and those of them on which the office worked */
  waited: (since: Date) => { days: number; workingDays: number }
  lang: Lang
  t: Translate
}

/** Every item of a page of the board, under the head of its part with what the whole part comes to. */
export function BoardTable({
  parts,
  summaries,
  context,
}: {
  parts: readonly BoardPart[]
  summaries: ReadonlyMap<string, PartSummary>
  context: BoardContext
}) {
  const { t, fiscalYear } = context
  return (
    <table className="records board">
      <caption className="sr-only">{t('board.titleOfYear', { year: String(fiscalYear) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('work.item')}</th>
          <th scope="col">{t('board.atRisk')}</th>
          <th scope="col">{t('board.stageTerm')}</th>
          <th scope="col">{t('board.waits')}</th>
          <th scope="col">{t('work.dueTerm')}</th>
        </tr>
      </thead>
      {parts.map((part) => (
        <tbody key={part.key}>
          {part.key === '' ? null : (
            <PartHead part={part} summary={summaries.get(part.key)!} context={context} />
          )}
          {part.rows.map((row) => (
            <ItemRow key={row.itemCode} row={row} context={context} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function PartHead({
  part,
  summary,
  context: { lang, t },
}: {
  part: BoardPart
  summary: PartSummary
  context: BoardContext
}) {
  const { name } = part
  return (
    <tr className="board-part">
      <th scope="rowgroup" colSpan={5}>
        <span className="inline-flex flex-wrap items-baseline justify-between gap-x-6 w-full">
          <span>
            {name?.code ? <span className="code">{name.code} </span> : null}
            {name ? words(worded(lang, name.nameTh, name.nameEn)) : t('work.unassigned')}
          </span>
          <span className="small soft font-normal">
            {t('board.partHead', {
              whole: summary.whole,
              items: summary.items,
              atRisk: summary.atRisk.toFixed(2),
              points: summary.points.toFixed(2),
            })}
          </span>
        </span>
      </th>
    </tr>
  )
}

function ItemRow({ row, context }: { row: BoardRow; context: BoardContext }) {
  const { t, lang, fiscalYear } = context
  const { shape, colour } = partLook[row.part]
  const risk = atRisk(row)
  return (
    <tr>
      <th scope="row">
        <span className="code">{row.itemCode}</span>{' '}
        <Link href={`/admin/items/${fiscalYear}/${row.itemCode}`} prefetch={false}>
          {words(worded(lang, row.titleTh, row.titleEn))}
        </Link>
        <span className="block small soft font-normal">
          {context.by === 'group' ? null : (
            <span className="block">
              {row.group ? words(worded(lang, row.group.nameTh, row.group.nameEn)) : t('work.unassigned')}
            </span>
          )}
          {row.holder === null
            ? null
            : sentenceWith((name) => t('work.heldBy', { name }), words(marked(lang, row.holder)))}
        </span>
      </th>
      <td data-label={t('board.atRisk')} className="whitespace-nowrap">
        <span className={`inline-flex items-baseline gap-1.5 font-semibold ${colour}`}>
          <Mark shape={shape} />
          {risk.toFixed(2)}
        </span>{' '}
        <span className="small soft">{t('board.worth', { points: row.points.toFixed(2) })}</span>
      </td>
      <td data-label={t('board.stageTerm')}>
        <Chip tone={stageTone[row.stage]}>{t(`board.stage.${row.stage}`)}</Chip>{' '}
        {row.waiting?.toRecheck ? <RecheckChip t={t} /> : null}
        <span className="block small mt-1">
          {t('work.publicOf', { shown: row.shown, total: row.elements })}
        </span>
        <Findings row={row} context={context} />
      </td>
      <td data-label={t('board.waits')} className="small">
        {row.waiting ? <Waits waiting={row.waiting} alsoOpen={row.alsoOpen} context={context} /> : null}
        {row.lastChangedAt ? (
          <span className="block soft">
            {t('board.changed')} {formatInstant(row.lastChangedAt, lang)}
          </span>
        ) : null}
      </td>
      <td data-label={t('work.dueTerm')} className="small">
        <Due row={row} context={context} />
      </td>
    </tr>
  )
}

function Findings({ row, context: { t, fiscalYear } }: { row: BoardRow; context: BoardContext }) {
  const counts = findingCounts(t, row.findings)
  const isPublicFault = row.stage === 'whole' && row.publicFaults > 0
  if (counts === null && !isPublicFault) return null
  return (
    <a className="small mt-1 block" href={`/admin/items/${fiscalYear}/${row.itemCode}#findings`}>
      {isPublicFault ? (
        <span className="inline-flex items-baseline gap-1.5 text-red">
          <Mark shape="alarm" />
          {t('board.publicFaults', { count: row.publicFaults })}
        </span>
      ) : (
        counts
      )}
    </a>
  )
}

/** What has to happen next, by whom, and how long it has waited for it. */
function Waits({
  waiting,
  alsoOpen,
  context,
}: {
  waiting: Waiting
  alsoOpen: number
  context: BoardContext
}) {
  const { t, lang, waited } = context
  const { since, revision, publishAt } = waiting
  return (
    <>
      <span className="block font-semibold">{waitSentence(waiting, context)}</span>
      {since ? (
        <span className="block">
          {t('work.since', { when: formatInstant(since, lang) })} · {t('board.waited', waited(since))}
        </span>
      ) : null}
      {publishAt ? (
        <span className="block">{t('board.publishesAt', { when: formatInstant(publishAt, lang) })}</span>
      ) : null}
      {revision ? (
        <Link
          className="block"
          href={`/admin/evidence/${revision.evidenceId}/revisions/${revision.number}`}
          prefetch={false}
        >
          {words(marked(lang, revision.title))}
        </Link>
      ) : null}
      {alsoOpen > 0 ? <span className="block soft">{t('board.alsoOpen', { count: alsoOpen })}</span> : null}
    </>
  )
}

const namedAtMost = 2

function waitSentence(waiting: Waiting, { t, lang }: BoardContext): React.ReactNode {
  const { act, people, group, revision } = waiting
  if (act === 'assign') return t('board.waitsFor.assign')
  const sentence = (who: string): string =>
    act === 'complete' || act === 'confirm'
      ? t(`board.waitsFor.${act}`, { who })
      : t(`work.waitsFor.${act}`, { who })
  if (people.length === 0 && group && !revision)
    return sentenceWith(
      (name) => sentence(t('board.ofGroup', { group: name })),
      words(worded(lang, group.nameTh, group.nameEn)),
    )
  if (people.length === 0) return sentence(t('work.nobodyYet'))
  const named = people.slice(0, namedAtMost).join(', ')
  const more = people.length - namedAtMost
  return sentenceWith(
    (names) => sentence(more > 0 ? t('work.andMore', { names, more }) : names),
    words(marked(lang, named)),
  )
}

function Due({ row, context: { t, lang, daysLeft, isRunning } }: { row: BoardRow; context: BoardContext }) {
  if (row.dueOn === null) return ''
  return (
    <span className={row.isLate ? 'font-semibold text-red' : undefined}>
      {row.isLate ? (
        <>
          <Mark shape="alarm" />{' '}
        </>
      ) : null}
      {formatDay(row.dueOn, lang)}
      {isRunning && row.stage !== 'whole' ? (
        <span className="block">{dueWords(t, daysLeft(row.dueOn))}</span>
      ) : null}
    </span>
  )
}
