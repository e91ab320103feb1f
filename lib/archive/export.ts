import 'server-only'
import { Readable, type Writable } from 'node:stream'
import pg from 'pg'
import { inBoth, ofDatabase } from '#lib/backup/failure.ts'
import { bytesOf, listBlobs, writeFiles } from '#lib/backup/files.ts'
import { manifestName } from '#lib/backup/manifest.ts'
import { copySettings } from '#lib/backup/tables.ts'
import { filesHeldLock } from '#lib/files/held.ts'
import type { Storage } from '#lib/files/storage.ts'
import { writeZip, type ZipWriter } from '#lib/zip/write.ts'
import program from '../../package.json' with { type: 'json' }
import { type ArchiveManifest, archiveFormat, nounPath, schemaPath } from './manifest.ts'
import { jsonSchemaOf, listNouns, type Noun } from './nouns.ts'

export interface ExportOptions {
  /** the database as whoever may read it */
  url: string
  store: Storage
  now?: Date
  onProgress?: (step: 'data' | 'files', done: number, total: number) => void
  /** told before anything is written, how many bytes the files have */
  check?: (bytes: number) => Promise<void>
}

const batch = 500

/**
 * Writes everything the office owns at one moment as an open archive (docs/archive.md) to `out`, in bounded memory. `out`
 * is destroyed after a failure.
 */
export async function exportArchive(out: () => Writable, options: ExportOptions): Promise<ArchiveManifest> {
  const { url, store, now = new Date(), onProgress = () => {}, check = async () => {} } = options
  const client = new pg.Client({ connectionString: url, application_name: 'sucharit-archive' })
  client.on('error', () => {}) // whoever asks it next is told
  try {
    await client.connect()
    await client.query(copySettings)
    await client.query('SELECT pg_advisory_lock_shared($1)', [filesHeldLock])
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const nouns = await listNouns(client)
    const about = await readFacts(client)
    const blobs = (await listBlobs(client)).filter(({ isNeeded }) => isNeeded)
    const bytes = bytesOf(blobs)
    await check(bytes)
    const zip = writeZip(out(), now)
    try {
      await addText(zip, 'README.txt', readme(nouns))
      const written: ArchiveManifest['nouns'] = []
      for (const noun of nouns) {
        onProgress('data', written.length, nouns.length)
        await addText(zip, schemaPath(noun.name), `${JSON.stringify(jsonSchemaOf(noun), null, 2)}\n`)
        const lines = await zip.add(nounPath(noun.name), async () => Readable.from(linesOf(client, noun)))
        written.push({ name: noun.name, fields: noun.columns.map(({ name }) => name), ...lines })
      }
      await client.query('COMMIT')
      const { files, missing } = await writeFiles(zip, store, blobs, (done) =>
        onProgress('files', done, bytes),
      )
      const manifest: ArchiveManifest = {
        format: archiveFormat,
        kind: 'sucharit-archive',
        program: 'sucharit',
        version: program.version,
        madeAt: now.toISOString(),
        ...about,
        nouns: written,
        files,
        missing,
      }
      await addText(zip, manifestName, `${JSON.stringify(manifest)}\n`)
      await zip.finish()
      return manifest
    } catch (error) {
      await zip.giveUp()
      throw error
    }
  } catch (error) {
    throw ofDatabase(error)
  } finally {
    await client.end().catch(() => {})
  }
}

const addText = (zip: ZipWriter, name: string, text: string) =>
  zip.add(name, async () => Readable.from([Buffer.from(text)]))

async function readFacts(client: pg.Client): Promise<Pick<ArchiveManifest, 'office' | 'audit'>> {
  const office = await client.query<{ nameTh: string; nameEn: string }>(
    'SELECT name_th AS "nameTh", name_en AS "nameEn" FROM offices',
  )
  const head = await client.query<{ seq: number; hash: string }>(
    'SELECT seq::float8 AS seq, hash FROM audit_head',
  )
  return { office: office.rows[0] ?? null, audit: head.rows[0]! }
}

/** The rows of a noun as JSON Lines in the order of their keys. The text is the database's own, so that no value is rounded. */
async function* linesOf(client: pg.Client, { table, columns, order }: Noun): AsyncGenerator<Buffer> {
  const fields = columns.map(
    ({ column, name }) => `t.${pg.escapeIdentifier(column)} AS ${pg.escapeIdentifier(name)}`,
  )
  const keys = order.map((column) => `t.${pg.escapeIdentifier(column)}`).join(', ')
  // Of files those that a row needs: the others are on their way out.
  const which = table === 'blobs' ? 'WHERE t.orphaned_at IS NULL' : ''
  await client.query(
    `DECLARE lines NO SCROLL CURSOR FOR SELECT row_to_json(x)::text AS line
       FROM (SELECT ${fields.join(', ')} FROM public.${pg.escapeIdentifier(table)} t ${which} ORDER BY ${keys}) x`,
  )
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${batch} FROM lines`)
    if (rows.length === 0) break
    yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(''))
  }
  await client.query('CLOSE lines')
}

const readme = (nouns: readonly Noun[]): string =>
  [inBoth({ key: 'archive.readme' }), '', ...nouns.map(({ name }) => nounPath(name)), ''].join('\n')
