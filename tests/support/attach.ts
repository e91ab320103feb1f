import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import { receiveFile } from '#lib/files/receive.ts'
import type { Actor } from '#lib/user/actor.ts'
import { must } from './factories.ts'

/** Attaches a file as an upload does, and gives its id. */
export async function attachBytes(
  actor: Actor,
  revisionId: string,
  bytes: Buffer,
  name: string,
): Promise<string> {
  const body = (async function* () {
    yield bytes
  })()
  const received = await receiveFile({ body, name, length: bytes.length })
  if (!received.ok) throw new Error(received.message.key)
  await received.keep()
  await received.discard()
  return must(await addAttachment(actor, { revisionId, file: received.file })).id
}
