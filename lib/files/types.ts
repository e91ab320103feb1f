// The kinds of file the portal takes. Pure: also for forms (what a picker offers) and pages (what a file is called).

export const fileKinds = ['pdf', 'docx', 'xlsx', 'pptx', 'csv', 'txt', 'png', 'jpeg', 'webp'] as const
export type FileKind = (typeof fileKinds)[number]
export type FileClass = 'document' | 'image' | 'text'

interface KindFacts {
  class: FileClass
  /** without parameters: text kinds are stored with `; charset=…` */
  mime: string
  extension: string
  /** shown in the browser instead of being downloaded */
  inline: boolean
}

const office = 'application/vnd.openxmlformats-officedocument'

export const kindFacts: Record<FileKind, KindFacts> = {
  pdf: { class: 'document', mime: 'application/pdf', extension: 'pdf', inline: true },
  docx: { class: 'document', mime: `${office}.wordprocessingml.document`, extension: 'docx', inline: false },
  xlsx: { class: 'document', mime: `${office}.spreadsheetml.sheet`, extension: 'xlsx', inline: false },
  pptx: {
    class: 'document',
    mime: `${office}.presentationml.presentation`,
    extension: 'pptx',
    inline: false,
  },
  csv: { class: 'text', mime: 'text/csv', extension: 'csv', inline: false },
  txt: { class: 'text', mime: 'text/plain', extension: 'txt', inline: true },
  png: { class: 'image', mime: 'image/png', extension: 'png', inline: true },
  jpeg: { class: 'image', mime: 'image/jpeg', extension: 'jpg', inline: true },
  webp: { class: 'image', mime: 'image/webp', extension: 'webp', inline: true },
}

/** The kind behind a stored media type (parameters ignored); null for one we never store. */
export function kindOf(mime: string): FileKind | null {
  const bare = mime.split(';', 1)[0]!.trim().toLowerCase()
  return fileKinds.find((kind) => kindFacts[kind].mime === bare) ?? null
}

/** What a file is called beside its size: PDF, DOCX, JPEG … */
export const kindLabel = (mime: string): string => kindOf(mime)?.toUpperCase() ?? '?'

/** For the `accept` of a file picker. */
export const acceptedExtensions = [...fileKinds.map((kind) => `.${kindFacts[kind].extension}`), '.jpeg'].join(
  ',',
)
