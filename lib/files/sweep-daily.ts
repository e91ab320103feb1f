import 'server-only'
import { sweepFiles } from './sweep.ts'

const day = 24 * 3_600_000

/** Sweeps now and once a day. What it returns stops it, after the sweep under way. */
export function sweepDaily(): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve()
  const sweep = (): void => {
    underWay = sweepFiles().then(
      ({ missing, ...done }) => {
        if (Object.values(done).some((count) => count > 0)) log('info', done)
        if (missing.length > 0) log('error', { missing })
      },
      (error: unknown) => log('error', { error: String(error) }),
    )
  }
  sweep()
  const timer = setInterval(sweep, day)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}

const log = (level: 'info' | 'error', facts: object): void =>
  console[level](JSON.stringify({ level, act: 'files.sweep', ...facts }))
