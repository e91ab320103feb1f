import 'server-only'
import { pool } from '#lib/db.ts'
import type { JobFacts } from '#lib/job/define.ts'
import { outgoingLimits } from '#lib/limits.ts'
import type { VisitOptions } from '#lib/outgoing/visit.ts'
import { dayOf } from '#lib/thai/dates.ts'
import { checkFile } from './check-file.ts'
import { collectLinks } from './collect.ts'
import { type Judgement, judge } from './judge.ts'
import { observe } from './observe.ts'
import { type Pace, paceOn } from './standing.ts'
import { isSilence } from './verdicts.ts'
import { type Checked, writeChecks } from './write-checks.ts'

interface Due {
  id: string
  kind: 'link' | 'file'
  address: string
  host: string
}

/** Rows written in one commit. */
const batchSize = 100
/** Answers that a host has to owe in a row before the rest of its pages are not asked for today. */
const silenceAtMost = 3
/** Hosts that have to be silent before it is our own line that we doubt. */
const hostsForDoubt = 5

/**
 * Checks what is due, many hosts side by side and each one page after the other, and writes what was seen in batches.
 * Broken off at any moment, what was not written is due still.
 */
export async function checkDue({
  signal,
  now = new Date(),
  options = {},
}: {
  signal: AbortSignal
  now?: Date
  options?: VisitOptions
}): Promise<JobFacts | undefined> {
  await collectLinks(now)
  const [pace, due] = await Promise.all([findPace(now), listDue(now)])
  if (due.length === 0) return undefined
  const seen = new Results({ pace, dueBefore: now })
  const links = due.filter(({ kind }) => kind === 'link')
  const hosts = [...Map.groupBy(links, ({ host }) => host).values()]
  const waiting = [...hosts]
  const files = due.filter(({ kind }) => kind === 'file')
  const lanes = Array.from({ length: outgoingLimits.checkedAtOnce }, async () => {
    for (let host = waiting.shift(); host && !seen.lineIsDown(); host = waiting.shift())
      await checkHost(host, seen, { ...options, signal })
  })
  const reading = async () => {
    for (const { id, address } of files) await seen.add(await timed(id, () => checkFile(address, signal)))
  }
  // Nothing of a run goes on after its end, whatever ends it.
  const ends = await Promise.allSettled([...lanes, reading()])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  if (!seen.lineIsDown()) await seen.write()
  return { checked: seen.written, ...(seen.lineIsDown() ? { sitesSilent: hosts.length } : {}) }
}

async function checkHost(
  targets: readonly Due[],
  seen: Results,
  options: VisitOptions & { signal: AbortSignal },
): Promise<void> {
  let silent = 0
  for (const { id, address, host } of targets) {
    options.signal.throwIfAborted()
    const checked =
      silent < silenceAtMost
        ? await timed(id, async () => judge(address, await observe(address, options)))
        : await timed(id, async () => noAnswerToday)
    silent = isSilence(checked) ? silent + 1 : 0
    await seen.add(checked, host)
    // Who says that it is too much is left alone: the rest is due still, and asked at the next run.
    if (checked.verdict === 'too_many_requests') return
  }
}

const noAnswerToday: Judgement = { verdict: 'temporary', status: null, movedTo: null, found: 'silent' }

async function timed(targetId: string, look: () => Promise<Judgement>): Promise<Checked> {
  const since = Date.now()
  const judgement = await look()
  return { ...judgement, targetId, at: new Date(), took: Date.now() - since }
}

/** Gathers what was seen and writes it batch by batch. */
class Results {
  written = 0
  #waiting: Checked[] = []
  readonly #silentHosts = new Set<string>()
  #answered = false
  readonly #run: { pace: Pace; dueBefore: Date }

  constructor(run: { pace: Pace; dueBefore: Date }) {
    this.#run = run
  }

  async add(checked: Checked, host?: string): Promise<void> {
    if (host !== undefined) {
      if (!isSilence(checked)) this.#answered = true
      else this.#silentHosts.add(host)
    }
    this.#waiting.push(checked)
    if (this.#waiting.length >= batchSize && !this.lineIsDown()) await this.write()
  }

  /** When nobody answers, it says more about us than about them: nothing of it is written, and the next run asks again. */
  lineIsDown(): boolean {
    return !this.#answered && this.#silentHosts.size >= hostsForDoubt
  }

  async write(): Promise<void> {
    const batch = this.#waiting.splice(0)
    if (batch.length > 0) this.written += await writeChecks(batch, this.#run)
  }
}

async function findPace(now: Date): Promise<Pace> {
  const { rows } = await pool().query<{ submitsOn: string | null }>(
    `SELECT submits_on AS "submitsOn" FROM cycles WHERE state = 'running'`,
  )
  return paceOn(dayOf(now), rows[0]?.submitsOn ?? null)
}

/** Examples of the demonstration office lead nowhere, and nobody is asked about them. */
const isNoExample = `NOT (t.host ~ '(^|\\.)example$' AND EXISTS (SELECT 1 FROM offices o WHERE o.demonstration))`

async function listDue(now: Date): Promise<Due[]> {
  const { rows } = await pool().query<Due>(
    `SELECT t.id::text AS id, t.kind::text AS kind, t.address, t.host FROM link_targets t
      WHERE t.next_check_at <= $1 AND EXISTS (SELECT 1 FROM link_uses u WHERE u.target_id = t.id) AND ${isNoExample}
      ORDER BY t.next_check_at, t.id`,
    [now],
  )
  return rows
}
