import { Card } from '#components/ui/card.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { StartButton } from '#components/work/start-button.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { dueWords, peopleWords } from '#components/work/words.ts'
import type { Deciders } from '#lib/evidence/deciders.ts'
import type { ToDoEntry, WorkEntry, WorkPlan } from '#lib/evidence/work-plan.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { dayOf, formatDay, formatInstant } from '#lib/thai/dates.ts'
import { Entry } from './entry.tsx'

interface Shared {
  actorId: string
  lang: Lang
  t: Translate
  deciders: Deciders
  /** Whether rows of several groups stand together, so that each names its own. */
  severalGroups: boolean
  mayStart: (workGroupId: string) => boolean
  /** Days between an instant and now, on the office's calendar. */
  daysSince: (instant: Date) => number
}

export function WorkLists({ plan, ...shared }: { plan: WorkPlan } & Shared) {
  const { t } = shared
  return (
    <div className="grid gap-8">
      <WorkCard title={t('work.toDo')} id="to-do" entries={plan.toDo} empty={t('work.toDoEmpty')}>
        {plan.toDo.map((entry) => (
          <ToDo key={keyOf(entry)} entry={entry} {...shared} />
        ))}
      </WorkCard>
      <WorkCard title={t('work.waiting')} id="waiting" entries={plan.waiting} empty={t('work.waitingEmpty')}>
        {plan.waiting.map((entry) => (
          <Waiting key={keyOf(entry)} entry={entry} {...shared} />
        ))}
      </WorkCard>
      <WorkCard
        title={t('work.finished')}
        id="finished"
        entries={plan.finished}
        empty={t('work.finishedEmpty')}
      >
        {plan.finished.map((entry) => (
          <Finished key={keyOf(entry)} entry={entry} {...shared} />
        ))}
      </WorkCard>
      {plan.mayHelp.length > 0 ? (
        <Card>
          <details>
            <summary>
              <h2 className="inline">
                {t('work.mayHelp')} <span className="soft font-normal">{plan.mayHelp.length}</span>
              </h2>
            </summary>
            <p className="small soft my-2">{t('work.mayHelpHint')}</p>
            <ul className="rows">
              {plan.mayHelp.map((entry) => (
                <MayHelp key={keyOf(entry)} entry={entry} {...shared} />
              ))}
            </ul>
          </details>
        </Card>
      ) : null}
    </div>
  )
}

const keyOf = ({ row, evidence }: WorkEntry): string =>
  `${row.fiscalYear}/${row.itemCode}/${row.workGroup.id}/${evidence?.evidenceId ?? ''}`

const itemHref = ({ row }: WorkEntry): string => `/admin/items/${row.fiscalYear}/${row.itemCode}`
/** Where the work goes on: what is out of our hands already begins again from the evidence. */
function workHref(entry: WorkEntry): string {
  const { evidence } = entry
  if (!evidence) return itemHref(entry)
  const page = `/admin/evidence/${evidence.evidenceId}`
  return evidence.state === 'published' || evidence.state === 'withdrawn'
    ? page
    : `${page}/revisions/${evidence.number}`
}

function WorkCard({
  title,
  id,
  entries,
  empty,
  children,
}: {
  title: string
  id: string
  entries: readonly WorkEntry[]
  empty: string
  children: React.ReactNode
}) {
  return (
    <section aria-labelledby={id}>
      <Card>
        <h2 id={id} className="mb-3">
          {title} <span className="soft font-normal">{entries.length}</span>
        </h2>
        {entries.length > 0 ? <ul className="rows">{children}</ul> : <p className="soft">{empty}</p>}
      </Card>
    </section>
  )
}

function ToDo({ entry, ...shared }: { entry: ToDoEntry } & Shared) {
  const { row, evidence, kind } = entry
  const { t, lang, mayStart } = shared
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={workHref(entry)}
      lead={
        evidence?.returnReason ? (
          <span lang={lang === 'th' ? undefined : 'th'}>
            {t('work.cameBack', { reason: oneLine(evidence.returnReason) })}
          </span>
        ) : null
      }
      facts={[
        evidence ? t('work.shownOf', { shown: row.shownCount, total: row.elementCount }) : null,
        kind === 'draft' && evidence
          ? t('work.savedAt', { when: formatInstant(evidence.savedAt, lang) })
          : null,
        evidence?.published && kind !== 'incomplete' ? t('work.olderIsPublic') : null,
        ...commonFacts(entry, shared),
      ]}
    >
      {evidence && kind !== 'incomplete' ? <StateChip state={evidence.state} t={t} /> : null}
      {kind === 'incomplete' ? <Chip tone="wait">{t('work.incomplete')}</Chip> : null}
      {kind === 'nothing' ? (
        mayStart(row.workGroup.id) ? (
          <Start row={row} t={t} />
        ) : (
          <Chip tone="none">{t('work.nothingYet')}</Chip>
        )
      ) : null}
    </Entry>
  )
}

