import 'server-only'
import type { ActContext } from '#lib/command.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { readTable } from '#lib/extraction/read.ts'
import { receiveFile, type Sending } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { forgetUnused } from '#lib/files/sweep.ts'
import { kindOf } from '#lib/files/types.ts'
import { redirectLimits } from '#lib/limits.ts'
import { fail, type Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { importRedirects } from './commands.ts'
import { type JudgedRow, judgeSheet } from './judge-sheet.ts'
import { rowsOfSheet, type SheetRow } from './sheet.ts'

const { bytes: max, rows, columns, letters } = redirectLimits.sheet
const limits = { image: max, document: max, text: max }

export interface SheetAnswer {
  rows: JudgedRow[]
  /** how many were added; null: nothing was written, this is a preview */
  added: number | null
  /** SHA-256 of the sheet: what was looked at is what is confirmed */
  sheet: string
}

/**
 * Takes a sheet of old addresses (XLSX, or CSV in UTF-8, UTF-16 or Windows-874): tells what each row would become, or with
 * `confirmed` (the sheet that was looked at) adds them. Nothing of the sheet is kept.
 */
export async function receiveRedirects(
  actor: Actor,
  { sending, mayLeave, confirmed }: { sending: Sending; mayLeave: boolean; confirmed: string | null },
  context: ActContext,
): Promise<Result<SheetAnswer>> {
  const received = await receiveFile(sending, { limits })
  if (!received.ok) {
    return received.status === 413
      ? fail('invalid', 'problem.redirect.sheetLarge', { params: { max: max / 1024 ** 2 } })
      : { ok: false, problem: 'invalid', message: received.message }
  }
  const { sha256, mime, displayName: name } = received.file
  const kind = kindOf(mime)
  try {
    if (kind !== 'xlsx' && kind !== 'csv' && kind !== 'txt')
      return fail('invalid', 'problem.redirect.sheetType')
    if (confirmed !== null && confirmed !== sha256) return fail('conflict', 'problem.redirect.sheetChanged')
    const full = await received.keep()
    if (full) return fail('invalid', full.message.key)
    const table = await readTable(
      storage().localPath(sha256)!,
      kind === 'xlsx' ? 'sheet.xlsx' : 'sheet.csv',
      { rows: rows + 1, columns, letters },
    )
    const typed = rowsOfSheet(table?.rows ?? [])
    if (!table || typed.length === 0) return fail('invalid', 'problem.redirect.sheetEmpty')
    if (table.more > 0 || typed.length > rows)
      return fail('invalid', 'problem.redirect.sheetLong', { params: { max: rows } })
    if (confirmed === null)
      return { ok: true, value: { rows: await preview(typed, mayLeave), added: null, sheet: sha256 } }
    const input = { name: name.slice(0, 200), mayLeave, rows: typed }
    const written = await importRedirects(actor, input, context)
    return written.ok ? { ok: true, value: { ...written.value, sheet: sha256 } } : written
  } finally {
    await received.discard()
    await forgetUnused(sha256)
  }
}

async function preview(typed: readonly SheetRow[], mayLeave: boolean): Promise<JudgedRow[]> {
  const rules = await db().redirect.findMany({
    select: { id: true, host: true, path: true, query: true, kind: true, target: true },
  })
  const ownHost = new URL(env().PUBLIC_URL).host
  return judgeSheet(typed, { rules, ownHost, mayLeave }).map(({ row }) => row)
}
