import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, fault } from './faults.ts'

/** The fiscal years that the project ships. */
export const shippedYears = [2565, 2566, 2567, 2568, 2569] as const

const folder = () => join(process.cwd(), 'prisma', 'seed', 'frameworks')

export const shippedFramework = (year: number): string => join(folder(), `${year}.json`)
export const shippedTopics = (): string => join(folder(), 'topics.json')

const MAX_BYTES = 2 * 1024 * 1024

/** JSON of a file, or the one fault that keeps it from being read. */
export async function readJson(
  path: string,
): Promise<{ ok: true; raw: unknown } | { ok: false; faults: Fault[] }> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch {
    return { ok: false, faults: [fault(path, 'noFile')] }
  }
  if (bytes.length > MAX_BYTES) return { ok: false, faults: [fault(path, 'tooLarge', { max: '2 MB' })] }
  return parseJson(bytes, path)
}

/** JSON in UTF-8, or the one fault that keeps it from being one; `where` names the file. */
export function parseJson(
  bytes: Uint8Array,
  where: string,
): { ok: true; raw: unknown } | { ok: false; faults: Fault[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, raw: JSON.parse(text) }
  } catch (error) {
    return {
      ok: false,
      faults: [fault(where, 'notJson', { reason: error instanceof Error ? error.message : '' })],
    }
  }
}
