import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import { countTry } from '#lib/auth/limiter.ts'
import type { ActContext } from '#lib/command.ts'
import { db } from '#lib/db.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import { fieldMessages } from '#lib/validation.ts'
import { hasMailServer, makeLinkFor } from './links.ts'
import { askForResetInput } from './schema.ts'

/** Who asks again within this time, as when a letter is slow, is not sent another. */
const oneLetterInMs = 5 * 60_000

/**
 * Counts a wish for a new password like a try to sign in, by address and by account, whether the account is there or
 * not. What comes of it (`sendReset`) is not waited for, so that nobody learns by the time it takes.
 */
export async function askForReset(
  input: unknown,
  { address = '', now = new Date() }: ActContext = {},
): Promise<Result<{ email: string }>> {
  if (!hasMailServer()) return fail('invalid', 'problem.noResetByMail')
  const parsed = askForResetInput.safeParse(input)
  if (!parsed.success) return fail('invalid', 'problem.invalid', { fields: fieldMessages(parsed.error) })
  const { email } = parsed.data
  const counted = await countTry(`reset ${email}`, address, now)
  if (counted.allowed) return ok({ email })
  return fail('limited', 'problem.resetLimited', { params: { minutes: Math.ceil(counted.retryAfter / 60) } })
}

/** Mails a link to an active account of this address; without one, nothing happens. */
export async function sendReset(
  email: string,
  { now = new Date(), ...context }: ActContext = {},
): Promise<void> {
  await db().$transaction(async (tx) => {
    const [user] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text AS id FROM users WHERE email = ${email} AND state = 'active' FOR UPDATE`
    if (!user) return
    const since = new Date(now.getTime() - oneLetterInMs)
    const recent = await tx.accessLink.count({
      where: { userId: user.id, madeById: null, usedAt: null, revokedAt: null, madeAt: { gt: since } },
    })
    if (recent > 0) return
    await makeLinkFor(tx, user.id, { madeById: null, byMail: true, now })
    await recordAct(tx, {
      ...context,
      actor: null,
      systemName: 'sign-in',
      action: 'user.askForReset',
      objectType: 'user',
      objectId: user.id,
      after: { byMail: true },
      now,
    })
  })
}
