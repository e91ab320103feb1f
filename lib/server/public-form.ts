import type { IncomingMessage } from 'node:http'
import { reportLimits } from '#lib/limits.ts'
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
