import { z } from 'zod'

/** Grows when a program that knows only the one before would restore it wrongly. */
export const backupFormat = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)
/** What was written under a name, as lib/zip/write counts it. */
export const writtenShape = { size: count, sha256, lines: count }

const tableEntry = z.strictObject({
  name: z.string().min(1),
  columns: z.array(z.string().min(1)).min(1),
  ...writtenShape,
})
const fileEntry = z.strictObject({
  /** the name of the file: what its bytes hashed to when it was kept */
  name: sha256,
  ...writtenShape,
})

/** What a backup says of itself, in its last entry. */
export const manifestSchema = z.strictObject({
  format: z.number().int(),
  program: z.literal('sucharit'),
  version: z.string(),
  /** the moment the backup shows */
  madeAt: z.iso.datetime(),
  office: z.strictObject({ nameTh: z.string(), nameEn: z.string(), demonstration: z.boolean() }).nullable(),
  /** hash of the first row of the audit: the same in all backups of one portal; null while nobody has acted */
  portal: sha256.nullable(),
  audit: z.strictObject({ seq: count, hash: sha256 }),
  migrations: z.array(z.strictObject({ name: z.string().min(1), checksum: sha256 })).min(1),
  tables: z.array(tableEntry).min(1),
  sequences: z.array(z.strictObject({ name: z.string().min(1), value: z.string(), isCalled: z.boolean() })),
  files: z.array(fileEntry),
  /** names of files that a row needs and that were not on the disk */
  missing: z.array(sha256),
})
export type Manifest = z.infer<typeof manifestSchema>
export type TableEntry = z.infer<typeof tableEntry>
export type FileEntry = z.infer<typeof fileEntry>

export const manifestName = 'manifest.json'
export const tablePath = (table: string): string => `database/${table}.copy`
export const filePath = (name: string): string => `files/${name.slice(0, 2)}/${name}`

/** A file whose bytes are no longer what they were when it was kept. */
export const isSpoilt = ({ name, sha256: found }: FileEntry): boolean => name !== found

/** bytes */
export const longestManifest = 256 * 1024 * 1024
