import { BlockList, isIP } from 'node:net'

const plain = (address: string): string => {
  const text = address.trim().replace(/^\[(.+)\](?::\d+)?$/, '$1')
  const mapped = text.replace(/^::ffff:(?=\d+\.)/i, '')
  // Some proxies write the port behind an IPv4 address.
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(mapped) ? mapped.slice(0, mapped.indexOf(':')) : mapped
}
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

export type IsTrusted = (address: string) => boolean

/** Reads TRUSTED_PROXIES: addresses and CIDR ranges. Throws with the entry that is neither. */
export function trustedProxies(entries: readonly string[]): IsTrusted {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const max = isIP(address) === 6 ? 128 : 32
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= max))) {
      throw new Error(
        `TRUSTED_PROXIES is not usable: "${entry}" is neither an address nor a range such as 10.0.0.0/8.`,
      )
    }
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return (address) => isIP(address) !== 0 && list.check(address, family(address))
}

/**
 * Who asks: the address of the connection or, where that is a trusted proxy, the last address in X-Forwarded-For
 * that is not one. What stands left of it anybody may have written.
 */
export function clientAddress(
  connection: string | undefined,
  forwarded: string | undefined,
  isTrusted: IsTrusted,
): string {
  let address = plain(connection ?? '')
  if (forwarded === undefined) return address
  for (const hop of forwarded.split(',').reverse()) {
    if (!isTrusted(address)) break
    const before = plain(hop)
    if (isIP(before) === 0) break
    address = before
  }
  return address
}
