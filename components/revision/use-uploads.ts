'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Frame } from '#lib/picture/frame.ts'
import type { PictureWords } from '#lib/picture/shown.ts'
import type { Message } from '#lib/result.ts'
import { askArrived, giveUp, sendFile, sha256Of } from './send-upload.ts'
import { uploadMemory } from './upload-memory.ts'
import { isUnderWay, type Upload, uploadQueue } from './upload-queue.ts'

export interface PictureSettings extends Frame, PictureWords {}

export interface EditorFile {
  id: string
  displayName: string
  fileName: string
  size: number
  mime: string
  pages: number | null
  /** null: shown whole, without words */
  picture?: PictureSettings | null
}

const none: readonly Upload[] = []

/** The uploads of this editor, as state. They go on while the page is open, and are found again when it is reloaded. */
export function useUploads(options: {
  actorId: string
  revisionId: string
  /** how many more files the revision takes */
  room: number
  onDone: (file: EditorFile, notes: Message[], replaces: string | null) => void
}) {
  const { actorId, revisionId } = options
  const latest = useRef(options)
  latest.current = options
  const [queue] = useState(() =>
    uploadQueue({
      revisionId,
      memory: uploadMemory(typeof window === 'undefined' ? null : window.localStorage, actorId, revisionId),
      newId,
      send: sendFile,
      sha256Of,
      askArrived,
      giveUp,
      wait: untilOnlineOr,
      room: () => latest.current.room,
      onDone: ({ file, notes }, replaces) => latest.current.onDone(file, notes, replaces),
    }),
  )
  const uploads = useSyncExternalStore(queue.subscribe, queue.list, () => none)

  useEffect(() => {
    void queue.recall()
    // Who comes back from signing in elsewhere goes on without a click.
    const { signedIn } = queue
    window.addEventListener('focus', signedIn)
    return () => {
      window.removeEventListener('focus', signedIn)
      queue.close()
    }
  }, [queue])

  return { uploads, queue, signedIn: queue.signedIn, busy: uploads.some(isUnderWay) }
}

function untilOnlineOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
  })
}

/** `crypto.randomUUID` is only there on secure origins; offices try the portal on plain http first. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
