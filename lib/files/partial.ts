import 'server-only'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '#lib/env.ts'
import { hasCode } from './storage.ts'

// The bytes of an upload so far, under its id. Always on this machine's disk, beside what is received at once; what the
// process leaves behind goes with the sweep of that folder (Storage.removeStaleIncoming).
const placeOf = (id: string): string => path.join(env().DATA_DIR, 'files', 'incoming', id)

export async function createPartial(id: string): Promise<void> {
  await mkdir(path.dirname(placeOf(id)), { recursive: true, mode: 0o700 })
  await (await open(placeOf(id), 'wx', 0o600)).close()
}

/** Bytes that have arrived; null when there is no such file. */
export async function sizeOfPartial(id: string): Promise<number | null> {
  try {
    return (await stat(placeOf(id))).size
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Writes behind what has arrived. However the body ends, what came stays. Returns the new size. */
export async function appendToPartial(
  id: string,
  body: AsyncIterable<Uint8Array>,
  offset: number,
): Promise<number> {
  const handle = await open(placeOf(id), 'r+')
  try {
    let at = offset
    for await (const chunk of body) at += await writeAll(handle, chunk, at)
    return at
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array, at: number): Promise<number> {
  let done = 0
  while (done < chunk.byteLength) {
    done += (await handle.write(chunk, done, chunk.byteLength - done, at + done)).bytesWritten
  }
  return done
}

export const readPartial = (id: string, range: { start?: number; end?: number } = {}): Readable =>
  createReadStream(placeOf(id), range)

export async function removePartial(id: string): Promise<void> {
  await rm(placeOf(id), { force: true })
}
