import 'server-only'
import { createContent } from '#lib/content/commands.ts'
import { saveRevision } from '#lib/evidence/commands.ts'
import { plannedPages } from './contents/about.ts'
import { plannedNews } from './contents/news.ts'
import type { ContentAct, Draft, PlannedContent } from './contents/plan.ts'
import { plannedPolicies } from './contents/policies.ts'
import { plannedServices, plannedStatistics } from './contents/services.ts'
import { storyDay } from './days.ts'
import type { Cast } from './people.ts'
import { must, type OtherAct, pinned, step, type Thread, timeOf } from './replay.ts'

export function plannedContents(today: Date): PlannedContent[] {
  const day = (offset: number) => storyDay(offset, today)
  return [
    ...plannedNews(day),
    ...plannedServices,
    plannedStatistics,
    ...plannedPages,
    ...plannedPolicies(day),
  ]
}

/** News, services, pages and policies come about as evidence does, by the commands and the people of the office. */
export const contents = (cast: Cast, today: Date): OtherAct[] =>
  plannedContents(today).flatMap((plan, index) => {
    const thread: Thread = {
      author: cast.staff[plan.group],
      reviewer: cast.head[plan.group],
      evidenceId: '',
      revisionId: '',
    }
    return plan.story.map((act) => ({
      at: timeOf(act, today, (index * 7 + 3) % 50),
      run: ({ now }) => perform(act, { plan, thread, cast, now }),
    }))
  })

interface Scene {
  plan: PlannedContent
  thread: Thread
  cast: Cast
  now: Date
}

async function perform(act: ContentAct, { plan, thread, cast, now }: Scene): Promise<void> {
  if (act.do === 'rewrite') return write(act.draft, thread, now)
  if (act.do !== 'write') return step(act, thread, now, cast)
  const made = must(
    await createContent(
      thread.author,
      {
        kind: plan.kind,
        workGroupId: cast.groupId[plan.group],
        title: act.draft.title,
        slug: plan.slug ?? '',
      },
      { now },
    ),
    `begin ${act.draft.title}`,
  )
  Object.assign(thread, made)
  await write(act.draft, thread, now)
}

async function write(draft: Draft, { author, revisionId }: Thread, now: Date): Promise<void> {
  must(
    await saveRevision(
      author,
      { ...(await pinned(revisionId)), ...draft },
      { now: new Date(now.getTime() + 25 * 60_000) },
    ),
    `save ${draft.title}`,
  )
}
