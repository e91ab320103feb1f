/** What has been started, so that it can be stopped in the opposite order, however the start ends. */
export interface Shutdown {
  signal: AbortSignal
  /** `stop` is called once, after everything added later has been stopped. */
  add(name: string, stop: () => Promise<void>): void
  run(): Promise<void>
}

const patienceMs = 20_000
// npm passes on the Ctrl-C that the terminal has already sent to us: within this time it is the same one.
const sameKeyMs = 1_000

/**
 * Ctrl-C, or SIGTERM from a service manager, stops everything and ends with `exitCode()`; a second one ends at once,
 * after `force`.
 */
export function prepareShutdown(options: { exitCode: () => number; force: () => Promise<void> }): Shutdown {
  const started: { name: string; stop: () => Promise<void> }[] = []
  const controller = new AbortController()
  let running: Promise<void> | undefined
  let asked = 0

  async function stopAll(): Promise<void> {
    controller.abort()
    for (let last = started.pop(); last; last = started.pop()) {
      const { name, stop } = last
      const late = setTimeout(() => console.error(`  … ${name} takes its time to stop`), patienceMs / 2)
      await Promise.race([
        stop().catch((error: unknown) => console.error(`  ${name} did not stop well: ${String(error)}`)),
        new Promise((resolve) => setTimeout(resolve, patienceMs).unref()),
      ])
      clearTimeout(late)
    }
  }
  const run = () => (running ??= stopAll())

  async function onSignal(): Promise<void> {
    if (asked === 0) {
      asked = Date.now()
      console.log('\n  Stopping: finishing what is in flight, the database last. Ctrl-C again ends at once.')
      await run()
      console.log('  Stopped.')
      process.exit(options.exitCode())
    }
    if (Date.now() - asked < sameKeyMs) return
    await options.force().catch(() => {})
    process.exit(1)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void onSignal())

  return {
    signal: controller.signal,
    add: (name, stop) => {
      if (controller.signal.aborted) void stop().catch(() => {})
      started.push({ name, stop })
    },
    run,
  }
}
