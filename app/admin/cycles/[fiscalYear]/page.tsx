import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Fragment } from 'react'
import { LifeLink } from '#components/admin/life-link.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { CycleAct, CycleDatesForm } from '#components/cycle/cycle-forms.tsx'
import { EditionChangesList } from '#components/cycle/edition-changes.tsx'
import { CycleStateChip } from '#components/cycle/state-chip.tsx'
import { DueClock } from '#components/holiday/due-clock.tsx'
import { words } from '#components/layout/worded.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { YearStartCard } from '#components/year-start/year-start-card.tsx'
import { assignUsual } from '#lib/assignment/actions.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import * as actions from '#lib/cycle/actions.ts'
import { countCycleItems } from '#lib/cycle/overview.ts'
import { type CycleSummary, listCycleItems, listCycles, previewMove } from '#lib/cycle/queries.ts'
import { holidaysAround } from '#lib/holiday/queries.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { undoYear } from '#lib/year-start/actions.ts'
import { findUndo, findYearStart } from '#lib/year-start/queries.ts'

const dateNames = ['dueOn', 'submitsOn', 'clarifiesOn'] as const

const datesOf = (cycle: CycleSummary) =>
  dateNames.flatMap((name) => (cycle[name] ? [{ name, day: cycle[name] }] : []))

const notices = ['opened', 'started', 'finished', 'moved', 'yearStarted'] as const

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('cycle.title') }
}

