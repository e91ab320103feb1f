import { takeArchive } from '#lib/archive/commands.ts'
import { canTakeArchive } from '#lib/archive/policy.ts'
import { issueTicket } from '#lib/archive/ticket.ts'
import { getActor } from '#lib/auth/session.ts'

const page = '/admin/office/archive'

const leadTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })

/** Takes the form of the page and leads to the download: the public pages need not wait for that as for an act. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor()
  if (!actor) return leadTo(page)
  if (!canTakeArchive(actor)) return new Response('not found\n', { status: 404 })
  const form = await request.formData().catch(() => null)
  const taken = await takeArchive(
    actor,
    { password: form?.get('password') ?? '' },
    {
      requestId: request.headers.get('x-request-id') ?? '',
      address: request.headers.get('x-client-address') ?? '',
    },
  )
  if (!taken.ok) return leadTo(`${page}?problem=${taken.problem === 'limited' ? 'limited' : 'password'}`)
  return leadTo(`${page}/download?ticket=${issueTicket(actor.id)}`)
}
