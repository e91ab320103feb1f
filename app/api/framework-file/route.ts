import { staffWords } from '#lib/auth/language.ts'
import { answer, refused, uploadFor } from '#lib/auth/upload.ts'
import { canEditFrameworks } from '#lib/framework-draft/policy.ts'
import { receiveList } from '#lib/framework-draft/receive.ts'
import type { Message } from '#lib/result.ts'

/** Takes the list of a year up as a draft: `POST /api/framework-file?name={name}&year={year}`, the file as the body. */
export const POST = (request: Request): Promise<Response> =>
  uploadFor(request, canEditFrameworks, async (actor, { sending, query, context }) => {
    const year = query.get('year') ?? ''
    const fiscalYear = /^2[5-7]\d\d$/.test(year) ? Number(year) : null
    const result = await receiveList(actor, { sending, fiscalYear }, context)
    if (result.ok) return answer(201, { ok: true, ...result.value })
    const { t } = await staffWords()
    const say = t as unknown as (key: string, params?: Message['params']) => string
    const faults = ('faults' in result ? result.faults : []).map(({ where, what }) => ({
      where,
      text: say(what.key, what.params),
    }))
    return refused(result.problem === 'conflict' ? 409 : 422, result.message, { faults })
  })
