import { z } from 'zod'
import { findingsView } from '#components/finding/views.ts'
import { staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { findRevisionFindings } from '#lib/finding/queries.ts'

const answer = (status: number, body: object | null = null): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** `GET ?revision=<id>`: what the pre-check says of it now, in the words of the reader. */
export async function GET(request: Request): Promise<Response> {
  const id = z.uuid().safeParse(new URL(request.url).searchParams.get('revision'))
  if (!id.success) return answer(400)
  const actor = await getActor()
  if (!actor) return answer(401)
  const [found, words] = await Promise.all([findRevisionFindings(actor, { id: id.data }), staffWords()])
  return found ? answer(200, findingsView(found, words)) : answer(404)
}
