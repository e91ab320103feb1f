import 'server-only'
import { db } from '#lib/db.ts'
import type { MailChoice } from '#lib/mail/schema.ts'
import type { Actor } from '#lib/user/actor.ts'

/** What this person has chosen to be written, and in which language. */
export async function getMailChoice(actor: Actor): Promise<{ choice: MailChoice; lang: string }> {
  const { mailChoice, mailLang } = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { mailChoice: true, mailLang: true },
  })
  return { choice: mailChoice, lang: mailLang }
}
