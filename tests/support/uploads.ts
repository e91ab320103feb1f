import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { DELETE, HEAD, PATCH, POST } from '../../app/api/uploads/[[...upload]]/route.ts'
import { beginningOf, pieceAt } from './tus-headers.ts'

// The route as a browser meets it: requests in, answers out, and how much of a body was read.

const methods = { POST, HEAD, PATCH, DELETE }

export interface UploadReply {
  status: number
  headers: Headers
  body: {
    ok?: boolean
    problem?: string
    message?: { key: string; params?: Record<string, unknown> }
    attachment?: {
      id: string
      sha256: string
      displayName: string
      fileName: string
      size: number
      pages: number | null
      position: number
      beyond?: string[]
    }
    notes?: { key: string }[]
  }
  /** bytes that were taken from the body */
  read: number
}

type Headings = Record<string, string | null>

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A body that is handed over as it is asked for; with `breaksAfter` the line breaks behind so many bytes. */
function bodyOf(bytes: Buffer, count: (taken: number) => void, breaksAfter = Number.POSITIVE_INFINITY) {
  let at = 0
  return new ReadableStream(
    {
      pull(stream) {
        const end = Math.min(bytes.length, at + 64 * 1024, breaksAfter)
        if (at >= breaksAfter) return stream.error(new Error('aborted'))
        if (at >= bytes.length) return stream.close()
        stream.enqueue(new Uint8Array(bytes.subarray(at, end)))
        at = end
        count(at)
      },
    },
    { highWaterMark: 0 },
  )
}

async function send(
  method: keyof typeof methods,
  address: string,
  headers: Headings,
  body?: { bytes: Buffer; breaksAfter?: number | undefined },
): Promise<UploadReply> {
  let read = 0
  const all: Headings = {
    host: 'localhost:3000',
    origin: 'http://localhost:3000',
    'tus-resumable': '1.0.0',
    ...headers,
  }
  const request = new Request(`http://localhost:3000${address}`, {
    method,
    headers: Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
    ...(body
      ? {
          body: bodyOf(
            body.bytes,
            (taken) => {
              read = taken
            },
            body.breaksAfter,
          ),
          duplex: 'half',
        }
      : {}),
  } as RequestInit)
  const response = await methods[method](request)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith('{') ? JSON.parse(text) : {},
    read,
  }
}

export interface Beginning {
  revision: string
  name?: string
  size: number
  sha256?: string
  replaces?: string
  headers?: Headings
  /** sent with the request that begins it, which may hold the first bytes */
  bytes?: Buffer
}

export const beginUpload = ({ name = 'แผน.pdf', headers, bytes, ...upload }: Beginning) =>
  send(
    'POST',
    '/api/uploads',
    {
      ...beginningOf({ ...upload, filename: name }),
      ...(bytes ? { 'content-type': 'application/offset+octet-stream' } : {}),
      ...headers,
    },
    bytes ? { bytes } : undefined,
  )

export const sendPiece = (
  address: string,
  bytes: Buffer,
  offset: number,
  { breaksAfter, headers = {} }: { breaksAfter?: number; headers?: Headings } = {},
) =>
  send(
    'PATCH',
    address,
    { ...pieceAt(offset), 'content-length': String(bytes.length), ...headers },
    { bytes, breaksAfter },
  )

export const askOffset = (address: string) => send('HEAD', address, {})
export const endUpload = (address: string) => send('DELETE', address, {})

/** From the first request to the last, in one piece. A refusal on the way is what is returned. */
export async function uploadWhole(bytes: Buffer, beginning: Omit<Beginning, 'size'> & { size?: number }) {
  const begun = await beginUpload({ size: bytes.length, ...beginning })
  if (begun.status !== 201) return begun
  return sendPiece(begun.headers.get('location')!, bytes, 0)
}

export const filesFolder = (): string => path.join(process.env.DATA_DIR!, 'files')

/** Every file under the folder of files, what is on its way included. */
export async function filesOnDisk(): Promise<number> {
  const entries = await readdir(filesFolder(), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => !entry.isDirectory()).length
}
