import 'server-only'
import { hashPassword } from '#lib/auth/hashing.ts'
import { passwordProblem } from '#lib/auth/password.ts'
import { endSessionsOf } from '#lib/auth/sessions.ts'
import type { Tx } from '#lib/db.ts'
import { type Failure, fail } from '#lib/result.ts'
import { revokeLinks } from './links.ts'

export async function refusePassword(
  tx: Tx,
  password: string,
  { email, name }: { email: string; name: string },
): Promise<Failure | null> {
  const office = await tx.office.findUnique({ where: { id: 1 } })
  const names = office ? [office.nameTh, office.nameEn, office.shortNameTh, office.shortNameEn] : []
  const problem = await passwordProblem(password, { email, name, office: names.filter(Boolean) })
  return problem ? fail('invalid', 'problem.invalid', { fields: { password: problem } }) : null
}

/** A new password ends every session and every link that could set another. Returns how many sessions there were. */
export async function writePassword(tx: Tx, userId: string, password: string, now: Date): Promise<number> {
  await tx.user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password), passwordSetAt: now, version: { increment: 1 } },
    select: { id: true },
  })
  await revokeLinks(tx, userId, now)
  return endSessionsOf(tx, userId, 'account_changed', now)
}
