import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { signInLimits } from '#lib/limits.ts'

// Next bundles this module more than once; the bound on memory holds for the process.
const kept = globalThis as typeof globalThis & {
  sucharitHashing?: { running: number; waiting: (() => void)[]; dummy?: Promise<string> }
}
kept.sucharitHashing ??= { running: 0, waiting: [] }
const state = kept.sucharitHashing

/** At most `hashesAtOnce` at a time: each takes 19 MiB. The rest wait in line. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (state.running >= signInLimits.hashesAtOnce) {
    await new Promise<void>((resolve) => state.waiting.push(resolve))
  } else {
    state.running += 1
  }
  try {
    return await work()
  } finally {
    const next = state.waiting.shift()
    if (next) next()
    else state.running -= 1
  }
}

export const hashesRunning = (): number => state.running

/** Kept where no password was set yet: an invitation is open, nobody can sign in. */
export const noPassword = 'none'

/** The same password typed on another keyboard may come in another composition. */
const canonical = (password: string): string => password.normalize('NFC')

// argon2id is the library's default.
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() =>
    hash(canonical(password), {
      memoryCost: signInLimits.argon2MemoryKiB,
      timeCost: signInLimits.argon2Passes,
      parallelism: 1,
    }),
  )

/** Takes the same time whether there is a hash to compare with or not: an unknown name cannot be told from a known one. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  state.dummy ??= hashPassword(randomBytes(24).toString('base64'))
  const dummy = await state.dummy
  const given = canonical(password).slice(0, signInLimits.passwordMax * 4)
  const known = passwordHash === noPassword ? null : passwordHash
  const right = await inTurn(() => verify(known ?? dummy, given).catch(() => false))
  return known !== null && right
}
