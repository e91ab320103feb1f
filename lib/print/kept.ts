import 'server-only'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env.ts'

/** Documents that are kept; what was not asked for longest goes first, for it can be made again. */
export const documentsKept = 300

const folder = () => join(env().DATA_DIR, 'prints')

/** The document of a hash, if it was made before. */
export async function findKept(hash: string): Promise<Buffer | null> {
  const path = join(folder(), `${hash}.pdf`)
  try {
    const bytes = await readFile(path)
    const now = new Date()
    await utimes(path, now, now)
    return bytes
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all: a reader never meets half a document. */
export async function keep(hash: string, bytes: Buffer): Promise<void> {
  await mkdir(folder(), { recursive: true })
  const staged = join(folder(), `${hash}.${process.pid}`)
  await writeFile(staged, bytes)
  await rename(staged, join(folder(), `${hash}.pdf`))
  await dropOldest()
}

async function dropOldest(): Promise<void> {
  const names = await readdir(folder())
  if (names.length <= documentsKept) return
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder(), name))).mtimeMs })),
  )
  aged.sort((one, other) => other.at - one.at)
  for (const { name } of aged.slice(documentsKept)) await rm(join(folder(), name), { force: true })
}
