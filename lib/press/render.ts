import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'

export interface Rendered {
  status: number
  type: string
  location?: string
  robots?: string
  cache?: string
  body: string
  /** of what is no text, such as a workbook */
  bytes?: Buffer
}

/** Renders an inner address without a reader: no cookie, no header of anyone. */
export type Render = (internal: string, requestId: string) => Promise<Rendered>

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

const longestRenderMs = 20_000

/** Asks Next's request handler in this process, as a visitor of `publicUrl` whom nobody knows. */
export function renderThrough(handler: Handler, publicUrl: string): Render {
  const { host } = new URL(publicUrl)
  return async (internal, requestId) => {
    const answer = await inject(
      (request, response) => {
        const tooLong = setTimeout(
          () => response.destroy(new Error(`no answer within ${longestRenderMs} ms`)),
          longestRenderMs,
        )
        response.once('close', () => clearTimeout(tooLong))
        Promise.resolve(handler(request as IncomingMessage, response as ServerResponse)).catch(
          (error: unknown) => {
            response.destroy(error instanceof Error ? error : new Error(String(error)))
          },
        )
      },
      {
        method: 'GET',
        url: internal,
        headers: {
          host,
          accept: 'text/html',
          'user-agent': 'press',
          'x-forwarded-host': host,
          'x-request-id': requestId,
        },
      },
    )
    const header = (name: string): string | undefined => {
      const value = answer.headers[name]
      return value === undefined ? undefined : String(value)
    }
    const location = header('location')
    const robots = header('x-robots-tag')
    const cache = header('cache-control')
    const type = header('content-type') ?? ''
    return {
      status: answer.statusCode,
      type,
      ...(location === undefined ? {} : { location }),
      ...(robots === undefined ? {} : { robots }),
      ...(cache === undefined ? {} : { cache }),
      body: answer.payload,
      ...(type.startsWith('application/vnd.') ? { bytes: answer.rawPayload } : {}),
    }
  }
}
