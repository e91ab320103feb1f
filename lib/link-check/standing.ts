import { type Verdict, weightOf } from './verdicts.ts'

/** How a target stands after its checks so far. */
export interface Standing {
  /** in a row */
  failures: number
  failingSince: Date | null
  /** since when it is taken for broken */
  alarmedAt: Date | null
}

export type Pace = 'nightly' | 'hourly'

const hourMs = 3_600_000
/** The last fortnight before the evidence is sent: every hour counts. */
export const fortnightDays = 14

/** What it takes before somebody is told: one bad evening of a server is no broken link. */
export const alarmAfter: Record<Pace, { failures: number; ms: number }> = {
  nightly: { failures: 3, ms: 24 * hourMs },
  hourly: { failures: 2, ms: 2 * hourMs },
}

/** Checks of one hour or night do not come to the minute. */
const slackMs = 10 * 60_000

/** `today` and `submitsOn` are days of the office, YYYY-MM-DD; null: the day is not set. */
export function paceOn(today: string, submitsOn: string | null): Pace {
  if (submitsOn === null || today > submitsOn) return 'nightly'
  const days = (Date.parse(submitsOn) - Date.parse(today)) / (24 * hourMs)
  return days <= fortnightDays ? 'hourly' : 'nightly'
}

/** After one more check. What was not to be seen (`unknown`) leaves everything as it was. */
export function standAfter(
  before: Standing,
  { verdict, at, pace }: { verdict: Verdict; at: Date; pace: Pace },
): Standing {
  const weight = weightOf(verdict)
  if (weight === 'good') return { failures: 0, failingSince: null, alarmedAt: null }
  if (weight === 'unknown')
    return { failures: before.failures, failingSince: before.failingSince, alarmedAt: before.alarmedAt }
  const failures = before.failures + 1
  const failingSince = before.failingSince ?? at
  const lasted = at.getTime() - failingSince.getTime()
  const isDue = failures >= alarmAfter[pace].failures && lasted >= alarmAfter[pace].ms - slackMs
  // A file of our own that is not what it was does not come back by itself.
  const isOurs = verdict === 'file_missing' || verdict === 'file_altered'
  return { failures, failingSince, alarmedAt: before.alarmedAt ?? (isDue || isOurs ? at : null) }
}

/** When to look again. The check runs at each hour, so a time is due a little before the hour it is meant for. */
export function nextCheckAt(standing: Standing, { at, pace }: { at: Date; pace: Pace }): Date {
  if (pace === 'hourly') return new Date(at.getTime() + hourMs - slackMs)
  // Not yet told: looked at twice a day, so that the third failure is known a day after the first.
  if (standing.failures > 0 && standing.alarmedAt === null) return new Date(at.getTime() + 12 * hourMs)
  return nextNight(at)
}

/** One o'clock of the coming night in Bangkok, where there is no daylight saving. */
function nextNight(at: Date): Date {
  const oneInBangkok = 18 * hourMs // UTC of the day before
  const day = new Date(at).setUTCHours(0, 0, 0, 0)
  const tonight = day + oneInBangkok
  return new Date(at.getTime() < tonight ? tonight : tonight + 24 * hourMs)
}
