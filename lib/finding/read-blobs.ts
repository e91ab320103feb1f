import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { db, type Tx } from '#lib/db.ts'
import { readEvidenceFile } from '#lib/extraction/read.ts'
import type { ReadFile } from '#lib/extraction/schema.ts'
import { storage } from '#lib/files/storage.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Counts on when the reader learns to read better: then what was read before is read again. */
export const readerVersion = 1

interface Unread {
  sha256: string
  name: string
}

/** Reads those of the files that were not read, or by an older reader, one after the other, and keeps what was read. */
export async function readUnread(files: readonly Unread[], signal: AbortSignal): Promise<number> {
  const read = await db().blobReading.findMany({
    where: { sha256: { in: files.map(({ sha256 }) => sha256) }, readerVersion: { gte: readerVersion } },
    select: { sha256: true },
  })
  const done = new Set(read.map(({ sha256 }) => sha256))
  let count = 0
  for (const file of files) {
    if (done.has(file.sha256)) continue
    signal.throwIfAborted()
    const reading = await readBlob(file)
    await db().$transaction((tx) => keepReading(tx, file.sha256, reading))
    done.add(file.sha256)
    count += 1
  }
  return count
}

/** The bytes where the reader finds them: on this machine, or fetched for as long as it reads. */
async function readBlob({ sha256, name }: Unread): Promise<ReadFile> {
  const store = storage()
  const local = store.localPath(sha256)
  if (local !== null) return readEvidenceFile(local, name)
  const folder = await mkdtemp(path.join(tmpdir(), 'sucharit-reading-'))
  try {
    const copy = path.join(folder, sha256)
    if (await store.stat(sha256)) await pipeline(store.open(sha256), createWriteStream(copy))
    return await readEvidenceFile(copy, name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function keepReading(tx: Tx, sha256: string, { pages, ...file }: ReadFile): Promise<void> {
  const facts = {
    readerVersion,
    readAt: new Date(),
    opening: file.opening,
    content: file.content,
    pageCount: file.pageCount,
    macros: file.macros,
    tagged: file.tagged,
    language: file.language === null ? null : storable(file.language),
    title: file.title === null ? null : storable(file.title),
    madeAt: file.createdAt === null ? null : new Date(file.createdAt),
    modifiedAt: file.modifiedAt === null ? null : new Date(file.modifiedAt),
    producer: storable(file.producer),
    charset: file.charset,
  }
  // The blob may have been swept away meanwhile.
  const [blob] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM blobs WHERE sha256 = ${sha256} FOR KEY SHARE`
  if (!blob) return
  await tx.blobReading.upsert({ where: { sha256 }, create: { sha256, ...facts }, update: facts })
  await tx.blobPage.deleteMany({ where: { sha256 } })
  await tx.blobPage.createMany({
    data: pages.map(({ number, name, hidden, nature, text }) => ({
      sha256,
      number,
      name: name === null ? null : storable(name),
      hidden,
      nature,
      text: storable(text),
      textSearch: normalizeForSearch(text),
    })),
  })
}

/** PostgreSQL keeps every letter but this one. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** What was read of these files, by hash. */
export async function findReadings(hashes: readonly string[]): Promise<ReadonlyMap<string, ReadFile>> {
  const rows = await db().blobReading.findMany({
    where: { sha256: { in: [...hashes] } },
    include: { pages: { orderBy: { number: 'asc' } } },
  })
  return new Map(rows.map(({ sha256, ...row }) => [sha256, asReadFile(row)]))
}

const asReadFile = ({
  pages,
  madeAt,
  modifiedAt,
  content,
  charset,
  ...row
}: Omit<Prisma.BlobReadingGetPayload<{ include: { pages: true } }>, 'sha256'>): ReadFile => ({
  opening: row.opening,
  content: content as ReadFile['content'],
  pageCount: row.pageCount,
  macros: row.macros,
  tagged: row.tagged,
  language: row.language,
  title: row.title,
  producer: row.producer,
  charset: charset as ReadFile['charset'],
  createdAt: madeAt?.toISOString() ?? null,
  modifiedAt: modifiedAt?.toISOString() ?? null,
  pages: pages.map(({ number, name, hidden, nature, text }) => ({ number, name, hidden, nature, text })),
})
