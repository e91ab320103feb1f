import { z } from 'zod'
import { writtenShape } from '#lib/backup/manifest.ts'

/** Grows when a reader of the one before would misunderstand it. */
export const archiveFormat = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const nounEntry = z.strictObject({
  name: z.string().min(1),
  fields: z.array(z.string().min(1)).min(1),
  ...writtenShape,
})

export const archiveManifestSchema = z.strictObject({
  format: z.number().int(),
  kind: z.literal('sucharit-archive'),
  program: z.literal('sucharit'),
  version: z.string(),
  /** the moment the archive shows */
  madeAt: z.iso.datetime(),
  office: z.strictObject({ nameTh: z.string(), nameEn: z.string() }).nullable(),
  /** the last row of the history */
  audit: z.strictObject({ seq: z.number().int().min(0), hash: sha256 }),
  nouns: z.array(nounEntry).min(1),
  files: z.array(z.strictObject({ name: sha256, ...writtenShape })),
  /** files that a row needs and that were not on the disk */
  missing: z.array(sha256),
})
export type ArchiveManifest = z.infer<typeof archiveManifestSchema>

export const nounPath = (noun: string): string => `data/${noun}.jsonl`
export const schemaPath = (noun: string): string => `schema/${noun}.json`
