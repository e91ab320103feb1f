import { answer, refused, uploadFor } from '#lib/auth/upload.ts'
import type { ActContext } from '#lib/command.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { kindOf } from '#lib/files/types.ts'
import { logoLimits } from '#lib/limits.ts'
import { encodeLogo } from '#lib/office/logo.ts'
import { setOfficeLogo } from '#lib/office/look-commands.ts'
import { canUpdateOffice } from '#lib/office/policy.ts'
import type { Message } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'

const { upload: max, height } = logoLimits
const tooLarge: Message = { key: 'problem.logoTooLarge', params: { max: max / 1024 ** 2, height } }
const limits = { image: max, document: max, text: max }

/** Takes the mark of the office: `POST /api/office-logo?name={name}` with the picture as the body. */
export const POST = (request: Request): Promise<Response> =>
  uploadFor(request, canUpdateOffice, async (actor, { sending, context }) => {
    const received = await receiveFile(sending, { limits })
    if (!received.ok) {
      return refused(received.status, received.status === 413 ? tooLarge : received.message)
    }
    try {
      const kind = kindOf(received.file.mime)
      if (kind !== 'png' && kind !== 'jpeg' && kind !== 'webp')
        return refused(415, { key: 'problem.logoType' })
      return await keepLogo(actor, await received.bytes(), context)
    } finally {
      await received.discard()
    }
  })

async function keepLogo(actor: Actor, picture: Uint8Array, context: ActContext): Promise<Response> {
  const logo = await encodeLogo(picture)
  if (!logo) return refused(422, { key: 'problem.logoTooDetailed' })
  const result = await setOfficeLogo(actor, logo, context)
  return result.ok ? answer(201, { ok: true, bytes: logo.bytes.length }) : refused(409, result.message)
}
