import { uploadLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'

/** Why a file is not taken: the status of the answer and the sentence that says what to do next. */
export interface Refusal {
  ok: false
  status: 400 | 411 | 413 | 415 | 507
  message: Message
}

const refusal = (status: Refusal['status'], key: string, params?: Message['params']): Refusal => ({
  ok: false,
  status,
  message: params ? { key: `problem.${key}`, params } : { key: `problem.${key}` },
})

const MiB = 1024 * 1024

export const refuse = {
  noLength: () => refusal(411, 'fileNoLength'),
  empty: () => refusal(400, 'fileEmpty'),
  tooLarge: (limit: number) => refusal(413, 'fileTooLarge', { max: Math.max(1, Math.floor(limit / MiB)) }),
  short: () => refusal(400, 'fileShort'),
  damaged: () => refusal(400, 'fileDamaged'),
  diskFull: () => refusal(507, 'fileDiskFull'),
  type: () => refusal(415, 'fileType'),
  notWhatNamed: (ending: string) => refusal(415, 'fileNotWhatNamed', { ending }),
  markup: () => refusal(415, 'fileMarkup'),
  textEncoding: () => refusal(415, 'fileTextEncoding'),
  cutOff: () => refusal(400, 'fileCutOff'),
  macros: () => refusal(415, 'fileMacros'),
  locked: () => refusal(415, 'fileLocked'),
  oldOffice: () => refusal(415, 'fileOldOffice'),
  bomb: () => refusal(413, 'fileUnpacksTooLarge', { max: Math.floor(uploadLimits.officeUnpacked / MiB) }),
  pixels: () => refusal(413, 'fileTooManyPixels', { max: uploadLimits.imageMegapixels }),
}
