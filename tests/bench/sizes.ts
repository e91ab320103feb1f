// What a page costs when the office holds ten times as much.
import { spawnSync } from 'node:child_process'
import { load } from './load.ts'

interface Options {
  times: number
  seconds: number
  origin: string
  /** An empty page, asked beside each: the machine is not the same before and after a seeding of minutes. */
  floorOrigin: string
  ownerUrl: string
  say(text: string): void
}

/** Each page alone and unprinted, at ×1 and at ×`times`, in one running process: each as a multiple of an empty page. */
export async function compareSizes(
  addresses: string[],
  { times, seconds, origin, floorOrigin, ownerUrl, say }: Options,
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
    const p50Of = async (url: string) => {
      const { p50, failed } = await load(url, { connections: 1, seconds })
      if (failed > 0) throw new Error(`${url} failed ${failed} times`)
      return p50
    }
    for (const address of addresses) {
      await load(origin + address, { connections: 1, seconds: 1 })
      const floor = await p50Of(`${floorOrigin}/`)
      found.set(address, (await p50Of(origin + address)) / floor)
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
