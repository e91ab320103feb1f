import 'server-only'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseRemoved, type Dated, type KeepRule, madeAtOf } from './keep.ts'
import { openBackup } from './verify.ts'

/**
 * Removes the backups in a folder that the rule lets go, and names them. What is not a whole backup of the same portal
 * is none of our business and stays.
 */
export async function thinBackups(folder: string, portal: string | null, rule: KeepRule): Promise<string[]> {
  const ours: Dated[] = []
  for (const name of await readdir(folder)) {
    const madeAt = madeAtOf(name)
    if (madeAt && (await isOf(portal, join(folder, name)))) ours.push({ name, madeAt })
  }
  const removed = chooseRemoved(ours, rule)
  for (const name of removed) await rm(join(folder, name), { force: true })
  return removed
}

async function isOf(portal: string | null, path: string): Promise<boolean> {
  try {
    const { zip, manifest } = await openBackup(path)
    zip.close()
    return manifest.portal === portal
  } catch {
    return false
  }
}
