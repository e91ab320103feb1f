import 'server-only'
import { statfs } from 'node:fs/promises'
import { formatBytes } from '#lib/thai/bytes.ts'
import { BackupFailure } from './failure.ts'

/** Refuses where fewer bytes are free than are needed. */
export async function checkSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= needed) return
  throw new BackupFailure('tooLittleSpace', {
    place: folder,
    needed: formatBytes(needed, 'en'),
    free: formatBytes(free, 'en'),
  })
}
