// What the portal and its reading processes say to each other.
import type { ReadFile, ReadPage } from './schema.ts'

export interface ReadLimits {
  ms: number
  /** of the whole process: heap, WebAssembly, buffers and the program itself */
  memoryMiB: number
}

export interface Job {
  /** absolute */
  path: string
  name: string
  /** a short look at a PDF: as many pages, and no further once as many letters were found; null reads all */
  enough: { pages: number; letters: number } | null
  /** of a table: also tells the cells of its first sheet that is not empty */
  cells?: CellLimits
}

/** Rows beyond are left out and counted; cells beyond are left out, and cut at `letters`. */
export interface CellLimits {
  rows: number
  columns: number
  letters: number
  /** lines within a cell stay lines; default: one line */
  lines?: boolean
}

export interface Cells {
  /** each with its number in the sheet, from 1; empty rows are left out */
  rows: { number: number; cells: string[] }[]
  /** rows that were left out because there were too many */
  more: number
}

export interface Order {
  job: Job
  limits: ReadLimits
}

export type Facts = Omit<ReadFile, 'pages'>

/** Told as it is found, so that what was read is kept when the process is ended. */
export type Told = { facts: Partial<Facts> } | { page: ReadPage } | { cells: Cells }

export type Answer = Told | { ready: true } | { done: true; worn: boolean }

/** Written to the standard output by the guard, right before it ends its process. */
export type Verdict = 'too_slow' | 'too_large'
