import { type FileClass, fileKinds, kindFacts } from '#lib/files/types.ts'
import { uploadLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'

const MiB = 1024 * 1024
export const inMegabytes = (bytes: number): number => Math.floor(bytes / MiB)

/** The class a name promises; null for an ending we take no file of. What it really is, the server finds out. */
function classByName(name: string): FileClass | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  const kind = fileKinds.find((one) => kindFacts[one].extension === (ending === 'jpeg' ? 'jpg' : ending))
  return kind ? kindFacts[kind].class : null
}

/** Told before a byte is sent, so that nobody waits for a refusal: the same sentences as the server's. */
export function refusalBefore(file: { name: string; size: number }, room: number): Message | null {
  if (room <= 0) return { key: 'problem.fileTooMany', params: { max: uploadLimits.filesPerRevision } }
  if (file.size === 0) return { key: 'problem.fileEmpty' }
  const fileClass = classByName(file.name)
  if (fileClass === null) return { key: 'problem.fileType' }
  const limit = uploadLimits[fileClass]
  return file.size > limit ? { key: 'problem.fileTooLarge', params: { max: inMegabytes(limit) } } : null
}

// What a second try of the same bytes cannot change is not offered one.
const passing = new Set(
  [
    'unreachable',
    'signedOut',
    'fileShort',
    'fileDamaged',
    'fileDiskFull',
    'fileTooMany',
    'fileQuota',
    'fileUnreadable',
    'fileNowhere',
    'tooMany',
  ].map((key) => `problem.${key}`),
)
export const canTryAgain = (message: Message | undefined): boolean =>
  message === undefined || passing.has(message.key)

/**
 * Whether a paste is meant as files. Office programs put a picture of the text beside it, a Mac puts the name beside the
 * file: text wins where somebody is typing, and everywhere over a picture of itself.
 */
export function takesPaste(types: readonly string[], typing: boolean): boolean {
  const hasText = types.includes('text/plain')
  return types.includes('Files') && !(hasText && (typing || types.includes('text/html')))
}
