/**
 * The part of a file that a Range header asks for, both ends included; null for the whole file (no header, or one of
 * several parts, which nobody here needs), 'beyond' where there is nothing to give.
 */
export function readRange(
  header: string | null,
  size: number,
): { start: number; end: number } | 'beyond' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (!asked || (first === '' && last === '')) return null
  if (first === '')
    return size > 0 && last !== '0' ? { start: Math.max(0, size - Number(last)), end: size - 1 } : 'beyond'
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start < size ? { start, end } : 'beyond'
}
