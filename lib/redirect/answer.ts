import 'server-only'
import { redirectLimits } from '#lib/limits.ts'
import { type Counter, makeCounter } from './counter.ts'
import { makeTable, type Rule, type RuleTable } from './match.ts'
import { askedAddress, hasForeignParameters, type OldAddress } from './old-address.ts'
import { listRules } from './public.ts'

export interface OldAddresses {
  /** What answers at an address where no page of ours does; null: nothing. A `tick` of the public clock is read once. */
  find(asked: Asked, tick: number): Promise<Rule | null>
  /** Counts that it was answered, or that nobody knows it. */
  count(asked: Asked, rule: Rule | null): void
  close(): Promise<void>
}

export interface Asked {
  /** as it came over the wire */
  url: string
  host: string | undefined
  /** the page of ours that has this path: then only parameters that this page does not know make it an old address */
  page?: string
}

/** Keeps the rules of one moment of the public clock in memory, and counts in memory. */
export function openOldAddresses(
  publicUrl: string,
  { read = listRules, counter = makeCounter() }: { read?: () => Promise<Rule[]>; counter?: Counter } = {},
): OldAddresses {
  const ownHost = new URL(publicUrl).host
  let held: { tick: number; table: RuleTable } | undefined
  let reading: { tick: number; table: Promise<RuleTable> } | undefined
  const timer = setInterval(() => void counter.flush(), redirectLimits.countEveryMs)
  timer.unref()

  async function tableAt(tick: number): Promise<RuleTable> {
    if (held?.tick === tick) return held.table
    if (reading?.tick !== tick)
      reading = {
        tick,
        table: read()
          .then((rules) => {
            const table = makeTable(rules, ownHost)
            if (!held || held.tick < tick) held = { tick, table }
            return table
          })
          .finally(() => {
            if (reading?.tick === tick) reading = undefined
          }),
      }
    return reading.table
  }

  const compared = ({ url, host }: Asked): OldAddress | null => askedAddress(url, host)

  return {
    async find(asked, tick) {
      const address = compared(asked)
      if (!address) return null
      if (asked.page !== undefined && !(address.query && hasForeignParameters(address.query, asked.page)))
        return null
      let table: RuleTable
      try {
        table = await tableAt(tick)
      } catch (error) {
        // The database went away: what was known last still leads to pages that are shown from their last prints.
        if (!held) throw error
        table = held.table
      }
      return table.find(address, asked.page !== undefined)
    },
    count(asked, rule) {
      if (rule) return counter.hit(rule.id)
      const address = compared(asked)
      if (address) counter.unknown(address)
    },
    async close() {
      clearInterval(timer)
      await counter.flush()
    },
  }
}