export default async function CyclePage({ params, searchParams }: PageOf<{ fiscalYear: string }>) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const year = (await params).fiscalYear
  const cycle = (await listCycles(actor)).find(({ fiscalYear }) => String(fiscalYear) === year)
  if (!cycle) notFound()
  const { fiscalYear, version, state } = cycle
  const [items, counts, move, begun, undo] = await Promise.all([
    listCycleItems(actor, fiscalYear),
    countCycleItems(actor),
    cycle.newestEdition > cycle.edition ? previewMove(actor, fiscalYear, cycle.newestEdition) : null,
    findYearStart(actor, fiscalYear),
    findUndo(actor, fiscalYear),
  ])
  const doubtful = items.filter((item) => item.confidence !== 'high' || item.titleConfidence !== 'high')
  const count = counts.get(fiscalYear)
  const said = (await searchParams).notice
  const shown = notices.find((name) => name === said)
  const typed = (value: string | null) => (value ? formatDay(value, lang) : '')
  const fields = { fiscalYear, version }
  const today = dayOf(new Date())
  const dated = state === 'finished' ? [] : datesOf(cycle)
  const holidays = await holidaysAround(actor, [today, ...dated.map(({ day }) => day)])
  return (
    <>
      <PageHead
        t={t}
        title={t('common.fiscalYear', { year })}
        lead={t('cycle.summary', {
          edition: cycle.edition,
          published: count?.published ?? 0,
          total: cycle.itemCount,
          unassigned: count?.unassigned ?? 0,
        })}
        crumbs={[{ label: t('cycle.title'), href: '/admin/cycles' }]}
      >
        <CycleStateChip t={t} state={state} />
      </PageHead>
      {cycle.provisionalFrom === null ? null : (
        <div className="mb-5">
          <Notice>
            <p>{t('cycle.provisional', { year, from: String(cycle.provisionalFrom) })}</p>
          </Notice>
        </div>
      )}
      {shown ? (
        <div className="mb-5">
          <Notice tone="ok" role="status">
            <p>{t(`cycle.notice.${shown}`)}</p>
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-5 items-start md:grid-cols-2">
        <Section title={t('cycle.dates')} hint={t('cycle.datesHint')}>
          {state === 'finished' ? (
            <p>{t('cycle.finishedDates')}</p>
          ) : (
            <CycleDatesForm
              cycle={fields}
              values={{
                opensOn: typed(cycle.opensOn),
                dueOn: typed(cycle.dueOn),
                submitsOn: typed(cycle.submitsOn),
                clarifiesOn: typed(cycle.clarifiesOn),
              }}
              action={actions.setCycleDates}
            />
          )}
        </Section>
        <div className="grid gap-5">
          {dated.length === 0 ? null : (
            <Section title={t('cycle.clock')}>
              <dl className="facts">
                {dated.map(({ name, day }) => (
                  <Fragment key={name}>
                    <dt>{t(`cycle.date.${name}`)}</dt>
                    <dd>
                      {formatDay(day, lang)}
                      <DueClock day={day} today={today} list={holidays} lang={lang} t={t} />
                    </dd>
                  </Fragment>
                ))}
              </dl>
            </Section>
          )}
          {state === 'finished' ? null : (
            <Section title={t('cycle.assign')} hint={t('cycle.assignHint')}>
              <CycleAct
                fields={{ fiscalYear }}
                action={assignUsual}
                label={t('cycle.assignUsual')}
                text={t('cycle.assignUsualText', { count: count?.unassigned ?? 0 })}
                confirm={t('cycle.assignUsualYes')}
                done="cycle.assigned"
              />
              <div>
                <ButtonLink kind="line" size="small" href={`/admin/assignments?year=${fiscalYear}`}>
                  {t('cycle.assignByHand')}
                </ButtonLink>
              </div>
            </Section>
          )}
          {state === 'planned' ? (
            <Section title={t('cycle.startTitle')}>
              <CycleAct
                fields={fields}
                action={actions.startCycle}
                label={t('cycle.startIt')}
                text={t('cycle.startText')}
                confirm={t('cycle.startYes')}
              />
            </Section>
          ) : null}
          {state === 'running' ? (
            <Section title={t('cycle.finishTitle')}>
              <CycleAct
                fields={fields}
                action={actions.finishCycle}
                label={t('cycle.finishIt')}
                text={t('cycle.finishText')}
                confirm={t('cycle.finishYes')}
                kind="danger"
              />
            </Section>
          ) : null}
        </div>
      </div>
      {begun && undo ? (
        <div className="mt-5">
          <YearStartCard t={t} lang={lang} begun={begun} undo={undo} fields={fields} action={undoYear} />
        </div>
      ) : null}
      {move ? (
        <div className="mt-5">
          <Section title={t('cycle.moveTitle', { number: cycle.newestEdition })} hint={t('cycle.moveHint')}>
            <EditionChangesList t={t} lang={lang} changes={move.changes} />
            {move.blocked.length > 0 ? (
              <Notice tone="bad">
                <p>{t('cycle.moveBlocked', { codes: move.blocked.join(', ') })}</p>
              </Notice>
            ) : (
              <CycleAct
                fields={{ ...fields, edition: cycle.newestEdition }}
                action={actions.moveToEdition}
                label={t('cycle.moveIt')}
                text={t('cycle.moveText')}
                confirm={t('cycle.moveYes', { number: cycle.newestEdition })}
              />
            )}
          </Section>
        </div>
      ) : null}
      {doubtful.length > 0 ? (
        <div className="mt-5">
          <Section title={t('cycle.doubtful', { count: doubtful.length })} hint={t('cycle.doubtfulHint')}>
            <details>
              <summary>{t('cycle.doubtfulShow')}</summary>
              <ul className="rows mt-3">
                {doubtful.map((item) => (
                  <li key={item.itemCode}>
                    <a href={`/admin/items/${fiscalYear}/${item.itemCode}`}>
                      <span className="code">{item.itemCode}</span>{' '}
                      {words(worded(lang, item.titleTh, item.titleEn))}
                    </a>
                    {item.note ? (
                      <span className="block small soft" lang="th">
                        {item.note}
                      </span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </details>
          </Section>
        </div>
      ) : null}
      <p className="mt-5">
        <LifeLink t={t} actor={actor} objectType="cycle" objectId={year} />
      </p>
    </>
  )
}
