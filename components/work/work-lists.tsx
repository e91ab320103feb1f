import { ListPages } from '#components/admin/list-foot.tsx'
import { Card } from '#components/ui/card.tsx'
import { FinishedLine, MayHelpLine, WaitingLine } from '#components/work/others.tsx'
import { TaskEntry } from '#components/work/task.tsx'
import {
  isAnswering,
  isDecision,
  isMending,
  type Task,
  type Tier,
  tiers,
  type WorkEntry,
  type WorkPlan,
} from '#lib/evidence/work-plan.ts'
import { pageSize } from '#lib/limits.ts'
import { keyOf, type WorkContext } from './shared.ts'

export const workListNames = ['toDo', 'waiting', 'finished', 'mayHelp'] as const
export type WorkListName = (typeof workListNames)[number]

interface Paged {
  page: number
  href: (page: number) => string
  context: WorkContext
}

const pageOf = <T,>(list: readonly T[], page: number): readonly T[] =>
  list.slice((page - 1) * pageSize, page * pageSize)

function taskKey(task: Task): string {
  if (isMending(task)) return `${task.finding.targetId}/${task.finding.workGroup.id}`
  if (isAnswering(task)) return task.report.id
  return isDecision(task) ? `${task.queued.evidenceId}/${task.queued.number}` : keyOf(task)
}

/** What is to be done, tier by tier, the first thing first. */
export function ToDoList({ tasks, page, href, context }: { tasks: WorkPlan['toDo'] } & Paged) {
  const { t } = context
  const shown = pageOf(tasks, page)
  const byTier = Map.groupBy(shown, (task): Tier => task.tier)
  if (tasks.length === 0)
    return (
      <Card>
        <p>{t('work.toDoEmpty')}</p>
      </Card>
    )
  return (
    <div className="grid gap-6">
      {tiers
        .filter((tier) => byTier.has(tier))
        .map((tier) => (
          <section key={tier} aria-labelledby={`tier-${tier}`}>
            <Card>
              <h2 id={`tier-${tier}`} className="mb-3">
                {t(`work.tier.${tier}`)}{' '}
                <span className="soft font-normal">{tasks.filter((task) => task.tier === tier).length}</span>
              </h2>
              <ul className="rows">
                {byTier.get(tier)!.map((task) => (
                  <TaskEntry
                    key={taskKey(task)}
                    task={task}
                    first={page === 1 && task === tasks[0]}
                    context={context}
                  />
                ))}
              </ul>
            </Card>
          </section>
        ))}
      <ListPages t={t} total={tasks.length} page={page} href={href} />
    </div>
  )
}

/** One of the other lists whole, in pages. */
export function OtherList({
  name,
  plan,
  page,
  href,
  context,
}: { name: Exclude<WorkListName, 'toDo'>; plan: WorkPlan } & Paged) {
  const { t } = context
  const list: readonly WorkEntry[] = plan[name]
  return (
    <Card>
      <h2 className={name === 'mayHelp' ? '' : 'mb-3'}>{t(`work.${name}`)}</h2>
      {name === 'mayHelp' ? <p className="small soft mb-3">{t('work.mayHelpHint')}</p> : null}
      {list.length === 0 ? <p className="soft">{t(`work.${name}Empty`)}</p> : null}
      <ul className="rows">
        {name === 'waiting'
          ? pageOf(plan.waiting, page).map((entry) => (
              <WaitingLine key={keyOf(entry)} entry={entry} context={context} />
            ))
          : pageOf(list, page).map((entry) =>
              name === 'finished' ? (
                <FinishedLine key={keyOf(entry)} entry={entry} context={context} />
              ) : (
                <MayHelpLine key={keyOf(entry)} entry={entry} context={context} />
              ),
            )}
      </ul>
      <ListPages t={t} total={list.length} page={page} href={href} />
    </Card>
  )
}

const waitingAtFirst = 5

/** Beneath what is to be done: what waits longest for others. */
export function WaitingCard({
  plan,
  allHref,
  context,
}: {
  plan: WorkPlan
  allHref: string
  context: WorkContext
}) {
  const { t } = context
  if (plan.waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <Card>
        <h2 id="waiting" className="mb-3">
          {t('work.waiting')} <span className="soft font-normal">{plan.waiting.length}</span>
        </h2>
        <ul className="rows">
          {plan.waiting.slice(0, waitingAtFirst).map((entry) => (
            <WaitingLine key={keyOf(entry)} entry={entry} context={context} />
          ))}
        </ul>
        {plan.waiting.length > waitingAtFirst ? (
          <p className="mt-3">
            <a href={allHref}>{t('work.seeAll', { count: plan.waiting.length })}</a>
          </p>
        ) : null}
      </Card>
    </section>
  )
}
