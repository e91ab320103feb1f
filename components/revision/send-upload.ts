import { uploadLimits } from '#lib/limits.ts'
import type { Message, Problem } from '#lib/result.ts'
import type { EditorFile } from './use-uploads.ts'

export type Outcome =
  | { kind: 'done'; file: EditorFile; notes: Message[]; beyond: string[] }
  | { kind: 'refused'; problem: Problem; message: Message }
  /** the line broke, or the server could not answer: it goes on from where it came */
  | { kind: 'lost' }
  /** the server knows this upload no more: it begins anew */
  | { kind: 'stale' }

export interface Sending {
  stop: () => void
  outcome: Promise<Outcome>
}

export interface SendingOptions {
  revisionId: string
  replaces: string | null
  sha256: string | null
  /** of an upload that was begun before */
  url: string | null
  onUrl: (url: string) => void
  /** bytes */
  onProgress: (sent: number) => void
}

type Answer =
  | { ok: true; attachment: EditorFile & { beyond?: string[] }; notes?: Message[] }
  | { ok: false; problem: Problem; message: Message }

const endpoint = '/api/uploads'
const signedOut: Outcome = {
  kind: 'refused',
  problem: 'signedOut',
  message: { key: 'problem.signedOut' },
}

function read(text: string | undefined): Answer | null {
  try {
    return JSON.parse(text ?? '') as Answer
  } catch {
    return null
  }
}

function outcomeOf(answer: Answer): Outcome {
  if (!answer.ok) return { kind: 'refused', problem: answer.problem, message: answer.message }
  const { beyond = [], ...file } = answer.attachment
  return { kind: 'done', file, notes: answer.notes ?? [], beyond }
}

/** What is left when the request itself failed: perhaps the file is no more where it was chosen. */
async function whyLost(file: File): Promise<Outcome> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return { kind: 'lost' }
  } catch {
    return { kind: 'refused', problem: 'invalid', message: { key: 'problem.fileUnreadable' } }
  }
}

/** All bytes are there and the answer is not: an empty piece asks for it. */
async function askAgain(url: string, size: number): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': String(size),
        'Content-Type': 'application/offset+octet-stream',
      },
    })
    const answer = read(await response.text())
    return answer ? outcomeOf(answer) : { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  }
}

/** Sends a file by tus, from the beginning or from where it came. Whether and when to try again is the caller's. */
export function sendFile(file: File, options: SendingOptions): Sending {
  let stopped = false
  let stop = () => {}
  const outcome = import('tus-js-client').then(
    ({ Upload, DetailedError }) =>
      new Promise<Outcome>((resolve) => {
        if (stopped) return resolve({ kind: 'lost' })
        const { revisionId, replaces, sha256, url } = options
        const upload = new Upload(file, {
          ...(url ? { uploadUrl: url } : { endpoint }),
          chunkSize: uploadLimits.pieceOfUpload,
          metadata: {
            revision: revisionId,
            filename: file.name,
            ...(sha256 ? { sha256 } : {}),
            ...(replaces ? { replaces } : {}),
          },
          retryDelays: null,
          storeFingerprintForResuming: false,
          onUploadUrlAvailable: () => options.onUrl(new URL(upload.url!, location.href).pathname),
          onProgress: (sent) => options.onProgress(sent),
          onSuccess: ({ lastResponse }) => {
            const answer = read(lastResponse.getBody())
            resolve(answer ? outcomeOf(answer) : askAgain(upload.url!, file.size))
          },
          onError: (error) => {
            const response = error instanceof DetailedError ? error.originalResponse : null
            if (!response || response.getStatus() === 0) return resolve(whyLost(file))
            const status = response.getStatus()
            const answer = read(response.getBody())
            if (status === 401) resolve(signedOut)
            else if (url && (status === 404 || status === 410)) resolve({ kind: 'stale' })
            else resolve(answer && !answer.ok ? outcomeOf(answer) : { kind: 'lost' })
          },
        })
        stop = () => {
          void upload.abort()
          resolve({ kind: 'lost' })
        }
        upload.start()
      }),
    () => ({ kind: 'lost' }) as const,
  )
  return {
    stop: () => {
      stopped = true
      stop()
    },
    outcome,
  }
}

/** Bytes of an unfinished upload that have arrived; null when the server knows it no more, undefined when it cannot say. */
export async function askArrived(url: string): Promise<number | null | undefined> {
  try {
    const response = await fetch(url, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } })
    if (response.status === 404 || response.status === 410) return null
    const offset = response.headers.get('Upload-Offset')
    return offset === null ? undefined : Number(offset)
  } catch {
    return undefined
  }
}

/** Tells the server that nobody will go on with it; what it does not hear it does by itself a day later. */
export async function giveUp(url: string): Promise<void> {
  await fetch(url, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' }, keepalive: true }).catch(
    () => {},
  )
}

/** The SHA-256 of a file in hex; null where the browser cannot tell (no secure origin, or the file has gone). */
export async function sha256Of(file: File): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null
  }
}
