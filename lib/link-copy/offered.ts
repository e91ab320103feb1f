/** A kept document that is public while the link it was taken from is broken. Instants in ISO 8601. */
export interface OfferedCopy {
  id: string
  fileName: string
  mime: string
  /** bytes */
  size: number
  sha256: string
  takenAt: string
  failingSince: string
}

/** A link of a public page. */
export interface PublicLink {
  url: string
  label: string
  copy: OfferedCopy | null
}
