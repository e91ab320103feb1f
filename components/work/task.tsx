import { findingCounts } from '#components/finding/counts.tsx'
import { sentenceWith, words } from '#components/layout/worded.tsx'
import { LinkStateChip } from '#components/link-check/state-chip.tsx'
import { targetName } from '#components/link-check/words.ts'
import { reportName } from '#components/link-report/words.ts'
import { ScheduledChip } from '#components/publishing-time/scheduled-chip.tsx'
import { ForcedChip } from '#components/review/forced-chip.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { StartButton } from '#components/work/start-button.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { RecheckChip } from '#components/year-start/recheck-chip.tsx'
import {
  type AnswerTask,
  type DecideTask,
  isAnswering,
  isDecision,
  isMending,
  type MendTask,
  queuedSince,
  type Task,
  type WriteKind,
  type WriteTask,
} from '#lib/evidence/work-plan.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { Entry } from './entry.tsx'
import { commonFacts, dueFact, whenWords } from './facts.tsx'
import { itemHref, type WorkContext, workHref } from './shared.ts'

/** One thing to do, with the button that does it. `first` marks the one before all others. */
export function TaskEntry({ task, first, context }: { task: Task; first: boolean; context: WorkContext }) {
  const said = first ? context.t('work.startHere') : undefined
  if (isMending(task)) return <Mend task={task} first={said} context={context} />
  if (isAnswering(task)) return <Answer task={task} first={said} context={context} />
  return isDecision(task) ? (
    <Decide task={task} first={said} context={context} />
  ) : (
    <Write task={task} first={said} context={context} />
  )
}

interface Shown<Kind> {
  task: Kind
  first: string | undefined
  context: WorkContext
}

function Write({ task, first, context }: Shown<WriteTask>) {
  const { row, evidence, kind } = task
  const { t, lang } = context
  const open = evidence && context.firstOpenOf(evidence)
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={kind === 'nothing' || kind === 'incomplete' ? itemHref(task) : workHref(task, context)}
      first={first}
      lead={evidence?.returned ? <Returned returned={evidence.returned} context={context} /> : null}
      facts={[
        kind === 'incomplete'
          ? t('work.publicOf', { shown: row.publicCount, total: row.elementCount })
          : evidence
            ? t('work.shownOf', { shown: row.shownCount, total: row.elementCount })
            : t('work.elementsAsked', { total: row.elementCount }),
        kind === 'draft' && evidence
          ? t('work.savedAt', { when: formatInstant(evidence.savedAt, lang) })
          : null,
        open ? t('work.openRemarks', { count: open.openCount }) : null,
        evidence?.published && kind !== 'incomplete' ? t('work.olderIsPublic') : null,
        ...commonFacts(task, context),
      ]}
    >
      {kind === 'incomplete' ? (
        <Chip tone="wait">{t('work.incomplete')}</Chip>
      ) : evidence ? (
        <StateChip state={evidence.state} t={t} />
      ) : null}
      {evidence?.toRecheck ? <RecheckChip t={t} /> : null}
      {evidence?.forced ? <ForcedChip t={t} /> : null}
      <WriteButton task={task} first={first !== undefined} context={context} />
    </Entry>
  )
}

/** The words with which it came back, whose they are, and when. */
function Returned({
  returned,
  context,
}: {
  returned: NonNullable<NonNullable<WriteTask['evidence']>['returned']>
  context: WorkContext
}) {
  const { t, lang } = context
  return (
    <>
      {returned.reasons.length > 0 ? (
        <p className="font-semibold text-red">
          {returned.reasons.map((reason) => t(`review.reason.${reason}`)).join(' · ')}
        </p>
      ) : null}
      {returned.reason ? (
        <p className="font-semibold text-red">“{words(marked(lang, clipped(returned.reason)))}”</p>
      ) : null}
      <p className="small soft">
        {sentenceWith(
          (who) => t('work.returnedBy', { who, when: whenWords(returned.at, context) }),
          words(marked(lang, returned.by)),
        )}
      </p>
    </>
  )
}

const goKey: Record<Exclude<WriteKind, 'nothing'>, 'fix' | 'continue' | 'renew' | 'complete'> = {
  returned: 'fix',
  draft: 'continue',
  withdrawn: 'renew',
  incomplete: 'complete',
}

function WriteButton({ task, first, context }: { task: WriteTask; first: boolean; context: WorkContext }) {
  const { row, kind } = task
  const { t } = context
  const button = { kind: first ? ('main' as const) : ('quiet' as const), size: 'small' as const }
  if (kind === 'nothing')
    return (
      <StartButton
        workGroupId={row.workGroup.id}
        fiscalYear={row.fiscalYear}
        itemCode={row.itemCode}
        label={t('work.start')}
        describe={t('work.startItem', { code: row.itemCode })}
        {...button}
      />
    )
  return (
    <ButtonLink href={kind === 'incomplete' ? itemHref(task) : workHref(task, context)} {...button}>
      {t(`work.go.${goKey[kind]}`)} <span className="sr-only">{row.itemCode}</span>
    </ButtonLink>
  )
}

