import { kindOf } from '#lib/files/types.ts'

/** What the viewer must know of a file; it is fetched from /admin/files/{id}/{fileName}. */
export interface ViewedFile {
  id: string
  fileName: string
  displayName: string
  mime: string
}

export interface Place {
  fileId: string
  /** 1 …; a picture has one */
  page: number
}

/** Something that is shown on a page: a word for its thumbnail, such as "O12·3". */
export interface PageMark extends Place {
  label: string
}

/** PDF and pictures can be looked at here; everything else is opened by its own program. */
export function isViewable({ mime }: { mime: string }): boolean {
  const kind = kindOf(mime)
  return kind === 'pdf' || kind === 'png' || kind === 'jpeg' || kind === 'webp'
}

export const fileAddress = (file: ViewedFile, page?: number): string =>
  `/admin/files/${file.id}/${file.fileName}${page === undefined ? '' : `#page=${page}`}`
