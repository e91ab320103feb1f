import type { FindingCode } from '#lib/precheck/schema.ts'
import type { Made } from './shop.ts'

export interface Claim {
  element: number
  file?: string
  link?: string
  text?: string
  page?: number
}

/** A bundle as its case writes it. */
export interface Case {
  name: string
  fiscalYear: number
  item: string
  title: string
  summary?: string
  /** ISO day */
  date?: string
  links?: { url: string; label: string }[]
  /** null: in the list, but not there */
  files?: Record<string, Made | null>
  /** Elements not named here are claimed by the first file, page 1, or the first link. */
  claims?: Claim[]
  /** elements left without a claim */
  unclaimed?: number[]
  director?: { name: string; post: string }
  /** what is wrong with it, besides what `build` reads of its PDFs (untagged, no language, no title) */
  expected?: FindingCode[]
  /** what may be said of it or not: another name of the same fault */
  arguable?: FindingCode[]
  /** why a careless checker would be fooled */
  tempting: string
  note?: string
}
