// What a page costs when the office holds ten times as much.
import { spawnSync } from 'node:child_process'
import { load } from './load.ts'

interface Options {
  times: number
  seconds: number
  origin: string
  ownerUrl: string
  say(text: string): void
}

/** Each page alone and unprinted, at ×1 and at ×`times`, in one running process: the ratio of the medians. */
export async function compareSizes(
  addresses: string[],
  { times, seconds, origin, ownerUrl, say }: Options,
): Promise<{ what: string; value: number; unit: string; aim: number }[]> {
  const seed = (to: number) => {
    say(`seed:scale ×${to}`)
    const { status } = spawnSync('npm', ['run', 'seed:scale', '--', String(to)], {
      stdio: 'ignore',
      env: { ...process.env, DATABASE_OWNER_URL: ownerUrl },
    })
    if (status !== 0) throw new Error(`seed:scale ${to} ended with ${status}`)
  }
  const medians = async () => {
    const found = new Map<string, number>()
    for (const address of addresses) {
      const one = { connections: 1, headers: { 'accept-encoding': 'gzip' } }
      await load(origin + address, { ...one, seconds: 1 })
      const { p50, failed } = await load(origin + address, { ...one, seconds })
      if (failed > 0) throw new Error(`${address} failed ${failed} times`)
      found.set(address, p50)
    }
    return found
  }
  seed(1)
  const before = await medians()
  seed(times)
  const after = await medians()
  return addresses.map((address) => ({
    what: `unprinted ${address} with ×${times} the evidence, against ×1`,
    value: after.get(address)! / before.get(address)!,
    unit: '×',
    aim: 1.2,
  }))
}
