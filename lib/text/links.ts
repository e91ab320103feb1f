import { textLimits } from '#lib/limits.ts'

/**
 * The web address in a text, as a browser would write it (host in ASCII, path percent-encoded), or null when it is no
 * address that we would let a citizen follow: only http and https, no user name or password, nothing invisible inside.
 */
export function safeHttpUrl(text: string): string | null {
  const typed = text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')
  if (typed.length > textLimits.linkUrl || !/^https?:\/\/[^/?#]/i.test(typed)) return null
  if (/[\s\p{C}\\]/u.test(typed)) return null
  const url = URL.parse(typed)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href.length <= textLimits.linkUrl ? url.href : null
}
