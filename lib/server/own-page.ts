import 'server-only'
import { env } from '#lib/env.ts'
import { isOwnOrigin } from './origin.ts'

const longest = 8_192

/** The JSON that a page of ours sent; null for anything else. */
export async function jsonOfOwnPage(request: Request): Promise<unknown> {
  const { headers } = request
  const publicHost = new URL(env().PUBLIC_URL).host
  if (!isOwnOrigin(headers.get('origin') ?? undefined, headers.get('host') ?? undefined, publicHost))
    return null
  if (Number(headers.get('content-length') ?? longest + 1) > longest) return null
  try {
    return JSON.parse(await request.text())
  } catch {
    return null
  }
}
