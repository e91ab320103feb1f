import 'server-only'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { ActContext } from '#lib/command.ts'
import { env } from '#lib/env.ts'
import { readTable } from '#lib/extraction/read.ts'
import { appendToPartial, createPartial, removePartial } from '#lib/files/partial.ts'
import { receiveFile, type Sending } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { forgetUnused } from '#lib/files/sweep.ts'
import { kindOf } from '#lib/files/types.ts'
import { oldSiteLimits } from '#lib/limits.ts'
import { fail, type Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { addImportFile, beginImport } from './commands.ts'
import { openZip } from './unzip.ts'

/** Takes a sheet (XLSX or CSV), reads its cells in a process of its own and keeps them. The file itself is not kept. */
export async function receiveSheet(
  actor: Actor,
  sending: Sending,
  context: ActContext,
): Promise<Result<{ id: string; more: number }>> {
  const received = await receiveFile(sending)
  if (!received.ok) return fail('invalid', received.message.key, withParams(received.message.params))
  const { sha256, mime, displayName } = received.file
  const kind = kindOf(mime)
  try {
    if (kind !== 'xlsx' && kind !== 'csv' && kind !== 'txt')
      return fail('invalid', 'problem.oldSite.sheetType')
    const full = await received.keep()
    if (full) return fail('invalid', full.message.key)
    const { rows: max, columns, cell } = oldSiteLimits
    const place = storage().localPath(sha256)!
    const table = await readTable(place, kind === 'xlsx' ? 'sheet.xlsx' : 'sheet.csv', {
      ...{ rows: max, columns, letters: cell },
    })
    if (!table || table.rows.length === 0) return fail('invalid', 'problem.oldSite.sheetEmpty')
    if (table.more > 0) return fail('invalid', 'problem.oldSite.sheetLong', { params: { max } })
    const begun = await beginImport(actor, { name: displayName, rows: table.rows }, context)
    return begun.ok ? { ok: true, value: { id: begun.value.id, more: table.more } } : begun
  } finally {
    await received.discard()
    await forgetUnused(sha256)
  }
}

const withParams = (params: Record<string, string | number> | undefined) => (params ? { params } : {})

/** Takes a file of the old site, checked as every upload is. What is refused is noted, so that its rows can say why. */
export async function receiveOldFile(
  actor: Actor,
  { id, path: at, sending }: { id: string; path: string; sending: Sending },
  context: ActContext,
): Promise<Result<undefined>> {
  const received = await receiveFile(sending)
  if (!received.ok) {
    const { status, message } = received
    // A line that broke or a full disk says nothing of the file: it may be sent again.
    if (status !== 413 && status !== 415) return fail('invalid', message.key, withParams(message.params))
    const noted = await addImportFile(actor, { id, path: at, facts: { refused: message } }, context)
    return noted.ok ? fail('invalid', message.key, withParams(message.params)) : noted
  }
  const { file } = received
  try {
    const full = await received.keep()
    if (full) return fail('invalid', full.message.key)
    const added = await addImportFile(actor, { id, path: at, facts: file }, context)
    if (!added.ok) await forgetUnused(file.sha256)
    // A sweep may have taken the same bytes away just before our row held them.
    else if (!(await storage().stat(file.sha256))) await received.keep()
    return added
  } finally {
    await received.discard()
  }
}

/** Takes a ZIP of files: nothing of it is written where its names say, each file is received as if sent alone. */
export async function receiveZip(
  actor: Actor,
  { id, body, length }: { id: string; body: AsyncIterable<Uint8Array>; length: number },
  context: ActContext,
): Promise<Result<{ taken: number; refused: number }>> {
  const { zip: max } = oldSiteLimits
  if (length > max) return fail('invalid', 'problem.oldSite.zipLarge')
  const part = randomBytes(16).toString('hex')
  try {
    await createPartial(part)
    if ((await appendToPartial(part, upTo(body, length), 0)) !== length)
      return fail('invalid', 'problem.oldSite.zip')
    const zip = await openZip(path.join(env().DATA_DIR, 'files', 'incoming', part))
    if (!zip.ok) return fail('invalid', zip.message.key, withParams(zip.message.params))
    const counts = { taken: 0, refused: 0 }
    try {
      for (const entry of zip.entries) {
        const outcome = entry.refused
          ? await addImportFile(actor, { id, path: entry.path, facts: { refused: entry.refused } }, context)
          : await receiveOldFile(
              actor,
              {
                ...{ id, path: entry.path },
                sending: { body: await entry.body(), name: entry.path, length: entry.size },
              },
              context,
            )
        if (!outcome.ok && outcome.problem !== 'invalid') return outcome
        if (outcome.ok && !entry.refused) counts.taken += 1
        else counts.refused += 1
      }
    } finally {
      zip.close()
    }
    return { ok: true, value: counts }
  } finally {
    await removePartial(part)
  }
}

/** Never more than was announced. */
async function* upTo(body: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > length) return
    yield chunk
  }
}
