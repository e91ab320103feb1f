/** What could be read of one file, without judging it. Pure shapes: the pre-check and the search use them. */

/** How a page shows its words. */
export type PageNature =
  | 'text'
  /** a picture of a page, without text behind it */
  | 'scan'
  /** letters drawn as shapes, such as print with "text as curves" */
  | 'outlines'
  /** text whose glyphs stand for no letters: copying it gives nonsense */
  | 'glyphs'
  /** a page of a document or sheet whose words are only in pictures */
  | 'pictures'
  | 'blank'

export interface ReadPage {
  /** from 1: a page of a PDF, a slide, a sheet; other files are one page */
  number: number
  /** of a sheet */
  name: string | null
  /** a hidden sheet or slide, or one whose rows or columns with content are all hidden */
  hidden: boolean
  nature: PageNature
  /** lines by \n, cells of a table by \t; as the file has it, only Unicode repaired (NFC, marks in order, no controls) */
  text: string
}

/** `locked`: asks for a password to open. `too_slow`, `too_large`: beyond what one file is given (lib/limits). */
export type Opening = 'opens' | 'locked' | 'cut_off' | 'damaged' | 'missing' | 'too_slow' | 'too_large'

/** What the bytes are, whatever the name says. `other`: nothing the portal knows. */
export type ContentKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'csv'
  | 'txt'
  | 'png'
  | 'jpeg'
  | 'webp'
  | 'old_office'
  | 'html'
  | 'zip'
  | 'other'

export interface ReadFile {
  opening: Opening
  content: ContentKind
  /** pages that exist; may exceed those read when reading was stopped; null when unknown */
  pageCount: number | null
  pages: ReadPage[]
  macros: boolean
  /** of a PDF: tagged for screen readers; null for other files or when unknown */
  tagged: boolean | null
  /** BCP 47 as the file states it; '' when it states none; null when the kind has none or it is unknown */
  language: string | null
  /** title in the properties; '' when there is none; null when the kind has none or it is unknown */
  title: string | null
  /** as the file's properties state it, ISO instant; null when not stated or absurd */
  createdAt: string | null
  modifiedAt: string | null
  /** the program that made it; '' when not stated */
  producer: string
  /** charset of a text file */
  charset: 'utf-8' | 'windows-874' | null
}
