import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { reportLimits } from '#lib/limits.ts'
import { readAddress } from '#lib/press/address.ts'
import type { FilledForm } from '#lib/press/press.ts'

/** What a reader gets who sent a form: another page, the form again with what is wrong, or the not-found page. */
export type FormAnswer =
  | { kind: 'seeOther'; location: string }
  | ({ kind: 'again' } & FilledForm)
  | { kind: 'notFound' }

export type ReadForm = { fields: URLSearchParams } | { refused: [status: 413 | 415, text: string] }

/** The fields of a form as a browser sends them without a script. What is no form, or too long, is not read. */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const [type] = (request.headers['content-type'] ?? '').split(';')
  if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
    return { refused: [415, 'only forms are taken here'] }
  const chunks: Buffer[] = []
  let size = Number(request.headers['content-length'] ?? 0)
  if (size <= reportLimits.form) {
    size = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > reportLimits.form) break
      chunks.push(chunk)
    }
  }
  if (size > reportLimits.form) return { refused: [413, 'this form is too long'] }
  return { fields: new URLSearchParams(Buffer.concat(chunks).toString()) }
}

/** The path of the page of ours from which a form came: as the browser says it, else as the form does, else the front page. */
export function cameFrom(headers: IncomingHttpHeaders, form: URLSearchParams, publicHost: string): string {
  const { referer, host } = headers
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null
  const isOurs = from !== null && (from.host === publicHost || from.host === host)
  const path = isOurs ? from.pathname + from.search : (form.get('back') ?? '')
  // What begins with two slashes would name another host.
  return readAddress(path).kind === 'page' || readAddress(path).kind === 'unknown' ? path : '/'
}