function Decide({ task, first, context }: Shown<DecideTask>) {
  const { queued, kind, daysLeft } = task
  const { t, lang } = context
  const since = queuedSince(queued)
  const group = worded(lang, queued.workGroup.nameTh, queued.workGroup.nameEn)
  const codes = queued.items.map((item) => item.itemCode).join(', ')
  const dueOn = queued.items.flatMap((item) => item.dueOn ?? []).sort()[0] ?? null
  const href = `/admin/evidence/${queued.evidenceId}/revisions/${queued.number}`
  return (
    <Entry
      code={codes}
      title={marked(lang, queued.title)}
      href={href}
      first={first}
      lead={kind === 'confirm' ? <p className="small text-red">{t('work.confirmWhy')}</p> : null}
      facts={[
        since ? t('work.since', { when: whenWords(since, context) }) : null,
        sentenceWith(
          (names) => t('review.by', { names }),
          words(marked(lang, queued.authors.map((author) => author.name).join(', '))),
        ),
        <span key="group" lang={group.lang}>
          {group.text}
        </span>,
        t('work.shownOf', { shown: queued.claimCount, total: queued.elementCount }),
        findingCounts(t, context.findingsOf(queued)),
        dueFact(dueOn, daysLeft, context),
      ]}
    >
      {kind === 'confirm' ? (
        <ForcedChip t={t} />
      ) : (
        <Chip tone="wait">{t(`review.kind.${queued.state === 'approved' ? 'approved' : 'submitted'}`)}</Chip>
      )}
      <ScheduledChip evidenceId={queued.evidenceId} times={context.publishingTimes} lang={lang} t={t} />
      <ButtonLink href={href} size="small" kind={first ? 'main' : 'quiet'}>
        {t(`work.go.${kind}`)} <span className="sr-only">{codes}</span>
      </ButtonLink>
    </Entry>
  )
}

/** A link or file that the public finds broken: what was seen, since when, and the way to mend it. */
function Mend({ task: { finding }, first, context }: Shown<MendTask>) {
  const { t, lang, severalGroups } = context
  const group = worded(lang, finding.workGroup.nameTh, finding.workGroup.nameEn)
  const href = `/admin/links/${finding.targetId}`
  const name = targetName(finding)
  return (
    <Entry
      code={finding.itemCodes.join(', ')}
      title={marked(lang, name)}
      href={href}
      first={first}
      lead={<p className="font-semibold text-red">{t(`link.verdict.${finding.verdict}`)}</p>}
      facts={[
        t('link.since', { when: whenWords(finding.since, context) }),
        sentenceWith(
          (title) => t('work.mendEvidence', { title, more: finding.evidenceCount - 1 }),
          words(marked(lang, finding.title)),
        ),
        severalGroups ? (
          <span key="group" lang={group.lang}>
            {group.text}
          </span>
        ) : null,
      ]}
    >
      <LinkStateChip state="broken" t={t} />
      <ButtonLink href={href} size="small" kind={first ? 'main' : 'quiet'}>
        {t('work.go.mend')} <span className="sr-only">{words(marked(lang, name))}</span>
      </ButtonLink>
    </Entry>
  )
}

/** What readers say does not open, which nobody has answered yet. */
function Answer({ task: { report }, first, context }: Shown<AnswerTask>) {
  const { t, lang, severalGroups } = context
  const group = worded(lang, report.group.nameTh, report.group.nameEn)
  const href = `/admin/links/reports/${report.id}`
  const name = reportName(t, report)
  return (
    <Entry
      code={report.itemCodes.join(', ')}
      title={marked(lang, name)}
      href={href}
      first={first}
      lead={<p className="font-semibold text-red">{t('work.reportedWhy')}</p>}
      facts={[
        t('work.since', { when: whenWords(report.firstAt, context) }),
        t('report.times', { count: report.count }),
        sentenceWith(
          (title) => t('work.mendEvidence', { title, more: 0 }),
          words(marked(lang, report.title)),
        ),
        severalGroups ? (
          <span key="group" lang={group.lang}>
            {group.text}
          </span>
        ) : null,
      ]}
    >
      <Chip tone="wait">{t('work.reported')}</Chip>
      <ButtonLink href={href} size="small" kind={first ? 'main' : 'quiet'}>
        {t('work.go.report')} <span className="sr-only">{words(marked(lang, name))}</span>
      </ButtonLink>
    </Entry>
  )
}

const reasonAtMost = 280

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > reasonAtMost ? `${line.slice(0, reasonAtMost).trimEnd()}…` : line
}
