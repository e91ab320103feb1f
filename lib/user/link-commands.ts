import 'server-only'
import { addressOfLink, hashOfAccessToken } from '#lib/auth/access-token.ts'
import { forgive } from '#lib/auth/limiter.ts'
import { type ActContext, defineCommand, done } from '#lib/command.ts'
import { fail, type Result } from '#lib/result.ts'
import type { Actor } from './actor.ts'
import { findOwnerOfLink, hasMailServer, makeLinkFor, revokeLinks } from './links.ts'
import { loadUser } from './load.ts'
import { canManageUsers, canUseLink } from './policy.ts'
import { makeLinkInput, tokenInput, useLinkInput } from './schema.ts'
import { refusePassword, writePassword } from './set-password.ts'

/** Makes a link to set a password and ends the earlier ones: mailed, or shown once to be handed over. */
export const makeLink = defineCommand({
  name: 'user.makeLink',
  input: makeLinkInput,
  load: (tx, _actor, { id }) => loadUser(tx, id),
  can: canManageUsers,
  run: async (tx, { subject, actor, input: { by }, now }) => {
    if (subject.state !== 'active') return fail('invalid', 'problem.linkForDisabled')
    const byMail = by === 'mail'
    if (byMail && !hasMailServer()) return fail('invalid', 'problem.noMailServer')
    await revokeLinks(tx, subject.id, now)
    const link = await makeLinkFor(tx, subject.id, { madeById: actor.id, byMail, now })
    return done(
      { address: byMail ? null : addressOfLink(link.id) },
      { objectType: 'user', objectId: subject.id, after: { byMail } },
    )
  },
})

/** Sets the password of who holds the link, and uses it up: sessions and other links end with it. */
export const setPasswordByLink = defineCommand({
  name: 'user.setPasswordByLink',
  input: useLinkInput,
  load: async (tx, actor, { token }) => {
    const user = await loadUser(tx, actor.id)
    if (user?.state !== 'active') return null
    const link = await tx.accessLink.findFirst({
      where: { tokenHash: hashOfAccessToken(token), userId: user.id, usedAt: null, revokedAt: null },
    })
    return link && { ...user, link }
  },
  can: canUseLink,
  run: async (tx, { subject: { link, ...user }, input: { password }, now }) => {
    if (link.expiresAt <= now) return linkGone
    const refused = await refusePassword(tx, password, user)
    if (refused) return refused
    await tx.accessLink.update({ where: { id: link.id }, data: { usedAt: now }, select: { id: true } })
    const sessionsEnded = await writePassword(tx, user.id, password, now)
    return done(undefined, { objectType: 'user', objectId: user.id, after: { sessionsEnded } })
  },
})

const linkGone = fail('notFound', 'problem.linkGone')

/** The act of somebody who is not signed in: the link says who it is. */
export async function setPasswordAsOwner(
  _actor: Actor | null,
  input: unknown,
  context: ActContext = {},
): Promise<Result<undefined>> {
  const sent = tokenInput.safeParse(input)
  const owner = sent.success ? await findOwnerOfLink(sent.data.token, context.now) : null
  if (!owner) return linkGone
  const result = await setPasswordByLink(owner, input, context)
  // Who forgot the password has often tried too many: the new one opens at once.
  if (result.ok) await forgive(owner.email, context.address ?? '', context.now)
  return !result.ok && result.problem === 'notFound' ? linkGone : result
}
