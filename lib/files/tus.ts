import 'server-only'
import { DataStore, ERRORS, Server, Upload } from '@tus/server'
import { uploadLimits } from '#lib/limits.ts'
import type { Message } from '#lib/result.ts'
import { appendToPartial, createPartial, readPartial, sizeOfPartial } from './partial.ts'
import { type Refusal, refuse } from './refusal.ts'
import { classOf, familyOf, headBytes, limitOf } from './sniff.ts'
import { isDiskFull } from './storage.ts'
import { uploadLocker } from './upload-locker.ts'
import { createUpload, dropUpload, isAnswered, type UploadRow } from './upload-rows.ts'

/** What the last request of an upload is told. */
export interface UploadAnswer {
  status: number
  body: object
}

export const uploadsPath = '/api/uploads'

/** Carries a refusal through the tus server, which knows errors by these two names. */
class Refused extends Error {
  readonly status_code: number
  readonly body: string
  constructor({ status, message }: { status: number; message: Message }) {
    super(message.key)
    this.status_code = status
    this.body = JSON.stringify({ ok: false, problem: 'invalid', message })
  }
}

/** One upload as tus sees it: its facts in a row, its bytes in a file, whose size says how far it has come. */
class UploadStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
  readonly #row: UploadRow
  /** the pieces have been read to their end, and may be gone */
  isOver: boolean

  constructor(row: UploadRow) {
    super()
    this.#row = row
    this.isOver = row.answer !== null
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.#orDiskFull(() => createPartial(this.#row.id))
    await createUpload(this.#row)
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, touchedAt } = this.#row
    let offset = this.isOver ? size : await sizeOfPartial(id)
    // Whoever held the upload before us may have finished it since our row was read.
    if (offset === null && (await isAnswered(id))) {
      this.isOver = true
      offset = size
    }
    if (offset === null) {
      await dropUpload(id)
      throw ERRORS.FILE_NO_LONGER_EXISTS
    }
    return new Upload({ id, size, offset, creation_date: touchedAt.toISOString() })
  }

  override async write(body: AsyncIterable<Uint8Array>, id: string, offset: number): Promise<number> {
    if (this.isOver) return offset
    const arrived = await this.#orDiskFull(() => appendToPartial(id, body, offset))
    if (offset < headBytes && arrived >= headBytes && arrived < this.#row.size) await this.#lookAtHead()
    return arrived
  }

  override remove = dropUpload

  override getExpiration = () => uploadLimits.unfinishedKeptMs

  /** What can never be taken is refused after its first piece: the rest need not come over a poor line. */
  async #lookAtHead(): Promise<void> {
    const { id, size } = this.#row
    const head = Buffer.concat(await readPartial(id, { start: 0, end: headBytes - 1 }).toArray())
    const found = await familyOf(head)
    if (!found.ok) return this.#refuse(found)
    const limit = limitOf[classOf[found.family]]
    if (size > limit) return this.#refuse(refuse.tooLarge(limit))
  }

  async #orDiskFull<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } catch (error) {
      if (isDiskFull(error)) return this.#refuse(refuse.diskFull())
      throw error
    }
  }

  async #refuse(refusal: Refusal): Promise<never> {
    await dropUpload(this.#row.id)
    throw new Refused(refusal)
  }
}

const locker = uploadLocker()

/**
 * Answers a request of the tus protocol about this upload, whose permission is known. `finish` is called when all bytes
 * are there: at least once, perhaps twice at once.
 */
export async function answerByTus(
  request: Request,
  row: UploadRow,
  finish: () => Promise<UploadAnswer>,
): Promise<Response> {
  const store = new UploadStore(row)
  const server = new Server({
    path: uploadsPath,
    datastore: store,
    locker,
    lockDrainTimeout: 1_000,
    relativeLocation: true,
    maxSize: uploadLimits.document,
    namingFunction: () => row.id,
    getFileIdFromRequest: () => row.id,
    onUploadFinish: async () => {
      const { status, body } = await finish()
      store.isOver = true
      return { status_code: status, body: JSON.stringify(body) }
    },
    onResponseError: (_request, error) => errorOf(error, request.headers.get('x-request-id')),
  })
  const answer = await server.handleWeb(request as Parameters<Server['handleWeb']>[0])
  return withoutForeigners(answer)
}

/** What the package would say of an unexpected fault holds its innermost words. */
function errorOf(
  error: Error | { status_code: number; body: string },
  requestId: string | null,
): { status_code: number; body: string } {
  if (error === ERRORS.ERR_LOCK_TIMEOUT)
    return { status_code: 423, body: 'this upload is being written to\n' }
  if (error === ERRORS.ERR_SIZE_EXCEEDED) return new Refused(refuse.damaged())
  if ('status_code' in error && 'body' in error) return error as { status_code: number; body: string }
  console.error(
    JSON.stringify({
      level: 'error',
      act: 'upload',
      requestId,
      error: String((error as Error).stack ?? error),
    }),
  )
  return { status_code: 500, body: 'this piece could not be kept, send it again\n' }
}

/** The package speaks to pages of every origin; ours speaks to its own, in JSON. */
async function withoutForeigners(answer: Response): Promise<Response> {
  const headers = new Headers(
    [...answer.headers].filter(([name]) => !/^access-control-|^content-length$/.test(name)),
  )
  headers.set('Cache-Control', 'no-store')
  const body = await answer.text()
  if (body.startsWith('{')) headers.set('Content-Type', 'application/json')
  return new Response(body === '' ? null : body, { status: answer.status, headers })
}
