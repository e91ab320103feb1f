import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a program of the machine; throws with what it said when it fails. */
export async function run(program: string, args: string[], fine: number[] = [0]): Promise<string> {
  const options = { maxBuffer: 64 * 2 ** 20, env: { ...process.env, SOURCE_DATE_EPOCH: '1704067200' } }
  try {
    return (await execute(program, args, options)).stdout
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    if (fine.includes(code)) return stdout
    throw error
  }
}

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
