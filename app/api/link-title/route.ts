import { z } from 'zod'
import { getActor } from '#lib/auth/session.ts'
import { textLimits } from '#lib/limits.ts'
import { findPageTitle } from '#lib/outgoing/page-title.ts'
import { jsonOfOwnPage } from '#lib/server/own-page.ts'
import { safeHttpUrl } from '#lib/text/links.ts'

const input = z.strictObject({ url: z.string().max(textLimits.linkUrl) })

const answer = (status: number, body: object | null = null): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** `POST {url}`: what that page calls itself, for people who write evidence. */
export async function POST(request: Request): Promise<Response> {
  const asked = input.safeParse(await jsonOfOwnPage(request))
  const url = asked.success ? safeHttpUrl(asked.data.url) : null
  if (url === null) return answer(400)
  const actor = await getActor()
  if (!actor) return answer(401)
  if (!actor.groups.some(({ role }) => role === 'contributor')) return answer(403)
  try {
    return answer(200, await findPageTitle(url, { signal: request.signal }))
  } catch {
    return answer(499) // nobody waits for it any more
  }
}
