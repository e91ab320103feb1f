import type { Translate } from '#lib/i18n.ts'
import type { Verdict } from '#lib/link-check/verdicts.ts'

interface Seen {
  verdict: Verdict
  status: number | null
  found: string
  movedTo: string | null
}

/** Words the check has of its own for what it found; the rest is quoted as it stood there. */
export const ownWords = [
  'forbidden',
  'unknownHost',
  'unreachable',
  'slow',
  'certificate',
  'redirects',
  'silent',
  'empty',
] as const

/** What a check saw beside its verdict: the status, the words that gave it away, the new address. */
export function seenWords(t: Translate, { verdict, status, found, movedTo }: Seen): string {
  const own = ownWords.find((one) => one === found)
  return [
    status !== null && status !== 200 ? t('link.httpStatus', { status: String(status) }) : '',
    own ? t(`link.because.${own}`) : found && verdict !== 'file_altered' ? `“${found}”` : '',
    movedTo ? t('link.movedToWords', { address: movedTo }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The address as people read it, or the name of a file of ours. */
export const targetName = ({
  kind,
  address,
  label,
}: {
  kind: 'link' | 'file'
  address: string
  label: string
}): string => (kind === 'file' ? label || address : label || readable(address))

/** Percent-encoded Thai as letters; an address that cannot be read that way as it is. */
export function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
