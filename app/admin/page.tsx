import type { Metadata } from 'next'
import { choiceOf, hrefWith, type PageOf, textOf } from '#components/admin/list-query.ts'
import { ToReadCards } from '#components/handover/to-read.tsx'
import { OverdueNotice } from '#components/results/overdue-notice.tsx'
import { GapsNotice } from '#components/strategy/gaps-notice.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pills } from '#components/ui/pills.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { BesideWork } from '#components/work/beside.tsx'
import { EmptyWork, type NoWork } from '#components/work/empty-work.tsx'
import { FirstStepsCard, WelcomeCard } from '#components/work/first-steps.tsx'
import { WorkHeadline } from '#components/work/headline.tsx'
import type { WorkContext } from '#components/work/shared.ts'
import { OtherList, ToDoList, WaitingCard, workListNames } from '#components/work/work-lists.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { findWaitingBlessings } from '#lib/blessing/queries.ts'
import { findRunningCycle } from '#lib/cycle/queries.ts'
import { listDeciders } from '#lib/evidence/deciders.ts'
import { findFirstSteps } from '#lib/evidence/first-steps.ts'
import { type FirstSteps, isNewcomer, nextStep } from '#lib/evidence/first-steps-plan.ts'
import { listMyWork, type WorkRow } from '#lib/evidence/my-work.ts'
import { listFirstOpenRemarks, revisionKey } from '#lib/evidence/open-remarks.ts'
import { listOthersWork } from '#lib/evidence/others-work.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import { listReviewQueue } from '#lib/evidence/review-queue.ts'
import {
  headlineOf,
  isDecision,
  planWork,
  type Tier,
  tiers,
  type WorkPlan,
  type WriteTask,
} from '#lib/evidence/work-plan.ts'
import { countFindings } from '#lib/finding/queries.ts'
import { findOpenGifts } from '#lib/gift/queries.ts'
import { readHandover } from '#lib/handover/actions.ts'
import { listToRead } from '#lib/handover/queries.ts'
import { holidaysAround } from '#lib/holiday/queries.ts'
import type { Translate } from '#lib/i18n.ts'
import { pageSize } from '#lib/limits.ts'
import { listLinkFindings } from '#lib/link-check/queries.ts'
import { listOpenReports } from '#lib/link-report/queries.ts'
import { mapPublishingTimes } from '#lib/publishing-time/queries.ts'
import { listOverdueActions } from '#lib/results/queries.ts'
import { worded } from '#lib/site/words.ts'
import { findLearnerGaps } from '#lib/teams/queries.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { daysBetween } from '#lib/thai/days.ts'
import { type Actor, isAdministrator, readsWholeOffice } from '#lib/user/actor.ts'
import { listAdministratorNames } from '#lib/user/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('work.title') }
}

const officeHour = (now: Date): number =>
  Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Bangkok' }).format(
      now,
    ),
  )

function whyEmpty(actor: Actor, rows: readonly WorkRow[], cycle: unknown): NoWork | null {
  if (!cycle) return 'noCycle'
  if (rows.length > 0) return null
  if (actor.groups.length > 0) return 'nothingAssigned'
  return readsWholeOffice(actor) ? 'wholeOffice' : 'noGroup'
}

