import 'server-only'
import { beginDraft, moveItem } from '#lib/framework-draft/commands.ts'
import type { Result } from '#lib/result.ts'
import type { Cast } from './people.ts'

const fiscalYear = 2569

/** The list of next year is known from one organisation's pages alone: the administrator has begun to correct it. */
export async function draftNextList({ administrator }: Cast, today: Date): Promise<void> {
  const at = { now: today }
  took(await beginDraft(administrator, { fiscalYear, from: 'edition' }, at))
  took(await moveItem(administrator, { fiscalYear, version: 1, code: 'O2', to: 'up' }, at))
}

function took(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demonstration could not draft ${fiscalYear}: ${result.message.key}`)
}
