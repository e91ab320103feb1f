/** True when a state-changing request comes from a page of ours. `publicHost` is the host of PUBLIC_URL. */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicHost: string,
): boolean {
  if (origin === undefined || origin === 'null') return false
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  return url.host === publicHost || (host !== undefined && url.host === host.toLowerCase())
}
