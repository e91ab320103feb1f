import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { mailChoiceInput } from '#lib/mail/schema.ts'
import { canChooseOwnMail } from './policy.ts'

/** What a person wants to be written, and in which language. */
export const setMailChoice = defineCommand({
  name: 'user.setMailChoice',
  input: mailChoiceInput,
  load: (tx, actor) =>
    tx.user.findUnique({ where: { id: actor.id }, select: { id: true, mailChoice: true, mailLang: true } }),
  can: canChooseOwnMail,
  run: async (tx, { subject, input: { choice, lang } }) => {
    await tx.user.update({
      where: { id: subject.id },
      data: { mailChoice: choice, mailLang: lang },
      select: { id: true },
    })
    return done(undefined, {
      objectType: 'user',
      objectId: subject.id,
      before: { mail: subject.mailChoice, lang: subject.mailLang },
      after: { mail: choice, lang },
    })
  },
})
