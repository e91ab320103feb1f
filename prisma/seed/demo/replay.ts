import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { addAttachment, removeAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { addRemark } from '#lib/evidence/remark-commands.ts'
import { setPublishingTime } from '#lib/publishing-time/commands.ts'
import type { Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { atClock, storyDay } from './days.ts'
import type { Act, Content, PlannedEvidence, Shown } from './evidence/plan.ts'
import type { KeptFiles } from './files.ts'
import type { Cast } from './people.ts'

/** When in the day people do it; within one day in this order. */
const hourOf: Record<Act['do'], number> = {
  next: 9,
  write: 9,
  rewrite: 10,
  submit: 13,
  remark: 14,
  return: 14,
  approve: 15,
  schedule: 16,
  publish: 16,
  withdraw: 16,
}

/** When an act takes place; `minute` keeps the acts of a day apart. */
export const timeOf = (act: Pick<Act, 'do'> & { on: string | number }, today: Date, minute: number): Date =>
  atClock(storyDay(act.on, today), hourOf[act.do], minute)

/** One evidence or content on its way, and who works on it. */
export interface Thread {
  author: Actor
  reviewer: Actor
  evidenceId: string
  revisionId: string
}
type EvidenceThread = Thread & { plan: PlannedEvidence }

/** Something else that happens in the office between the acts on evidence. */
export interface OtherAct {
  at: Date
  run: (context: { now: Date }) => Promise<void>
}

export function must<Value>(result: Result<Value>, doing: string): Value {
  if (result.ok) return result.value
  const fields = Object.entries(result.fields ?? {}).map(([field, sentence]) => `${field}: ${sentence.key}`)
  throw new Error(`The demonstration could not ${doing}: ${[result.message.key, ...fields].join(', ')}`)
}

/**
 * Lets the planned evidence happen: every act by the command that people use, by the right person, all in the order of
 * their times, so that the audit chain reads as the years did.
 */
export async function replay(
  plans: readonly PlannedEvidence[],
  scene: { cast: Cast; files: KeptFiles; today: Date; others: readonly OtherAct[] },
  onDone: (title: string) => void,
): Promise<void> {
  const others = scene.others.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const othersUntil = async (at: Date): Promise<void> => {
    while (others[0] && others[0].at <= at) {
      const { at: now, run } = others.shift()!
      await run({ now })
    }
  }
  const acts = plans.flatMap((plan, index) => {
    const thread: EvidenceThread = {
      plan,
      author: plan.author === 'coordinator' ? scene.cast.coordinator : scene.cast.staff[plan.group],
      reviewer: scene.cast.head[plan.group],
      evidenceId: '',
      revisionId: '',
    }
    return plan.story.map((act, place) => ({
      act,
      thread,
      isLast: place === plan.story.length - 1,
      at: timeOf(act, scene.today, (index * 7) % 50),
    }))
  })
  acts.sort((one, other) => one.at.getTime() - other.at.getTime())
  let title = ''
  for (const { act, thread, at, isLast } of acts) {
    if ('content' in act) title = act.content.title
    await othersUntil(at)
    await perform(act, thread, at, scene)
    if (isLast) onDone(title)
  }
  await othersUntil(scene.today)
}

async function perform(
  act: Act,
  thread: EvidenceThread,
  now: Date,
  scene: { cast: Cast; files: KeptFiles },
): Promise<void> {
  const { author, reviewer, revisionId } = thread
  const context = { now }
  switch (act.do) {
    case 'write': {
      const made = must(
        await evidence.createEvidence(
          author,
          {
            workGroupId: scene.cast.groupId[thread.plan.group],
            fiscalYear: thread.plan.cycle,
            itemCode: thread.plan.items[0],
            title: act.content.title,
          },
          context,
        ),
        `begin ${act.content.title}`,
      )
      thread.evidenceId = made.evidenceId
      thread.revisionId = made.revisionId
      return write(thread, act.content, now, scene.files)
    }
    case 'rewrite':
      return write(thread, act.content, now, scene.files)
    case 'return':
      must(
        await evidence.returnRevision(
          reviewer,
          { ...(await pinned(revisionId)), reason: act.reason },
          context,
        ),
        'return',
      )
      return
    case 'schedule': {
      const day = storyDay(act.inDays, new Date())
      must(
        await setPublishingTime(
          scene.cast.publisher,
          { ...(await pinned(revisionId)), day, time: '9.00' },
          context,
        ),
        'schedule',
      )
      return
    }
    case 'remark': {
      const by = act.by === 'reviewer' ? reviewer : author
      must(await addRemark(by, { id: revisionId, body: act.body }, context), 'remark')
      return
    }
    default:
      return step(act, thread, now, scene.cast)
  }
}

export type Step = { do: 'next' | 'submit' | 'approve' | 'publish' } | { do: 'withdraw'; reason: string }

/** What happens to evidence and to any other content alike; a new revision becomes the thread's. */
export async function step(act: Step, thread: Thread, now: Date, cast: Cast): Promise<void> {
  const { author, reviewer, evidenceId, revisionId } = thread
  const context = { now }
  switch (act.do) {
    case 'next':
      thread.revisionId = must(
        await evidence.createNextRevision(author, { evidenceId }, context),
        'begin a new revision',
      ).revisionId
      return
    case 'submit':
      must(await evidence.submitRevision(author, await pinned(revisionId), context), 'submit')
      return
    case 'approve':
      must(await evidence.approveRevision(reviewer, await pinned(revisionId), context), 'approve')
      return
    case 'publish':
      must(await evidence.publishRevision(cast.publisher, await pinned(revisionId), context), 'publish')
      return
    case 'withdraw':
      must(
        await evidence.withdrawEvidence(cast.director, { evidenceId, reason: act.reason }, context),
        'withdraw',
      )
  }
}

/** The revision as it stands, as a person's form sends it back. */
export const pinned = (id: string) =>
  db().revision.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })

