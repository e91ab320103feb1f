import type { ReadFile, ReadPage } from '#lib/extraction/schema.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { type Skeleton, skeletonOf } from './skeleton.ts'

/** A page made ready for reading. */
export interface PaperPage {
  page: ReadPage
  skeleton: Skeleton
  mentions: readonly Mention[]
}

/** A file of the subject made ready for reading: only pages with words. */
export interface Paper {
  /** index in the subject's files, from 1 */
  file: number
  name: string
  read: ReadFile
  pages: readonly PaperPage[]
}

const hasWords = ({ nature, text }: ReadPage): boolean => nature === 'text' && text.trim() !== ''

/** Letters of one page or sheet that are read for what they say; a table of a whole year has fewer. */
const lettersRead = 400_000

/** The line around a place, as far as a person would look: at most so many letters to either side. */
export function lineAround(
  text: string,
  from: number,
  to = from,
  letters = 600,
): { text: string; from: number } {
  const begin = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - letters)
  const end = text.indexOf('\n', to)
  return { text: text.slice(begin, Math.min(end < 0 ? text.length : end, to + letters)), from: begin }
}

export function paperOf(name: string, read: ReadFile, file: number): Paper {
  const pages = read.pages.filter(hasWords).map((page) => {
    const skeleton = skeletonOf(page.text.slice(0, lettersRead))
    return { page, skeleton, mentions: mentionsIn(skeleton) }
  })
  return { file, name, read, pages }
}

/** Where a page of it stands, as a finding says it. */
export const whereIn = (paper: Paper, { page }: PaperPage) => ({
  part: 'file' as const,
  file: paper.file,
  ...(page.name === null ? { page: page.number } : { sheet: page.name }),
  ...(page.hidden ? { hidden: true } : {}),
})

/** Skeleton of all pages one after the other, for what may be anywhere. */
export const wholeText = (paper: Paper): string => paper.pages.map(({ skeleton }) => skeleton.text).join('\n')
