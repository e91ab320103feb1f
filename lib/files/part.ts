import type { FileHandle } from 'node:fs/promises'

/** `length` bytes from `position`; fewer where the file ends. */
export async function readPart(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

export async function hasBytes(handle: FileHandle, size: number, sought: Buffer): Promise<boolean> {
  const step = 1 << 20
  for (let at = 0; at < size; at += step) {
    if ((await readPart(handle, at, Math.min(step + sought.length, size - at))).includes(sought)) return true
  }
  return false
}
