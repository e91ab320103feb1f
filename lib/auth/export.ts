import 'server-only'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { Actor } from '#lib/user/actor.ts'
import { staffWords } from './language.ts'
import { signInPath } from './next-path.ts'
import { getActor } from './session.ts'

/** A route that hands out a list as a file: the same two questions as its page, answered by statuses. */
export async function exportFor(
  request: Request,
  may: (actor: Actor) => boolean,
  make: (
    actor: Actor,
    query: Record<string, string>,
    words: { lang: Lang; t: Translate },
  ) => Promise<Response>,
): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url)
  const actor = await getActor()
  if (!actor) return new Response(null, { status: 307, headers: { Location: signInPath(pathname + search) } })
  if (!may(actor)) return new Response('not found\n', { status: 404 })
  return make(actor, Object.fromEntries(searchParams), await staffWords())
}
