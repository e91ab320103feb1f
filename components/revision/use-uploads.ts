'use client'
import { useEffect, useRef, useState } from 'react'
import type { Message, Problem } from '#lib/result.ts'
import { refusalBefore } from './upload-rules.ts'

export interface EditorFile {
  id: string
  displayName: string
  fileName: string
  size: number
  mime: string
  pages: number | null
}

export interface Upload {
  id: string
  name: string
  size: number
  file: File
  state: 'waiting' | 'sending' | 'failed'
  /** 0–1 */
  sent: number
  problem?: Problem
  message?: Message
}

type Answer =
  | { ok: true; attachment: EditorFile; notes?: Message[] }
  | { ok: false; problem: Problem; message: Message }

const lost: Answer = { ok: false, problem: 'invalid', message: { key: 'problem.unreachable' } }

/** What the server compares with the bytes it received; null where the browser cannot tell. */
async function fingerprint(file: File): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null // no secure origin, or the file has gone from the disk
  }
}

function send(url: string, file: File, onProgress: (share: number) => void) {
  const request = new XMLHttpRequest()
  let given = true
  const answer = new Promise<Answer>((resolve) => {
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      try {
        resolve(JSON.parse(request.responseText) as Answer)
      } catch {
        resolve(lost)
      }
    })
    request.addEventListener('error', () => resolve(lost))
    request.addEventListener('abort', () => resolve(lost))
    request.open('POST', url)
    request.setRequestHeader('content-type', 'application/octet-stream')
    void fingerprint(file).then((sha256) => {
      if (!given) return resolve(lost)
      if (sha256) request.setRequestHeader('x-content-sha256', sha256)
      request.send(file)
    })
  })
  const abort = () => {
    given = false
    request.abort()
  }
  return { abort, answer }
}

/** Sends chosen files one after the other as soon as they are chosen; each fails and is tried again by itself. */
export function useUploads(options: {
  revisionId: string
  /** how many more files the revision takes */
  room: number
  onDone: (file: EditorFile, notes: Message[]) => void
}) {
  const { revisionId, room, onDone } = options
  const [uploads, setUploads] = useState<Upload[]>([])
  const current = useRef<{ id: string; abort: () => void } | null>(null)
  const done = useRef(onDone)
  done.current = onDone

  const change = (id: string, part: Partial<Upload>) =>
    setUploads((list) => list.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const drop = (id: string) => setUploads((list) => list.filter((one) => one.id !== id))

  const next = uploads.find((one) => one.state === 'waiting')
  useEffect(() => {
    if (!next || current.current) return
    const { id, file } = next
    const address = `/api/uploads?revision=${revisionId}&name=${encodeURIComponent(file.name)}`
    const { abort, answer } = send(address, file, (sent) => change(id, { sent }))
    current.current = { id, abort }
    change(id, { state: 'sending', sent: 0 })
    void answer.then((result) => {
      current.current = null
      if (result.ok) {
        done.current(result.attachment, result.notes ?? [])
        drop(id)
      } else change(id, { state: 'failed', problem: result.problem, message: result.message })
    })
  })

  function add(files: Iterable<File>) {
    let left = room - uploads.filter((one) => one.state !== 'failed').length
    const chosen = [...files].map((file): Upload => {
      const refusal = refusalBefore(file, left)
      if (!refusal) left -= 1
      return {
        id: newId(),
        name: file.name,
        size: file.size,
        file,
        sent: 0,
        ...(refusal ? { state: 'failed', problem: 'invalid', message: refusal } : { state: 'waiting' }),
      }
    })
    setUploads((list) => [...list, ...chosen])
  }

  function again(id: string) {
    const upload = uploads.find((one) => one.id === id)
    if (!upload) return
    const left = room - uploads.filter((one) => one.state !== 'failed').length
    const refusal = refusalBefore(upload.file, left)
    if (refusal) change(id, { message: refusal, problem: 'invalid' })
    else change(id, { state: 'waiting', sent: 0 })
  }

  function cancel(id: string) {
    if (current.current?.id === id) current.current.abort()
    drop(id)
  }

  return { uploads, add, again, cancel, busy: uploads.some((one) => one.state !== 'failed') }
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
