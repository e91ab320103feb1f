import { sentenceWith, words } from '#components/layout/worded.tsx'
import { ScheduledChip } from '#components/publishing-time/scheduled-chip.tsx'
import { ForcedChip } from '#components/review/forced-chip.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { StartButton } from '#components/work/start-button.tsx'
import { StateChip } from '#components/work/state-chip.tsx'
import { dueWords } from '#components/work/words.ts'
import { RecheckChip } from '#components/year-start/recheck-chip.tsx'
import { type WaitingEntry, type WorkEntry, waitingSince } from '#lib/evidence/work-plan.ts'
import { marked, worded } from '#lib/site/words.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import { Entry } from './entry.tsx'
import { commonFacts, whenWords } from './facts.tsx'
import { itemHref, type WorkContext, workHref } from './shared.ts'

const longDays = 3

/** What waits for whom, since when. */
export function WaitingLine({ entry, context }: { entry: WaitingEntry; context: WorkContext }) {
  const { t, lang, daysSince } = context
  const { row, evidence } = entry
  const since = waitingSince(entry)
  const waited = since === null ? 0 : daysSince(since)
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={workHref(entry, context)}
      facts={[
        <strong key="who" className="font-semibold text-ink">
          {sentenceWith((who) => t(`work.waitsFor.${waitsFor(entry)}`, { who }), whoIsNext(entry, context))}
        </strong>,
        since ? t('work.since', { when: whenWords(since, context) }) : null,
        t('work.shownOf', { shown: row.shownCount, total: row.elementCount }),
        ...commonFacts(entry, context),
      ]}
    >
      {evidence ? (
        <StateChip state={evidence.state} t={t} />
      ) : (
        <Chip tone="none">{t('work.nothingYet')}</Chip>
      )}
      {evidence?.toRecheck ? <RecheckChip t={t} /> : null}
      {evidence?.forced ? <ForcedChip t={t} /> : null}
      {evidence ? (
        <ScheduledChip evidenceId={evidence.evidenceId} times={context.publishingTimes} lang={lang} t={t} />
      ) : null}
      {waited >= longDays ? <Chip tone="wait">{t('work.waitedDays', { days: waited })}</Chip> : null}
    </Entry>
  )
}

function waitsFor({ kind, evidence }: WaitingEntry): 'begin' | 'write' | 'fix' | 'review' | 'publish' {
  if (kind === 'returned') return 'fix'
  if (kind !== null) return kind === 'nothing' ? 'begin' : 'write'
  return evidence?.state === 'approved' ? 'publish' : 'review'
}

function whoIsNext(
  { row, kind, evidence }: WaitingEntry,
  { t, lang, deciders }: WorkContext,
): React.ReactNode {
  if (kind !== null) return row.holder ? words(marked(lang, row.holder.name)) : t('work.someContributor')
  const notAuthor = (person: { id: string }) => !evidence?.authorIds.includes(person.id)
  const reviewers = deciders.reviewersOf(row.workGroup.id).filter(notAuthor)
  const publishers = deciders.publishers.filter(notAuthor)
  const next = evidence?.state === 'submitted' && reviewers.length > 0 ? reviewers : publishers
  return next.length > 0 ? people(next, { t, lang }) : t('work.nobodyYet')
}

const namedAtMost = 2

/** The first names and how many more: 'ก, ข และอีก 3 คน'. */
function people(all: readonly { name: string }[], { t, lang }: Pick<WorkContext, 't' | 'lang'>) {
  const named = all.slice(0, namedAtMost).map((person) => person.name)
  const more = all.length - named.length
  const shown = words(marked(lang, named.join(', ')))
  return more > 0 ? sentenceWith((names) => t('work.andMore', { names, more }), shown) : shown
}

export function FinishedLine({ entry, context }: { entry: WorkEntry; context: WorkContext }) {
  const { t, lang } = context
  const { row, evidence } = entry
  const group = worded(lang, row.workGroup.nameTh, row.workGroup.nameEn)
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={evidence && evidence.alike === 1 ? `/admin/evidence/${evidence.evidenceId}` : itemHref(entry)}
      facts={[
        evidence?.publishedAt
          ? t('work.publishedOn', { when: formatInstant(evidence.publishedAt, lang) })
          : null,
        evidence && evidence.alike > 1 ? t('work.pieces', { count: evidence.alike }) : null,
        evidence
          ? t('work.publicOf', { shown: row.publicCount, total: row.elementCount })
          : t('work.completeByOthers'),
        context.severalGroups ? (
          <span key="group" lang={group.lang}>
            {group.text}
          </span>
        ) : null,
      ]}
    >
      <StateChip state="published" t={t} />
      {evidence?.forced ? <ForcedChip t={t} /> : null}
    </Entry>
  )
}

export function MayHelpLine({ entry, context }: { entry: WorkEntry; context: WorkContext }) {
  const { t, lang, mayStart } = context
  const { row, daysLeft } = entry
  const group = worded(lang, row.workGroup.nameTh, row.workGroup.nameEn)
  return (
    <Entry
      code={row.itemCode}
      title={worded(lang, row.titleTh, row.titleEn)}
      href={itemHref(entry)}
      facts={[
        context.othersAt.has(row.itemCode) ? (
          <strong key="others" className="font-semibold text-amber">
            {t('work.byOthers')}
          </strong>
        ) : null,
        t('work.publicOf', { shown: row.publicCount, total: row.elementCount }),
        row.publicCount < row.elementCount && row.dueOn !== null && daysLeft !== null
          ? t('work.due', { day: formatDay(row.dueOn, lang), left: dueWords(t, daysLeft) })
          : null,
        context.severalGroups ? (
          <span key="group" lang={group.lang}>
            {group.text}
          </span>
        ) : null,
      ]}
    >
      {mayStart(row.workGroup.id) ? (
        <StartButton
          workGroupId={row.workGroup.id}
          fiscalYear={row.fiscalYear}
          itemCode={row.itemCode}
          label={t('work.start')}
          describe={t('work.startItem', { code: row.itemCode })}
        />
      ) : null}
    </Entry>
  )
}
