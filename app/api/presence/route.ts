import { getActor } from '#lib/auth/session.ts'
import { keepPresence, presenceInput } from '#lib/evidence/presence.ts'
import { jsonOfOwnPage } from '#lib/server/own-page.ts'

const answer = (status: number, body: object | null = null): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** `POST {revision, visit, version, leaves?}`: this person has the draft open; answers who else has, and a newer text. */
export async function POST(request: Request): Promise<Response> {
  const input = presenceInput.safeParse(await jsonOfOwnPage(request))
  if (!input.success) return answer(400)
  const actor = await getActor()
  if (!actor) return answer(401)
  const presences = await keepPresence(actor, input.data)
  return presences ? answer(200, { ...presences, self: actor.id }) : answer(404)
}