function Waiting({ entry, ...shared }: { entry: WorkEntry } & Shared) {
  const { t, lang, deciders, daysSince } = shared
  const { row } = entry
  const evidence = entry.evidence!
  const isSubmitted = evidence.state === 'submitted'
  const since = (isSubmitted ? evidence.submittedAt : evidence.approvedAt) ?? evidence.savedAt
  const notAuthor = (person: { id: string }) => !evidence.authorIds.includes(person.id)
  const reviewers = deciders.reviewersOf(row.workGroup.id).filter(notAuthor)
  const publishers = deciders.publishers.filter(notAuthor)
  const who = peopleWords(t, isSubmitted && reviewers.length > 0 ? reviewers : publishers)
  const sinceDay = formatDay(dayOf(since), lang)
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={workHref(entry)}
      facts={[
        isSubmitted
          ? t('work.waitsForReview', { who: who || t('work.nobodyYet'), since: sinceDay })
          : t('work.waitsForPublishing', { who: who || t('work.nobodyYet'), since: sinceDay }),
        t('work.waitedDays', { days: daysSince(since) }),
        t('work.shownOf', { shown: row.shownCount, total: row.elementCount }),
        ...commonFacts(entry, shared),
      ]}
    >
      <StateChip state={evidence.state} t={t} />
    </Entry>
  )
}

function Finished({ entry, ...shared }: { entry: WorkEntry } & Shared) {
  const { t, lang } = shared
  const { row, evidence } = entry
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={evidence ? `/admin/evidence/${evidence.evidenceId}` : itemHref(entry)}
      facts={[
        evidence?.publishedAt
          ? t('work.publishedOn', { when: formatInstant(evidence.publishedAt, lang) })
          : null,
        evidence
          ? t('work.shownOf', { shown: row.shownCount, total: row.elementCount })
          : t('work.completeByOthers'),
        shared.severalGroups ? worded(lang, row.workGroup.nameTh, row.workGroup.nameEn).text : null,
      ]}
    >
      <StateChip state="published" t={t} />
    </Entry>
  )
}

function MayHelp({ entry, ...shared }: { entry: WorkEntry } & Shared) {
  const { t, lang, mayStart } = shared
  const { row } = entry
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={itemHref(entry)}
      facts={[
        t('work.publicOf', { shown: row.publicCount, total: row.elementCount }),
        row.publicCount < row.elementCount && row.dueOn !== null && entry.daysLeft !== null
          ? t('work.due', { day: formatDay(row.dueOn, lang), left: dueWords(t, entry.daysLeft) })
          : null,
        shared.severalGroups ? worded(lang, row.workGroup.nameTh, row.workGroup.nameEn).text : null,
      ]}
    >
      {mayStart(row.workGroup.id) ? <Start row={row} t={t} /> : null}
    </Entry>
  )
}

function Start({ row, t }: { row: WorkEntry['row']; t: Translate }) {
  return (
    <StartButton
      workGroupId={row.workGroup.id}
      fiscalYear={row.fiscalYear}
      itemCode={row.itemCode}
      label={t('work.start')}
      describe={t('work.startItem', { code: row.itemCode })}
    />
  )
}

function commonFacts({ row, evidence, daysLeft }: WorkEntry, { t, lang, severalGroups, actorId }: Shared) {
  return [
    evidence && evidence.title !== row.titleTh ? (
      <span key="title" lang={lang === 'th' ? undefined : 'th'}>
        “{evidence.title}”
      </span>
    ) : null,
    row.dueOn !== null && daysLeft !== null ? (
      <span
        key="due"
        className={daysLeft < 0 ? 'font-semibold text-red' : daysLeft <= 3 ? 'font-semibold text-amber' : ''}
      >
        {t('work.due', { day: formatDay(row.dueOn, lang), left: dueWords(t, daysLeft) })}
      </span>
    ) : null,
    row.holder === null
      ? null
      : row.holder.id === actorId
        ? t('work.heldByYou')
        : t('work.heldBy', { name: row.holder.name }),
    row.workGroup.role === 'supporting' ? t('work.supporting') : null,
    severalGroups ? worded(lang, row.workGroup.nameTh, row.workGroup.nameEn).text : null,
  ]
}

const reasonAtMost = 140

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > reasonAtMost ? `${line.slice(0, reasonAtMost).trimEnd()}…` : line
}
