const seconds = (ms: number): string =>
  ms < 9_950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`
const nameWidth = 16

export interface Progress {
  /** What is being done at the moment. */
  say(text: string): void
}

/**
 * One line a step: its name, what came of it, how long it took. A terminal shows the running step with its time;
 * elsewhere a step that takes long says every fifteen seconds that it goes on.
 */
export function stepPrinter(out: NodeJS.WriteStream = process.stdout) {
  const live = out.isTTY === true
  return async function step<T>(
    name: string,
    work: (progress: Progress) => Promise<T>,
    outcome: (value: T) => string,
  ): Promise<T> {
    const began = Date.now()
    let doing = ''
    const line = () =>
      `  … ${name.padEnd(nameWidth)}${doing ? `${doing}  ` : ''}${seconds(Date.now() - began)}`
    const draw = () => out.write(`\r\x1b[2K${line().slice(0, (out.columns || 80) - 1)}`)
    const tell = () => out.write(`${line()}\n`)
    const timer = setInterval(live ? draw : tell, live ? 200 : 15_000).unref()
    const clear = () => {
      clearInterval(timer)
      if (live) out.write('\r\x1b[2K')
    }
    try {
      const value = await work({
        say: (text) => {
          doing = text
        },
      })
      clear()
      out.write(`  ✓ ${name.padEnd(nameWidth)}${outcome(value)}  (${seconds(Date.now() - began)})\n`)
      return value
    } catch (error) {
      clear()
      throw error
    }
  }
}
