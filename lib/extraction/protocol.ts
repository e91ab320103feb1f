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
}

export interface Order {
  job: Job
  limits: ReadLimits
}

export type Facts = Omit<ReadFile, 'pages'>

/** Told as it is found, so that what was read is kept when the process is ended. */
export type Told = { facts: Partial<Facts> } | { page: ReadPage }

export type Answer = Told | { ready: true } | { done: true; worn: boolean }

/** Written to the standard output by the guard, right before it ends its process. */
export type Verdict = 'too_slow' | 'too_large'
