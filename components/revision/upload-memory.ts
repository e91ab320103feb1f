import { uploadLimits } from '#lib/limits.ts'

/** An upload that was begun and not ended, as this browser keeps it for the same person and revision. */
export interface UnfinishedUpload {
  /** says which file it is: its SHA-256, else what the browser knows of it */
  fingerprint: string
  url: string
  name: string
  /** bytes */
  size: number
  replaces: string | null
  /** ISO instant */
  at: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Remembers where uploads go on after a reload, an expired session, a closed lid. The server keeps them a day. */
export function uploadMemory(store: Store | null, actorId: string, revisionId: string) {
  const place = `uploads.${actorId}.${revisionId}`
  function read(now = new Date()): UnfinishedUpload[] {
    try {
      const kept = JSON.parse(store?.getItem(place) ?? '[]') as UnfinishedUpload[]
      return kept.filter(
        ({ fingerprint, url, name, size, at }) =>
          [fingerprint, name].every((text) => typeof text === 'string') &&
          /^\/api\/uploads\/[0-9a-f]{32}$/.test(url) &&
          Number.isFinite(size) &&
          now.getTime() - Date.parse(at) < uploadLimits.unfinishedKeptMs,
      )
    } catch {
      return [] // switched off, or not ours: the page works without
    }
  }
  function write(list: readonly UnfinishedUpload[]): void {
    try {
      if (list.length === 0) store?.removeItem(place)
      else store?.setItem(place, JSON.stringify(list))
    } catch {
      // full: the next visit begins anew
    }
  }
  return {
    read,
    keep: (upload: UnfinishedUpload) =>
      write([...read().filter((other) => other.url !== upload.url), upload]),
    forget: (url: string) => write(read().filter((other) => other.url !== url)),
  }
}
export type UploadMemory = ReturnType<typeof uploadMemory>
