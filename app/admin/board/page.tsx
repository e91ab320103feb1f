import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListPages } from '#components/admin/list-foot.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { PrintButton } from '#components/admin/print-button.tsx'
import { BoardTable } from '#components/board/board-table.tsx'
import { PointsCard } from '#components/board/points-card.tsx'
import { ProgressCard } from '#components/board/progress-card.tsx'
import { Pills } from '#components/ui/pills.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import {
  boardParts,
  boardSorts,
  choicesOf,
  groupings,
  noGroup,
  onlys,
  pageOfParts,
  summaryOf,
} from '#lib/board/list.ts'
import { findBoard } from '#lib/board/queries.ts'
import { stages, totalPoints } from '#lib/board/rows.ts'
import { chosenCycle, listCycles } from '#lib/cycle/queries.ts'
import { clockTo } from '#lib/holiday/clock.ts'
import { holidaysAround } from '#lib/holiday/queries.ts'
import { pageSize } from '#lib/limits.ts'
import { lastMoment, progressByDay } from '#lib/progress/days.ts'
import { findYearProgress } from '#lib/progress/public.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatInstant } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'
import { readsWholeOffice } from '#lib/user/actor.ts'
import { boardHref, boardQuery, path } from './filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('board.title') }
}

export default async function BoardPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const [{ lang, t }, asked, cycles] = await Promise.all([staffWords(), searchParams, listCycles(actor)])
  const typed = boardQuery(asked)
  const cycle = chosenCycle(cycles, typed.year)
  const [board, year] = cycle
    ? await Promise.all([findBoard(actor, cycle.fiscalYear), findYearProgress(cycle.fiscalYear)])
    : [null, null]
  if (!board || board.rows.length === 0)
    return (
      <>
        <PageHead t={t} title={t('board.title')} />
        <Empty
          title={t(board ? 'work.empty.nothingAssigned.title' : 'work.empty.noCycle.title')}
          text={t('board.emptyText')}
        />
      </>
    )
  const { fiscalYear, rows, readAt } = board
  const query = { ...typed, year: String(fiscalYear) }
  const today = dayOf(readAt)
  const until = year && lastMoment(year, readAt)
  const progress = until && progressByDay(year, until)
  const { holidays, unlisted } = await holidaysAround(actor, [
    today,
    ...rows.flatMap(({ waiting }) => (waiting?.since ? [dayOf(waiting.since)] : [])),
  ])
  const parts = boardParts(rows, query)
  const total = parts.reduce((sum, part) => sum + part.rows.length, 0)
  const choices = choicesOf(rows)
  const all = summaryOf(rows)
  const any = { value: '', label: t('admin.list.any') }
  const exportHref = (more = {}) => boardHref(query, { page: 1, ...more }, `${path}/export`)
  const isFiltered = Boolean(query.q || query.group || query.sub || query.stage || query.only)
  return (
    <>
      <PageHead
        t={t}
        title={t('board.titleOfYear', { year: String(fiscalYear) })}
        lead={[
          t('board.lead', { whole: all.whole, items: all.items, when: formatInstant(readAt, lang) }),
          readsWholeOffice(actor) ? null : t('board.leadOwn'),
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        <PrintButton />
      </PageHead>
      <PointsCard totals={totalPoints(rows)} confidence={board.confidence} t={t} />
      {progress ? <ProgressCard progress={progress} lang={lang} t={t} /> : null}
      <div className="mb-5">
        <Pills
          label={t('board.by')}
          pills={groupings.map((by) => ({
            href: boardHref(query, { by, page: 1 }),
            text: t(`board.byOf.${by}`),
            current: by === query.by,
          }))}
        />
      </div>
      <FilterBar t={t} path={path} isFiltered={isFiltered}>
        <FilterSearch t={t} value={query.q} />
        <FilterSelect
          name="year"
          label={t('work.itemYear')}
          value={query.year}
          options={cycles.map((one) => ({ value: String(one.fiscalYear), label: String(one.fiscalYear) }))}
        />
        <FilterSelect
          name="group"
          label={t('user.group')}
          value={query.group}
          options={[
            any,
            ...choices.groups.map(({ id, nameTh, nameEn }) => ({
              value: id,
              label: worded(lang, nameTh, nameEn).text,
            })),
            ...(choices.hasUnassigned ? [{ value: noGroup, label: t('work.unassigned') }] : []),
          ]}
        />
        <FilterSelect
          name="sub"
          label={t('board.sub')}
          value={query.sub}
          options={[
            any,
            ...choices.subIndicators.map(({ code, nameTh, nameEn }) => ({
              value: code,
              label: `${code} ${worded(lang, nameTh, nameEn).text}`,
            })),
          ]}
        />
        <FilterSelect
          name="stage"
          label={t('board.stageTerm')}
          value={query.stage}
          options={[any, ...stages.map((value) => ({ value, label: t(`board.stage.${value}`) }))]}
        />
        <FilterSelect
          name="only"
          label={t('board.only')}
          value={query.only}
          options={onlys.map((value) => (value ? { value, label: t(`board.onlyOf.${value}`) } : any))}
        />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={query.sort}
          options={boardSorts.map((value) => ({ value, label: t(`board.sortOf.${value}`) }))}
        />
        {query.by === groupings[0] ? null : <input type="hidden" name="by" value={query.by} />}
      </FilterBar>
      {total > 0 ? (
        <>
          <BoardTable
            parts={pageOfParts(parts, query.page, pageSize)}
            summaries={new Map(parts.map((part) => [part.key, summaryOf(part.rows)]))}
            context={{
              fiscalYear,
              isRunning: board.isRunning,
              by: query.by,
              daysLeft: (day) => daysBetween(today, day),
              waited: (since) => {
                const clock = clockTo(dayOf(since), today, holidays)
                return { days: -clock.days, workingDays: clock.workingDays }
              },
              lang,
              t,
            }}
          />
          <div className="mt-4">
            <p className="small soft flex flex-wrap gap-x-4">
              <span>{t('board.itemsOf', { count: total })}</span>
              <a href={exportHref()} download>
                {t('admin.list.csv')}
              </a>
              <a href={exportHref({ as: 'xlsx' })} download>
                {t('admin.list.xlsx')}
              </a>
            </p>
            <ListPages t={t} total={total} page={query.page} href={(page) => boardHref(query, { page })} />
            {unlisted.length > 0 ? (
              <p className="small soft mt-2">
                {t('board.unlisted', { years: unlisted.map(String).join(', ') })}
              </p>
            ) : null}
          </div>
        </>
      ) : (
        <NothingFound t={t} path={path} />
      )}
    </>
  )
}
