/**
 * Where to go after signing in: a path of the staff side and nothing else. What browsers take for another host
 * (`//host`, `/\host`, a scheme, control characters) falls back to the work page.
 */
export function safeNextPath(wanted: unknown): string {
  const fallback = '/admin'
  if (typeof wanted !== 'string' || wanted.length > 500 || !/^\/admin(?:[/?]|$)/.test(wanted)) return fallback
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\\\u0000-\u001f\u007f]|\/\//.test(wanted.split('?')[0] ?? '')) return fallback
  const url = new URL(wanted, 'http://here.invalid')
  return url.host === 'here.invalid' && /^\/admin(?:\/|$)/.test(url.pathname)
    ? url.pathname + url.search
    : fallback
}

export const signInPath = (next: string): string => {
  const path = safeNextPath(next)
  return path === '/admin' ? '/login' : `/login?next=${encodeURIComponent(path)}`
}
