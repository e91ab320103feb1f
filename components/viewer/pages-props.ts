import type { PageMark, ViewedFile } from './viewed-file.ts'

/** What shows a file inside the viewer, page by page. */
export interface PagesProps {
  file: ViewedFile
  page: number
  marks: readonly PageMark[]
  onPage: (page: number) => void
}
