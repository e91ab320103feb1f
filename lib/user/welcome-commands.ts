import 'server-only'
import { z } from 'zod'
import { defineCommand, done } from '#lib/command.ts'
import { loadUser } from './load.ts'
import { canCloseWelcome } from './policy.ts'

/** Puts the welcome on my work away, for this person and on every device. */
export const closeWelcome = defineCommand({
  name: 'user.closeWelcome',
  input: z.strictObject({}),
  load: (tx, actor) => loadUser(tx, actor.id),
  can: canCloseWelcome,
  run: async (tx, { subject, now }) => {
    await tx.user.update({ where: { id: subject.id }, data: { welcomeClosedAt: now } })
    return done(undefined, { objectType: 'user', objectId: subject.id })
  },
})
