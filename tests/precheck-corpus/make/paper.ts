import { thaiDigits } from './words.ts'

/** A paper as an office writes it, before any program has made a file of it. */
export interface Paper {
  /** of the properties; '' for none */
  title: string
  /** BCP 47; '' for none */
  lang: string
  /** ISO day, of the file's properties */
  on: string
  font?: string
  /** points */
  size?: number
  landscape?: boolean
  header?: string
  numbered?: boolean
  blocks: Block[]
}

export type Block =
  | { kind: 'heading' | 'centre' | 'paragraph' | 'plain'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'signature'; lines: string[]; drawn?: boolean }
  | { kind: 'picture'; png: Buffer; alt: string; width: number; height: number }
  | { kind: 'break' }

export const h = (text: string): Block => ({ kind: 'heading', text })
export const c = (text: string): Block => ({ kind: 'centre', text })
export const p = (text: string): Block => ({ kind: 'paragraph', text })
export const line = (text: string): Block => ({ kind: 'plain', text })
export const table = (...rows: string[][]): Block => ({ kind: 'table', rows })
export const pageBreak: Block = { kind: 'break' }

/** A signature block; `drawn`: with the strokes of a pen above the name. */
export const signed = (...lines: string[]): Block => ({ kind: 'signature', lines, drawn: true })
export const signature = (...lines: string[]): Block => ({ kind: 'signature', lines })

export function paper(title: string, on: string, blocks: Block[], more: Partial<Paper> = {}): Paper {
  return { title, lang: 'th-TH', on, numbered: true, blocks, ...more }
}

export const isBlank = (one: Paper): boolean => one.blocks.every(({ kind }) => kind === 'break')

export const inThaiDigits = (block: Block): Block => {
  if ('text' in block) return { ...block, text: thaiDigits(block.text) }
  return block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(thaiDigits)) } : block
}
