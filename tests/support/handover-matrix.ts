import { db } from '#lib/db.ts'
import { handOver } from '#lib/handover/commands.ts'
import type { Actor } from '#lib/user/actor.ts'
import { makeUser, must, type Staff } from './factories.ts'

/** The staff's contributor holds O12 of 2568 for the group; returns the id of the assignment. */
export async function holdItem(staff: Staff, itemCode = 'O12', holder: Actor = staff.contributor) {
  const { id } = await db().assignment.create({
    data: { fiscalYear: 2568, itemCode, workGroupId: staff.group.id, holderId: holder.id },
  })
  return id
}

/** Rows of the authorisation matrix for handovers and the cards of items. */
export const handoverMatrix = {
  'handover.give': {
    allowed: ['administrator'],
    input: async (staff: Staff) => ({
      giverId: staff.contributor.id,
      receiverId: (await makeUser()).id,
      items: { [await holdItem(staff)]: 'on' },
      groups: { [staff.group.id]: { contributor: 'on' } },
    }),
  },
  // The receiver is the contributor of the row's own group.
  'handover.read': {
    allowed: ['contributor'],
    input: async (staff: Staff) => {
      const giver = await makeUser({ groups: [{ workGroupId: staff.group.id, role: 'contributor' }] })
      const { id } = must(
        await handOver(staff.administrator, {
          giverId: giver.id,
          receiverId: staff.contributor.id,
          items: { [await holdItem(staff, 'O12', giver)]: 'on' },
        }),
      )
      return { id }
    },
  },
  'itemCard.save': {
    allowed: ['contributor', 'reviewer', 'director', 'administrator'],
    input: async (staff: Staff) => {
      await holdItem(staff)
      return { topicSlug: 'test_topic', version: 0, sources: 'e-GP', contacts: '', troubles: '' }
    },
  },
}
