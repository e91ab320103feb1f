import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import { canUpdateOffice } from './policy.ts'
import { type OfficeField, officeFields, updateOfficeInput } from './schema.ts'

async function lockOffice(tx: Tx) {
  await tx.$executeRaw`SELECT 1 FROM offices WHERE id = 1 FOR UPDATE`
  return tx.office.findUnique({ where: { id: 1 } })
}

const pick = (office: Record<OfficeField, string>, names: readonly OfficeField[]) =>
  Object.fromEntries(names.map((name) => [name, office[name]]))

/** Says who the office is and how it is reached. A conflict carries what the other person wrote where it differs. */
export const updateOffice = defineCommand({
  name: 'office.update',
  input: updateOfficeInput,
  load: (tx) => lockOffice(tx),
  can: canUpdateOffice,
  run: async (tx, { subject: office, input: { updatedAt, ...typed }, now }) => {
    const differ = officeFields.filter((name) => office[name] !== typed[name])
    if (office.updatedAt.getTime() !== Date.parse(updatedAt)) {
      return fail('conflict', 'problem.conflict', {
        details: { updatedAt: office.updatedAt.toISOString(), latest: pick(office, differ) },
      })
    }
    await tx.office.update({ where: { id: 1 }, data: { ...typed, updatedAt: now }, select: { id: true } })
    return done(undefined, {
      objectType: 'office',
      objectId: '1',
      before: pick(office, differ),
      after: pick(typed, differ),
    })
  },
})
