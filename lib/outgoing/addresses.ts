import 'server-only'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

export interface Address {
  address: string
  family: 4 | 6
}

export type Resolve = (host: string) => Promise<Address[]>

/** Every address of a host; an address stands for itself. Throws when there is none. */
export const resolveHost: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }))

/** The host of a URL that is an address already, brackets taken off; null for a name. */
export function literalAddress(hostname: string): Address | null {
  const address = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(address)
  return family === 0 ? null : { address, family: family === 6 ? 6 : 4 }
}

/**
 * Reachable by everybody. Private, loopback, link-local (where clouds keep their metadata), shared, reserved and
 * multicast ranges are not, nor are the ways of writing one of them inside an IPv6 address.
 */
export const isPublicAddress = ({ address }: Address): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast'

export const isLoopback = ({ address }: Address): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
