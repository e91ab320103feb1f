import 'server-only'
import { createContent } from '#lib/content/commands.ts'
import { db } from '#lib/db.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import { saveRevision } from '#lib/evidence/commands.ts'
import { setPicture } from '#lib/picture/commands.ts'
import { plannedPages } from './contents/about.ts'
import { plannedActivities } from './contents/activities.ts'
import { plannedDeclarations } from './contents/declarations.ts'
import { plannedNews } from './contents/news.ts'
import { plannedNoGift } from './contents/nogift.ts'
import type { ContentAct, Draft, PlannedContent } from './contents/plan.ts'
import { plannedPolicies } from './contents/policies.ts'
import { plannedResults } from './contents/results.ts'
import { plannedRisks } from './contents/risks.ts'
import { plannedServices, plannedStatistics } from './contents/services.ts'
import { plannedStrategy, plannedTeams } from './contents/strategy.ts'
import { storyDay } from './days.ts'
import { keepShipped } from './files.ts'
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
    ...plannedNoGift,
    ...plannedDeclarations,
    ...plannedResults(day),
    ...plannedActivities,
    ...plannedRisks,
    ...plannedStrategy,
    ...plannedTeams,
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
  const { pictures = {}, answers = [], dataYear, ...typed } = draft
  const placed = await attachPictures(pictures, { author, revisionId }, now)
  const withFiles = (text: string) => text.replaceAll(/file:\{(\w+)\}/g, (_, name) => `file:${placed[name]}`)
  must(
    await saveRevision(
      author,
      {
        ...(await pinned(revisionId)),
        ...typed,
        summary: withFiles(typed.summary),
        fields: JSON.parse(withFiles(JSON.stringify(typed.fields))),
        ...(typed.summaryEn === undefined ? {} : { summaryEn: withFiles(typed.summaryEn) }),
        fiscalYear: dataYear === undefined ? '' : String(dataYear),
        items: answers.map(({ fiscalYear, itemCode }) => ({ fiscalYear, itemCode })),
        claims: answers.flatMap(({ fiscalYear, itemCode, says }) =>
          says.map((text, index) => ({
            fiscalYear,
            itemCode,
            elementNumber: index + 1,
            target: text === null ? '' : 'text',
            text: text ?? '',
          })),
        ),
      },
      { now: new Date(now.getTime() + 25 * 60_000) },
    ),
    `save ${draft.title}`,
  )
}

/** The ids of the pictures by their names; those that the revision has already are not attached again. */
async function attachPictures(
  pictures: NonNullable<Draft['pictures']>,
  { author, revisionId }: Pick<Thread, 'author' | 'revisionId'>,
  now: Date,
): Promise<Record<string, string>> {
  const placed: Record<string, string> = {}
  for (const [name, { file: shipped, altTh, altEn }] of Object.entries(pictures)) {
    const file = await keepShipped(shipped)
    const at = { revisionId, sha256: file.sha256 }
    const isThere = (await db().attachment.count({ where: at })) > 0
    if (!isThere) must(await addAttachment(author, { revisionId, file }, { now }), `attach ${shipped}`)
    const { id } = await db().attachment.findFirstOrThrow({ where: at, select: { id: true } })
    if (!isThere)
      must(await setPicture(author, { revisionId, attachmentId: id, altTh, altEn }, { now }), 'frame')
    placed[name] = id
  }
  return placed
}
