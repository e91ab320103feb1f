import 'server-only'
import path from 'node:path'
import { uploadLimits } from '#lib/limits.ts'
import { pool } from './pool.ts'
import type { Facts, Job, ReadLimits } from './protocol.ts'
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

async function run(job: Job, limits: Partial<ReadLimits>): Promise<ReadFile> {
  const pages: ReadPage[] = []
  let facts = unread
  const ending = await pool().run(job, { ...usual, ...limits }, (told) => {
    if ('page' in told) pages.push(told.page)
    else facts = { ...facts, ...told.facts }
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
