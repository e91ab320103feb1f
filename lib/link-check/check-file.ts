import 'server-only'
import { createHash } from 'node:crypto'
import { storage } from '#lib/files/storage.ts'
import type { Judgement } from './judge.ts'

const say = (verdict: Judgement['verdict'], found = ''): Judgement => ({
  verdict,
  status: null,
  movedTo: null,
  found,
})

/** Reads a kept file through and compares its bytes with the hash under which it was published. */
export async function checkFile(sha256: string, signal: AbortSignal): Promise<Judgement> {
  if (!(await storage().stat(sha256))) return say('file_missing')
  const hash = createHash('sha256')
  for await (const part of storage().open(sha256)) {
    signal.throwIfAborted()
    hash.update(part as Buffer)
  }
  const now = hash.digest('hex')
  return now === sha256 ? say('ok') : say('file_altered', now)
}