export default async function MyWorkPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const groupIds = [...new Set(actor.groups.map((group) => group.workGroupId))]
  const [{ lang, t }, query, cycle, rows, queue, deciders, steps, toRead, findings, reports] =
    await Promise.all([
      staffWords(),
      searchParams,
      findRunningCycle(actor),
      listMyWork(actor),
      listReviewQueue(actor),
      listDeciders(actor, groupIds),
      findFirstSteps(actor),
      listToRead(actor),
      listLinkFindings(actor),
      listOpenReports(actor),
    ])
  const cameBack = rows.flatMap((row) => row.evidence).filter((one) => one.state === 'returned')
  const [firstOpen, counts] = await Promise.all([
    listFirstOpenRemarks(actor, cameBack),
    countFindings(actor, [...rows.flatMap((row) => row.evidence), ...queue]),
  ])
  const now = new Date()
  const today = dayOf(now)
  const [overdue, gaps, blessings, gifts] = await Promise.all([
    listOverdueActions(actor, today),
    findLearnerGaps(actor),
    findWaitingBlessings(actor),
    findOpenGifts(actor, now),
  ])
  const others = cycle ? await listOthersWork(actor, cycle.fiscalYear) : []
  const holidays = await holidaysAround(actor, [today, cycle?.dueOn, ...rows.map((row) => row.dueOn)])
  const groups = [...new Map(rows.map((row) => [row.workGroup.id, row.workGroup])).values()]
  const group = groups.find((one) => one.id === textOf(query, 'group'))?.id ?? ''
  const mayWrite = (workGroupId: string) => canCreateEvidence(actor, { workGroupId })
  const plan = planWork(
    group === '' ? rows : rows.filter((row) => row.workGroup.id === group),
    group === '' ? queue : queue.filter((row) => row.workGroupId === group),
    {
      today,
      mayWrite,
      findings: findings.filter(({ workGroup }) => group === '' || workGroup.id === group),
      reports: reports.filter((report) => group === '' || report.group.id === group),
    },
  )
  const list = choiceOf(query, 'list', workListNames)
  const tier = choiceOf(query, 'tier', ['', ...tiers])
  const tasks = tier === '' ? plan.toDo : plan.toDo.filter((task) => task.tier === tier)
  const page = pageNumber(query.page) ?? 1
  const at = (more: Record<string, string | number>) => hrefWith('/admin', { group, ...more })
  const listHref = (name: string) => at({ list: name === 'toDo' ? '' : name })
  const context: WorkContext = {
    actorId: actor.id,
    lang,
    t,
    deciders,
    firstOpenOf: (evidence) => firstOpen.get(revisionKey(evidence)) ?? null,
    severalGroups: groups.length > 1 && group === '',
    findingsOf: (revision) => counts.get(revisionKey(revision)),
    publishingTimes: await mapPublishingTimes(actor),
    othersAt: new Set(others.map(({ itemCode }) => itemCode)),
    mayStart: mayWrite,
    daysSince: (instant) => daysBetween(dayOf(instant), today),
  }
  const empty = whyEmpty(actor, rows, cycle)
  const nothing = empty !== null && plan.toDo.length === 0
  const used = tiers.filter((one) => plan.toDo.some((task) => task.tier === one))

  return (
    <div className="grid gap-6 py-8">
      <WorkHeadline
        headline={headlineOf(plan, officeHour(now))}
        toDecide={plan.toDo.filter(isDecision).length}
        cycle={cycle}
        daysLeft={(day) => daysBetween(today, day)}
        today={today}
        holidays={holidays}
        greet={nothing}
        lang={lang}
        t={t}
      />
      {steps && cycle && list === 'toDo' && page === 1 ? (
        <Welcome actor={actor} steps={steps} plan={plan} now={now} t={t} />
      ) : null}
      <BesideWork {...{ blessings, gifts, lang, t }} daysSince={context.daysSince} />
      <OverdueNotice overdue={overdue} lang={lang} t={t} />
      <GapsNotice gaps={gaps} lang={lang} t={t} />
      <ToReadCards handovers={toRead} read={readHandover} lang={lang} t={t} />
      {groups.length > 1 ? (
        <Pills
          label={t('work.groupFilter')}
          pills={[
            {
              href: hrefWith('/admin', { list: list === 'toDo' ? '' : list }),
              text: t('work.allGroups'),
              current: group === '',
            },
            ...groups.map((one) => {
              const name = worded(lang, one.nameTh, one.nameEn)
              return {
                href: hrefWith('/admin', { group: one.id, list: list === 'toDo' ? '' : list }),
                text: name.text,
                lang: name.lang,
                current: one.id === group,
              }
            }),
          ]}
        />
      ) : null}
      {empty === null ? (
        <Tabs
          label={t('work.lists')}
          tabs={workListNames
            .filter((name) => name !== 'mayHelp' || plan.mayHelp.length > 0)
            .map((name) => ({
              href: listHref(name),
              label: t(`work.${name}`),
              count: plan[name].length,
              current: name === list,
            }))}
        />
      ) : null}
      {list === 'toDo' && used.length > 1 && plan.toDo.length > pageSize / 2 ? (
        <Pills
          label={t('work.tiers')}
          pills={['' as const, ...used].map((one) => ({
            href: at({ tier: one }),
            text: one === '' ? t('work.allTiers') : t(`work.tier.${one}`),
            current: one === tier,
          }))}
        />
      ) : null}
      {nothing ? (
        <EmptyWork
          why={empty}
          administrators={await listAdministratorNames(actor)}
          mayOpenCycle={isAdministrator(actor)}
          t={t}
        />
      ) : list === 'toDo' ? (
        <>
          <ToDoList
            tasks={tasks}
            page={page}
            href={(number) => at({ tier, page: number })}
            context={context}
          />
          {page === 1 && tier === '' ? (
            <WaitingCard plan={plan} allHref={listHref('waiting')} context={context} />
          ) : null}
        </>
      ) : (
        <OtherList
          name={list}
          plan={plan}
          page={page}
          href={(number) => at({ list, page: number })}
          context={context}
        />
      )}
    </div>
  )
}

function Welcome({
  actor,
  steps,
  plan,
  now,
  t,
}: {
  actor: Actor
  steps: FirstSteps
  plan: WorkPlan
  now: Date
  t: Translate
}) {
  if (actor.groups.some(({ role }) => role === 'contributor')) {
    const next = nextStep(steps, now)
    const unbegun = plan.toDo.find((task): task is WriteTask & { tier: Tier } => task.kind === 'nothing')
    return next ? <FirstStepsCard steps={steps} next={next} suggestion={unbegun ?? null} t={t} /> : null
  }
  if (!isNewcomer(steps, now)) return null
  if (readsWholeOffice(actor)) return <WelcomeCard who="office" t={t} />
  return actor.groups.length > 0 ? <WelcomeCard who="reviewer" t={t} /> : null
}
