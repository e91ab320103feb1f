import 'server-only'
import { db, type Tx } from '#lib/db.ts'
import { offerCopies } from '#lib/link-copy/offer.ts'
import { tellOfAlarms } from './alarms.ts'
import type { Judgement } from './judge.ts'
import { nextCheckAt, type Pace, type Standing, standAfter } from './standing.ts'
import type { Verdict } from './verdicts.ts'

export interface Checked extends Judgement {
  targetId: string
  at: Date
  /** milliseconds */
  took: number
}

interface LockedTarget extends Standing {
  id: string
  host: string
  verdict: Verdict | null
  verdictSince: Date | null
}

/**
 * Keeps what was seen: a row of history each, the standing of each target, and word to the groups where one is taken for
 * broken now. One commit, so a worker that dies has written all of it or nothing; what another worker has looked at
 * since `dueBefore` is passed over. Returns how many were written.
 */
export const writeChecks = (
  checks: readonly Checked[],
  run: { pace: Pace; dueBefore: Date },
): Promise<number> => db().$transaction((tx) => write(tx, checks, run))

const isAlarmed = ({ alarmedAt }: Standing): boolean => alarmedAt !== null

async function write(
  tx: Tx,
  checks: readonly Checked[],
  { pace, dueBefore }: { pace: Pace; dueBefore: Date },
): Promise<number> {
  const locked = await tx.$queryRaw<LockedTarget[]>`
    SELECT id::text, host, verdict::text, verdict_since AS "verdictSince", failures, failing_since AS "failingSince",
           alarmed_at AS "alarmedAt"
      FROM link_targets WHERE id = ANY(${checks.map(({ targetId }) => targetId)}::uuid[]) AND next_check_at <= ${dueBefore}
     ORDER BY id FOR UPDATE`
  const byId = new Map(locked.map((target) => [target.id, target]))
  const rows = checks.flatMap((check) => {
    const target = byId.get(check.targetId)
    if (!target) return []
    const standing = standAfter(target, { ...check, pace })
    const isNew = standing.alarmedAt !== null && target.alarmedAt === null
    const verdictSince =
      target.verdict === check.verdict && target.verdictSince ? target.verdictSince : check.at
    return [
      {
        ...check,
        ...standing,
        isNew,
        host: target.host,
        verdictSince,
        next: nextCheckAt(standing, { ...check, pace }),
      },
    ]
  })
  if (rows.length === 0) return 0
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => rows.map((row) => row[name])
  const times = (name: 'at' | 'failingSince' | 'alarmedAt' | 'verdictSince' | 'next') =>
    rows.map((row) => row[name]?.toISOString() ?? null)
  await tx.$executeRaw`
    INSERT INTO link_checks (target_id, at, verdict, status, moved_to, found, took)
    SELECT * FROM unnest(${column('targetId')}::uuid[], ${times('at')}::timestamptz[],
      ${column('verdict')}::link_verdict[], ${column('status')}::int[], ${column('movedTo')}::text[],
      ${column('found')}::text[], ${column('took')}::int[])`
  await tx.$executeRaw`
    UPDATE link_targets t SET verdict = u.verdict, status = u.status, moved_to = u.moved_to, found = u.found,
      checked_at = u.at, verdict_since = u.since, failures = u.failures, failing_since = u.failing,
      alarmed_at = u.alarmed, next_check_at = u.next
    FROM unnest(${column('targetId')}::uuid[], ${times('at')}::timestamptz[], ${column('verdict')}::link_verdict[],
      ${column('status')}::int[], ${column('movedTo')}::text[], ${column('found')}::text[],
      ${times('verdictSince')}::timestamptz[], ${column('failures')}::int[], ${times('failingSince')}::timestamptz[],
      ${times('alarmedAt')}::timestamptz[], ${times('next')}::timestamptz[])
      AS u(id, at, verdict, status, moved_to, found, since, failures, failing, alarmed, next)
    WHERE t.id = u.id`
  // An alarm that begins or ends is what the public may see of it: the rest of the checks moves no page.
  const turned = rows.filter(
    ({ targetId, alarmedAt }) => isAlarmed(byId.get(targetId)!) !== (alarmedAt !== null),
  )
  await offerCopies(
    tx,
    turned.map(({ targetId }) => targetId),
  )
  await tellOfAlarms(
    tx,
    rows.filter(({ isNew }) => isNew),
  )
  return rows.length
}
