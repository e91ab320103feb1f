import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { compress, type Encoding, encodingFor, smallest } from '#lib/press/encoding.ts'
import { chosenView, seenAs, type View } from '#lib/press/view.ts'

interface Variant {
  tag: string
  headers: string[]
  unchangedHeaders: string[]
  body: Buffer | string
}

export interface PrintParts {
  status: number
  /** Without length, encoding and validators, which are of the print's own making. */
  headers: Record<string, string>
  body: string | Buffer
  /** The moment of the public clock that it shows. */
  tick: number
  /** It is sent to one reader and thrown away: compressed quickly rather than well. */
  once?: boolean
}

// Bytes written as latin1 text leave with the header in one write, which is a third faster; a long body would be copied.
const longestText = 64 * 1_024

const flat = (headers: Record<string, string>): string[] => Object.entries(headers).flat()

function isHeld(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch === tag) return true
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === tag)
}

/** One finished page at one moment of the public clock, ready to be sent in any encoding, as often as it is asked for. */
export class Print {
  readonly status: number
  readonly tick: number
  readonly printedAt = performance.now()
  readonly #isPage: boolean
  #size: number
  readonly #views = new Map<string, Print>()
  readonly #headers: Record<string, string>
  readonly #body: Buffer
  readonly #hash: string
  readonly #once: boolean
  readonly #variants: Partial<Record<Encoding, Variant>> = {}
  readonly #making: Partial<Record<Encoding, Promise<Variant>>> = {}

  constructor({ status, headers, body, tick, once = false }: PrintParts) {
    this.#once = once
    this.status = status
    this.tick = tick
    this.#headers = headers
    this.#body = Buffer.from(body)
    this.#hash = createHash('sha256').update(this.#body).digest('base64url').slice(0, 22)
    this.#isPage = headers['Content-Type']?.startsWith('text/html') ?? false
    this.#size = this.#body.length + 1_024
  }

  /** Bytes held, compressed copies and other views included. */
  get size(): number {
    let size = this.#size
    for (const view of this.#views.values()) size += view.size
    return size
  }

  /** The body as it was printed. */
  get text(): string {
    return this.#body.toString()
  }

  #keep(encoding: Encoding, body: Buffer): Variant {
    const tag = encoding === 'identity' ? `"${this.#hash}"` : `"${this.#hash}-${encoding}"`
    const vary = this.#isPage ? 'Accept-Encoding, Cookie' : 'Accept-Encoding'
    const shared = flat({ ...this.#headers, Vary: vary, ETag: tag })
    const variant: Variant = {
      tag,
      body: body.length <= longestText ? body.toString('latin1') : body,
      unchangedHeaders: shared,
      headers: [
        ...shared,
        'Content-Length',
        String(body.length),
        ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
      ],
    }
    this.#variants[encoding] = variant
    if (encoding !== 'identity') this.#size += body.length + 512
    return variant
  }

  #make(wanted: Encoding): Promise<Variant> {
    const making = this.#making[wanted]
    if (making) return making
    const made =
      wanted === 'identity'
        ? Promise.resolve(this.#keep('identity', this.#body))
        : compress(this.#body, wanted, this.#once).then((body) => this.#keep(wanted, body))
    this.#making[wanted] = made
    return made
  }

  /** The same page in larger letters or other colours, made from what was printed. */
  #seenAs(view: View): Print {
    const name = `${view.size}.${view.scheme}`
    const held = this.#views.get(name)
    if (held) return held
    const { status, tick } = this
    const body = seenAs(this.text, view)
    const made = new Print({ status, headers: this.#headers, body, tick, once: this.#once })
    this.#views.set(name, made)
    return made
  }

  /** Sends it to one reader, as this reader wants it. `grown` is called after a copy was made for that. */
  send(request: IncomingMessage, response: ServerResponse, grown?: (print: Print) => void): void {
    const view = this.#isPage ? chosenView(request.headers.cookie) : null
    const print = view ? this.#seenAs(view) : this
    print.#deliver(request, response, () => grown?.(this))
  }

  #deliver(request: IncomingMessage, response: ServerResponse, grown: () => void): void {
    const asked = request.headers['accept-encoding']
    const encoding = this.#body.length < smallest ? 'identity' : encodingFor(asked)
    const variant = this.#variants[encoding]
    if (variant) {
      this.#write(request, response, variant)
      return
    }
    this.#make(encoding).then(
      (made) => {
        grown()
        this.#write(request, response, made)
      },
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    )
  }

  #write(request: IncomingMessage, response: ServerResponse, variant: Variant): void {
    const held = request.headers['if-none-match']
    if (held !== undefined && this.status === 200 && isHeld(held, variant.tag)) {
      response.writeHead(304, variant.unchangedHeaders)
      response.end()
      return
    }
    response.writeHead(this.status, variant.headers)
    if (request.method === 'HEAD') response.end()
    else response.end(variant.body, 'latin1')
  }
}
