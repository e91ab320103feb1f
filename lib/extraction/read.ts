import 'server-only'
import path from 'node:path'
import { uploadLimits } from '#lib/limits.ts'
import { pool } from './pool.ts'
import type { CellLimits, Cells, Facts, Job, ReadLimits } from './protocol.ts'
import type { ReadFile, ReadPage } from './schema.ts'

const usual: ReadLimits = { ms: uploadLimits.parseMs, memoryMiB: uploadLimits.parseMemoryMiB }

/**
 * Text and facts of a file, read in a process of its own within `limits`. Never rejects because of the file: what
 * became of it is `opening`, and pages read before it was stopped are there.
 * `name` tells CSV from text, and what a broken or locked container was meant to be.
 */
export const readEvidenceFile = (
  file: string,
  name: string,
  limits: Partial<ReadLimits> = {},
): Promise<ReadFile> => run({ path: path.resolve(file), name, enough: null }, limits)

/** A first look at a PDF: its facts, and no more pages than it takes to see whether it has text. */
export const glanceAtPdf = (
  file: string,
  enough: { pages: number; letters: number },
  limits: Partial<ReadLimits> = {},
): Promise<ReadFile> => run({ path: path.resolve(file), name: 'file.pdf', enough }, limits)

/** The cells of a workbook's first sheet or of a CSV file; null where it could not be read as one. */
export async function readTable(file: string, name: string, cells: CellLimits): Promise<Cells | null> {
  let found: Cells | null = null
  const job = { path: path.resolve(file), name, enough: null, cells }
  await pool().run(job, usual, (told) => {
    if ('cells' in told) found = told.cells
  })
  return found
}

async function run(job: Job, limits: Partial<ReadLimits>): Promise<ReadFile> {
  const pages: ReadPage[] = []
  let facts = unread
  const ending = await pool().run(job, { ...usual, ...limits }, (told) => {
    if ('page' in told) pages.push(told.page)
    else if ('facts' in told) facts = { ...facts, ...told.facts }
  })
  return { ...facts, opening: ending === 'done' ? facts.opening : ending, pages }
}

const unread: Facts = {
  opening: 'damaged',
  content: 'other',
  pageCount: null,
  macros: false,
  tagged: null,
  language: null,
  title: null,
  createdAt: null,
  modifiedAt: null,
  producer: '',
  charset: null,
}
