import { answer, refused, uploadFor } from '#lib/auth/upload.ts'
import { canChangeRedirects } from '#lib/redirect/policy.ts'
import { receiveRedirects } from '#lib/redirect/receive.ts'

/**
 * `POST /api/redirects?name=` tells what each row of a sheet would become; with `&confirm={sheet}` of that answer it is
 * written. `&leave=on`: rows may lead to other websites.
 */
export const POST = (request: Request): Promise<Response> =>
  uploadFor(request, canChangeRedirects, async (actor, { sending, query, context }) => {
    const asked = { sending, mayLeave: query.get('leave') === 'on', confirmed: query.get('confirm') }
    const result = await receiveRedirects(actor, asked, context)
    if (result.ok) return answer(result.value.added === null ? 200 : 201, result)
    return refused(result.problem === 'conflict' ? 409 : 422, result.message)
  })
