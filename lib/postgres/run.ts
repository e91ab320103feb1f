import 'server-only'
import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

export interface Ran {
  code: number
  output: string
}

/**
 * Runs one of PostgreSQL's programs in a session of its own, so that a Ctrl-C meant for us does not reach the server,
 * and with a minimal environment, so that no PG… variable of the caller changes what it does.
 */
export function run(command: string, args: string[], account: Account | undefined): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: '/',
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        NODE_ENV: process.env.NODE_ENV,
        PATH: process.env.PATH,
        SystemRoot: process.env.SystemRoot,
        LC_MESSAGES: 'C',
      },
      ...account,
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}
