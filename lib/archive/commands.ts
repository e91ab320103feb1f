import 'server-only'
import { verifyPassword } from '#lib/auth/hashing.ts'
import { countTry, forgive } from '#lib/auth/limiter.ts'
import { defineCommand, done } from '#lib/command.ts'
import { fail } from '#lib/result.ts'
import { loadUser } from '#lib/user/load.ts'
import { canTakeArchive } from './policy.ts'
import { takeArchiveInput } from './schema.ts'

/**
 * Lets an administrator take everything along. The password is asked again, so that a screen left open gives nothing
 * away; wrong tries count against the limit of the sign-in.
 */
export const takeArchive = defineCommand({
  name: 'office.takeArchive',
  input: takeArchiveInput,
  load: (tx, actor) => loadUser(tx, actor.id),
  can: canTakeArchive,
  run: async (_tx, { subject, input: { password }, now }) => {
    const counted = await countTry(subject.email, `account ${subject.id}`, now)
    if (!counted.allowed) {
      return fail('limited', 'login.limited', { params: { minutes: Math.ceil(counted.retryAfter / 60) } })
    }
    if (!(await verifyPassword(subject.passwordHash, password))) {
      return fail('invalid', 'problem.invalid', { fields: { password: { key: 'problem.password.current' } } })
    }
    await forgive(subject.email, `account ${subject.id}`, now)
    return done(undefined, { objectType: 'office', objectId: '1' })
  },
})
