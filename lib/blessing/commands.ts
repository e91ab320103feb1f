import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { fail } from '#lib/result.ts'
import { canModerate } from './policy.ts'
import { decideInput } from './schema.ts'

/**
 * Approves or refuses blessings, each an act of its own in the history. Approved ones are copied to where the public reads;
 * one that is refused after all is taken from there.
 */
export const decideBlessings = defineCommand({
  name: 'blessing.decide',
  input: decideInput,
  load: async (tx, _actor, { ids }) => {
    await tx.$executeRaw`SELECT 1 FROM blessings WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`
    const found = await tx.blessing.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })
    return found.length > 0 ? found : null
  },
  can: (actor) => canModerate(actor),
  run: async (tx, { subject, actor, input: { decision, reason }, now }) => {
    const state = decision === 'approve' ? 'approved' : 'refused'
    const changed = subject.filter((blessing) => blessing.state !== state)
    if (changed.length === 0) return fail('conflict', 'problem.blessing.decided')
    const ids = changed.map(({ id }) => id)
    await tx.blessing.updateMany({
      where: { id: { in: ids } },
      data: { state, decidedAt: now, decidedById: actor.id, reason: state === 'refused' ? reason : '' },
    })
    if (state === 'approved')
      await tx.publicBlessing.createMany({
        data: changed.map(({ id, design, body, signed, sentAt }) => ({ id, design, body, signed, sentAt })),
      })
    else await tx.publicBlessing.deleteMany({ where: { id: { in: ids } } })
    return done(
      { changed: ids.length },
      {
        objectType: 'blessing',
        objectId: '',
        after: { blessings: ids.length, ...(reason ? { reason } : {}) },
      },
      changed.map((blessing) => ({
        action: `blessing.${decision}`,
        objectType: 'blessing',
        objectId: blessing.id,
        before: { blessingState: blessing.state },
        after: { blessingState: state, ...(state === 'refused' ? { reason } : {}) },
      })),
    )
  },
})
