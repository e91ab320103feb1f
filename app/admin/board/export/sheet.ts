import { atRisk, type BoardRow, type Waiting } from '#lib/board/rows.ts'
import { clockTo } from '#lib/holiday/clock.ts'
import { holidaysAround } from '#lib/holiday/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay, formatInstant } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'
import type { Actor } from '#lib/user/actor.ts'

type Cell = string | number

/** The rows of the board as a table for a spreadsheet: figures stay figures, in the unit that the head names. */
export async function boardSheet(
  actor: Actor,
  rows: readonly BoardRow[],
  now: Date,
  { lang, t }: { lang: Lang; t: Translate },
): Promise<{ head: string[]; lines: Cell[][] }> {
  const today = dayOf(now)
  const { holidays } = await holidaysAround(actor, [
    today,
    ...rows.flatMap(({ waiting }) => (waiting?.since ? [dayOf(waiting.since)] : [])),
  ])
  const columns: [head: string, cell: (row: BoardRow) => Cell][] = [
    [t('work.itemCode'), ({ itemCode }) => itemCode],
    [t('work.item'), ({ titleTh, titleEn }) => worded(lang, titleTh, titleEn).text],
    [
      t('board.sub'),
      ({ subIndicator: { code, nameTh, nameEn } }) => `${code} ${worded(lang, nameTh, nameEn).text}`,
    ],
    [
      t('user.group'),
      ({ group }) => (group ? worded(lang, group.nameTh, group.nameEn).text : t('work.unassigned')),
    ],
    [t('work.holder'), ({ holder }) => holder ?? ''],
    [t('board.worthTerm'), ({ points }) => round(points)],
    [t('board.atRiskTerm'), (row) => round(atRisk(row))],
    [
      t('board.stageTerm'),
      ({ stage, waiting }) =>
        t(`board.stage.${stage}`) + (waiting?.toRecheck ? ` (${t('yearStart.toRecheck')})` : ''),
    ],
    [t('work.publicShown'), ({ shown }) => shown],
    [t('work.elements'), ({ elements }) => elements],
    [t('board.waitsAct'), ({ waiting }) => (waiting ? t(`board.act.${waiting.act}`) : '')],
    [t('board.waitsWho'), ({ waiting }) => whoOf(waiting, lang, t)],
    [t('board.since'), ({ waiting }) => (waiting?.since ? formatInstant(waiting.since, lang) : '')],
    [t('board.days'), ({ waiting }) => (waiting?.since ? daysBetween(dayOf(waiting.since), today) : '')],
    [
      t('board.workingDays'),
      ({ waiting }) => (waiting?.since ? clockTo(dayOf(waiting.since), today, holidays).workingDays : ''),
    ],
    [t('work.dueTerm'), ({ dueOn }) => (dueOn ? formatDay(dueOn, lang) : '')],
    [t('board.daysLate'), ({ isLate, dueOn }) => (isLate && dueOn ? daysBetween(dueOn, today) : '')],
    [t('finding.severity.fault'), ({ findings }) => findings?.fault ?? 0],
    [t('finding.severity.ask'), ({ findings }) => findings?.ask ?? 0],
    [t('finding.severity.advice'), ({ findings }) => findings?.advice ?? 0],
    [t('board.changed'), ({ lastChangedAt }) => (lastChangedAt ? formatInstant(lastChangedAt, lang) : '')],
  ]
  return {
    head: columns.map(([head]) => head),
    lines: rows.map((row) => columns.map(([, cell]) => cell(row))),
  }
}

const round = (points: number): number => Math.round(points * 100) / 100

function whoOf(waiting: Waiting | null, lang: Lang, t: Translate): string {
  if (!waiting) return ''
  if (waiting.people.length > 0) return waiting.people.join(', ')
  const { group } = waiting
  return group ? t('board.ofGroup', { group: worded(lang, group.nameTh, group.nameEn).text }) : ''
}
