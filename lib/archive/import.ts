import 'server-only'
import { mkdir } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import pg from 'pg'
import type { z } from 'zod'
import { type AuditReport, verifyAudit } from '#lib/audit/verify.ts'
import { BackupFailure, ofDatabase } from '#lib/backup/failure.ts'
import { bytesOf, keepFiles } from '#lib/backup/files.ts'
import { fillSchema, namedTable } from '#lib/backup/fill.ts'
import { filePath } from '#lib/backup/manifest.ts'
import { refuseWhatIsThere } from '#lib/backup/place.ts'
import { checkSpace } from '#lib/backup/space.ts'
import type { Storage } from '#lib/files/storage.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { checkThaiSearch } from '#lib/migrate/thai-search.ts'
import { DamagedEntry, readProven, type ZipReader } from '#lib/zip/read.ts'
import { type ArchiveManifest, nounPath } from './manifest.ts'
import { type Column, leftColumns, lineSchema, listNouns, type Noun } from './nouns.ts'
import { ofReadingArchive, openArchive } from './read.ts'

export interface ImportOptions {
  path: string
  ownerUrl: string
  applicationRole: string | undefined
  store: Storage
  dataDir: string
  now?: Date
  onProgress?: (step: 'read' | 'files' | 'data', done: number, total: number) => void
}

export interface Imported {
  manifest: ArchiveManifest
  audit: AuditReport
}

const batch = 500
/** Rows with their indexes take about as much room as their JSON, with its names, twice. */
const growth = 2

/**
 * Brings an archive into an empty portal: same ids, same addresses, same history, every line proven by its schema.
 * People come back without a password. Throws BackupFailure with a sentence; the database is empty then.
 */
export async function importArchive(options: ImportOptions): Promise<Imported> {
  const { path, ownerUrl, applicationRole, store, dataDir, now = new Date(), onProgress = () => {} } = options
  const { zip, manifest } = await openArchive(path)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'sucharit-import' })
  client.on('error', () => {})
  try {
    await client.connect()
    await refuseWhatIsThere(client, store, manifest.files)
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await checkSpace(dataDir, bytesOf(manifest.files) + bytesOf(manifest.nouns) * growth)
    for (const [done, entry] of manifest.nouns.entries()) {
      onProgress('read', done, manifest.nouns.length)
      await readProven(zip, nounPath(entry.name), entry)
    }
    for (const { name } of manifest.files)
      if (!zip.has(filePath(name))) throw new DamagedEntry(filePath(name))
    await keepFiles(zip, manifest.files, store, (done, total) => onProgress('files', done, total))
    await checkThaiSearch(ownerUrl)
    await migrate(ownerUrl, { applicationRole })
    await load(client, zip, manifest, now, (done) => onProgress('data', done, manifest.nouns.length))
    return { manifest, audit: await verifyAudit(client) }
  } catch (error) {
    throw ofDatabase(ofReadingArchive(error, path))
  } finally {
    zip.close()
    await client.end().catch(() => {})
  }
}

function load(
  client: pg.Client,
  zip: ZipReader,
  manifest: ArchiveManifest,
  now: Date,
  progress: (done: number) => void,
): Promise<void> {
  return fillSchema(client, {
    fill: async () => {
      const nouns = new Map((await listNouns(client)).map((noun) => [noun.name, noun]))
      for (const [done, { name, fields }] of manifest.nouns.entries()) {
        progress(done)
        const noun = nouns.get(name)
        if (!noun) throw new BackupFailure('archive.newer', { version: manifest.version, name })
        await loadNoun(client, zip, noun, columnsOf(noun, fields, manifest.version))
      }
      await client.query(
        `INSERT INTO audit_head (id, seq, hash) SELECT 1, coalesce(max(seq), 0), coalesce((array_agg(hash ORDER BY seq DESC))[1], repeat('0', 64))
           FROM audit_entries`,
      )
      await client.query('INSERT INTO public_clock (id) VALUES (1)')
    },
    settle: async () => {
      await client.query(
        // the trigger sets seq, prev_hash and hash
        `INSERT INTO audit_entries (seq, prev_hash, hash, at, actor_name, actor_roles, action, object_type, object_id, after)
          VALUES (0, '', '', $1, 'import', ARRAY['system'], 'portal.import', 'office', '1', $2)`,
        [now, { archiveOf: manifest.madeAt, auditRows: manifest.audit.seq, auditHead: manifest.audit.hash }],
      )
      await client.query(
        `UPDATE public_clock c SET audit_seq = h.seq, audit_hash = h.hash FROM audit_head h WHERE c.id = 1 AND h.id = 1`,
      )
    },
  })
}

function columnsOf(noun: Noun, fields: readonly string[], version: string): Column[] {
  return fields.map((field) => {
    const column = noun.columns.find(({ name }) => name === field)
    if (!column) throw new BackupFailure('archive.newer', { version, name: `${noun.name}.${field}` })
    return column
  })
}

/** Lines in batches: each is checked, then goes in as the text it is. */
async function loadNoun(client: pg.Client, zip: ZipReader, noun: Noun, columns: Column[]): Promise<void> {
  const schema = lineSchema(columns)
  const filled = Object.entries(leftColumns[noun.table] ?? {})
  const into = [...columns.map(({ column }) => column), ...filled.map(([column]) => column)]
  const from = [
    ...columns.map(({ name }) => `x.${pg.escapeIdentifier(name)}`),
    ...filled.map(([, text]) => pg.escapeLiteral(text)),
  ]
  const shape = columns.map(({ name, type }) => `${pg.escapeIdentifier(name)} ${type}`).join(', ')
  const insert = `INSERT INTO ${namedTable(noun.table)} (${into.map((column) => pg.escapeIdentifier(column)).join(', ')})
    SELECT ${from.join(', ')} FROM json_to_recordset($1::json) AS x(${shape})`
  let lines: string[] = []
  let number = 0
  const send = async () => {
    if (lines.length > 0) await client.query(insert, [`[${lines.join(',')}]`])
    lines = []
  }
  const source = await zip.open(nounPath(noun.name))
  for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    proveLine(schema, line, `${nounPath(noun.name)}:${number}`)
    lines.push(line)
    if (lines.length === batch) await send()
  }
  await send()
}

function proveLine(schema: z.ZodType, line: string, place: string): void {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new BackupFailure('archive.line', { place, fault: 'JSON' })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return
  const [issue] = parsed.error.issues
  throw new BackupFailure('archive.line', { place, fault: `${issue!.path.join('.')}: ${issue!.message}` })
}
