import 'server-only'
import type { ActContext } from '#lib/command.ts'
import { db } from '#lib/db.ts'
import { readTable } from '#lib/extraction/read.ts'
import { receiveFile, type Sending } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { forgetUnused } from '#lib/files/sweep.ts'
import { kindOf } from '#lib/files/types.ts'
import type { Fault } from '#lib/framework/faults.ts'
import { frameworkFileLimits } from '#lib/limits.ts'
import { type Failure, fail, type Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { startingContent } from './begin.ts'
import { bringFile } from './commands.ts'
import { contentOfSheet } from './from-sheet.ts'
import { contentOfJson } from './read-file.ts'
import type { DraftContent } from './schema.ts'

type Brought = Result<{ fiscalYear: number }> | (Failure & { faults: Fault[] })

const { bytes: max, rows, columns, letters } = frameworkFileLimits
const limits = { image: max, document: max, text: max }

/**
 * Takes the list of a year up as a draft: a file in our schema (JSON), or a sheet (XLSX, CSV) of code, title, sub-indicator
 * and elements for `fiscalYear`. Read in a process of its own; nothing of the file is kept but the draft.
 */
export async function receiveList(
  actor: Actor,
  { sending, fiscalYear }: { sending: Sending; fiscalYear: number | null },
  context: ActContext,
): Promise<Brought> {
  const received = await receiveFile(sending, { limits })
  if (!received.ok) {
    return received.status === 413
      ? fail('invalid', 'problem.frameworkFileTooLarge', { params: { max: max / 1024 ** 2 } })
      : { ok: false, problem: 'invalid', message: received.message }
  }
  const { sha256, mime, displayName: fileName } = received.file
  const kind = kindOf(mime)
  try {
    if (/\.json$/i.test(sending.name)) {
      const read = contentOfJson(await received.bytes())
      return read.ok ? bring(actor, 'file', fileName, read.content, context) : refused(read.faults)
    }
    if (kind !== 'xlsx' && kind !== 'csv' && kind !== 'txt')
      return fail('invalid', 'problem.frameworkFileType')
    const base = fiscalYear === null ? null : await baseOf(fiscalYear)
    if (!base) return fail('invalid', 'problem.frameworkFileYear')
    const full = await received.keep()
    if (full) return fail('invalid', full.message.key)
    const name = kind === 'xlsx' ? 'list.xlsx' : 'list.csv'
    const table = await readTable(storage().localPath(sha256)!, name, { rows, columns, letters, lines: true })
    if (!table || table.more > 0)
      return fail('invalid', 'problem.frameworkFileUnreadable', { params: { rows } })
    const read = contentOfSheet(table.rows, base, fileName)
    return read.ok ? bring(actor, 'sheet', fileName, read.content, context) : refused(read.faults)
  } finally {
    await received.discard()
    await forgetUnused(sha256)
  }
}

/** What the sheet does not say stands in the newest list of its year, or else in that of the year before. */
const baseOf = async (fiscalYear: number): Promise<DraftContent | null> =>
  (await startingContent(db(), fiscalYear, 'edition')) ?? startingContent(db(), fiscalYear, 'lastYear')

const bring = (
  actor: Actor,
  origin: 'file' | 'sheet',
  fileName: string,
  content: DraftContent,
  context: ActContext,
) => bringFile(actor, { origin, fileName: fileName.slice(0, 200), content }, context)

const refused = (faults: Fault[]): Brought => ({
  ...fail('invalid', 'problem.frameworkFileRefused', { params: { count: faults.length } }),
  faults,
})
