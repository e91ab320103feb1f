import { translator } from '#lib/i18n.ts'
import type { Message } from '#lib/result.ts'
import { StartError } from '#lib/start/start-error.ts'

/** A sentence of `backup.*` in the languages of those who run the portal. */
export function inBoth({ key, params }: Message): string {
  return (['th', 'en'] as const)
    .map((lang) =>
      (translator(lang) as (key: string, params?: Message['params']) => string)(`backup.${key}`, params),
    )
    .join('\n')
}

/** Why a backup was not made, or not restored, and what to do. */
export class BackupFailure extends StartError {
  readonly key: string
  constructor(key: string, params?: Message['params']) {
    super(inBoth({ key, ...(params ? { params } : {}) }))
    this.key = key
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG']

/** What writing under `place` threw, as a sentence where it is trouble of the place. */
export function ofWriting(error: unknown, place: string): unknown {
  const code = codeOf(error)
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new BackupFailure('diskFull', { place })
  if (unwritable.includes(code)) return new BackupFailure('notWritable', { place, reason: reasonOf(error) })
  return error
}

/** What the database threw: a lost connection, or a refusal of its own. */
export function ofDatabase(error: unknown): unknown {
  if (error instanceof BackupFailure) return error
  const isLost =
    /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0\d|08\w{3})$/.test(codeOf(error)) ||
    /Connection terminated|Client has encountered a connection error|not queryable/i.test(reasonOf(error))
  return isLost ? new BackupFailure('databaseLost', { reason: reasonOf(error) }) : error
}
