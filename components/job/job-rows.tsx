import { ActButton } from '#components/revision/act-button.tsx'
import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import { discardJob, hastenJob, retryJob } from '#lib/job/actions.ts'
import type { ListedJob } from '#lib/job/queries.ts'
import type { JobState } from '#lib/job/schema.ts'
import { factsWords, kindWords } from '#lib/job/words.ts'
import { langOf } from '#lib/text/lang.ts'
import { formatInstant } from '#lib/thai/dates.ts'

const toneOf: Record<JobState, Tone> = { waiting: 'wait', running: 'info', done: 'ok', aside: 'bad' }

export function JobRows({ lang, t, jobs }: { lang: Lang; t: Translate; jobs: readonly ListedJob[] }) {
  return (
    <table className="records">
      <caption className="sr-only">{t('job.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('job.work')}</th>
          <th scope="col">{t('job.times')}</th>
          <th scope="col">{t('admin.list.state')}</th>
          <th scope="col">
            <span className="sr-only">{t('job.now')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">
              {kindWords(t, job.kind)}
              <JobDetails t={t} job={job} />
            </th>
            <td className="small">
              <Times lang={lang} t={t} job={job} />
            </td>
            <td>
              <Chip tone={toneOf[job.state]}>{t(`job.state.${job.state}`)}</Chip>
            </td>
            <td>
              <JobActs t={t} job={job} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function JobDetails({ t, job: { kind, input, facts, fault, id } }: { t: Translate; job: ListedJob }) {
  return (
    <div className="font-normal small">
      {fault ? (
        <p className="error" lang={langOf(fault)}>
          {fault}
        </p>
      ) : null}
      {facts && Object.keys(facts).length > 0 ? <p className="soft">{factsWords(t, facts)}</p> : null}
      <details>
        <summary className="soft">{t('audit.details')}</summary>
        <dl className="facts mt-2">
          <dt>{t('job.name')}</dt>
          <dd className="hash">{kind}</dd>
          {input && Object.keys(input).length > 0 ? (
            <>
              <dt>{t('job.input')}</dt>
              <dd className="hash">{JSON.stringify(input)}</dd>
            </>
          ) : null}
          <dt>{t('job.id')}</dt>
          <dd className="hash">{id}</dd>
        </dl>
      </details>
    </div>
  )
}

function Times({ lang, t, job }: { lang: Lang; t: Translate; job: ListedJob }) {
  const { state, queuedAt, startAfter, startedAt, endedAt, attempts } = job
  const lines = [
    `${t('job.queuedAt')} ${formatInstant(queuedAt, lang)}`,
    state === 'waiting' ? `${t('job.startAfter')} ${formatInstant(startAfter, lang)}` : '',
    state === 'running' && startedAt ? `${t('job.startedAt')} ${formatInstant(startedAt, lang)}` : '',
    state === 'aside' && endedAt ? `${t('job.asideAt')} ${formatInstant(endedAt, lang)}` : '',
    state === 'done' && endedAt ? `${t('job.endedAt')} ${formatInstant(endedAt, lang)}` : '',
    attempts > 1 ? t('job.tries', { count: attempts }) : '',
  ]
  return lines.filter(Boolean).map((line) => (
    <span className="block" key={line}>
      {line}
    </span>
  ))
}

function JobActs({ t, job: { id, kind, state } }: { t: Translate; job: ListedJob }) {
  const named = (act: 'hastenNamed' | 'retryNamed' | 'discardNamed') =>
    t(`job.${act}`, { kind: kindWords(t, kind) })
  if (state === 'waiting') {
    return (
      <ActButton action={hastenJob} fields={{ id }} kind="line" size="small" describe={named('hastenNamed')}>
        {t('job.hasten')}
      </ActButton>
    )
  }
  if (state !== 'aside') return null
  return (
    <div className="flex flex-wrap gap-2">
      <ActButton action={retryJob} fields={{ id }} kind="quiet" size="small" describe={named('retryNamed')}>
        {t('job.retry')}
      </ActButton>
      <ActButton
        action={discardJob}
        fields={{ id }}
        kind="line"
        size="small"
        describe={named('discardNamed')}
      >
        {t('job.discard')}
      </ActButton>
    </div>
  )
}