/** Brings files, text, links and claims of the open revision to what the content says. */
async function write(thread: EvidenceThread, content: Content, now: Date, files: KeptFiles): Promise<void> {
  const { author, revisionId } = thread
  const wanted = content.files.map((planned) => ({ ...files.get(planned.file)!, displayName: planned.name }))
  const present = await db().attachment.findMany({
    where: { revisionId },
    select: { id: true, sha256: true },
  })
  for (const file of present.filter((one) => !wanted.some((other) => other.sha256 === one.sha256))) {
    must(await removeAttachment(author, { revisionId, attachmentId: file.id }, { now }), 'remove a file')
  }
  for (const file of wanted.filter((one) => !present.some((other) => other.sha256 === one.sha256))) {
    must(await addAttachment(author, { revisionId, file }, { now }), `attach ${file.displayName}`)
  }
  const attached = await db().attachment.findMany({
    where: { revisionId },
    select: { id: true, sha256: true },
  })
  const fileId = (name: string) => attached.find((one) => one.sha256 === files.get(name)?.sha256)?.id ?? ''
  const links = content.links.map((link) => ({
    id: randomUUID() as string,
    label: link.label,
    url: 'url' in link ? link.url : env().PUBLIC_URL + link.path,
  }))
  must(
    await evidence.saveRevision(
      author,
      {
        ...(await pinned(revisionId)),
        title: content.title,
        summary: content.summary,
        documentOn: content.documentOn ?? '',
        fiscalYear: content.dataYear === null ? '' : String(content.dataYear),
        changeNote: content.changeNote ?? '',
        items: thread.plan.items.map((itemCode) => ({ fiscalYear: thread.plan.cycle, itemCode })),
        links,
        claims: Object.entries(content.shown).flatMap(([itemCode, elements]) =>
          elements.map((shown, index) => ({
            fiscalYear: thread.plan.cycle,
            itemCode,
            elementNumber: index + 1,
            ...claimOf(shown, fileId, links),
          })),
        ),
      },
      { now: new Date(now.getTime() + 25 * 60_000) },
    ),
    `save ${content.title}`,
  )
}

function claimOf(shown: Shown, fileId: (name: string) => string, links: readonly { id: string }[]) {
  if (shown === null) return { target: '' }
  const { text } = shown
  if (shown.kind === 'file') {
    return { target: `file:${fileId(shown.file)}`, page: shown.page === null ? '' : String(shown.page), text }
  }
  return { target: shown.kind === 'link' ? `link:${links[shown.link]!.id}` : shown.kind, text }
}
