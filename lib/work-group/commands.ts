import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail, staleSave } from '#lib/result.ts'
import { canManageGroups } from './policy.ts'
import { createGroupInput, updateGroupInput, versionedGroupInput } from './schema.ts'

async function loadGroup(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM work_groups WHERE id = ${id}::uuid FOR UPDATE`
  return tx.workGroup.findUnique({ where: { id } })
}

const stale = fail('conflict', 'problem.conflict')

const asTyped = ({ nameTh, nameEn, position }: { nameTh: string; nameEn: string; position: number }) => ({
  nameTh,
  nameEn,
  position: String(position),
})

export const createWorkGroup = defineCommand({
  name: 'workGroup.create',
  input: createGroupInput,
  load: async () => ({}),
  can: canManageGroups,
  run: async (tx, { input }) => {
    if (await tx.workGroup.count({ where: { slug: input.slug } })) {
      return fail('invalid', 'problem.invalid', { fields: { slug: { key: 'problem.taken' } } })
    }
    const group = await tx.workGroup.create({ data: input, select: { id: true } })
    return done(group, { objectType: 'workGroup', objectId: group.id, after: input })
  },
})

export const updateWorkGroup = defineCommand({
  name: 'workGroup.update',
  input: updateGroupInput,
  load: (tx, _actor, { id }) => loadGroup(tx, id),
  can: canManageGroups,
  run: async (tx, { subject, input: { version, nameTh, nameEn, position } }) => {
    if (subject.version !== version) {
      return staleSave(subject.version, asTyped({ nameTh, nameEn, position }), asTyped(subject))
    }
    await tx.workGroup.update({
      where: { id: subject.id },
      data: { nameTh, nameEn, position, version: { increment: 1 } },
      select: { id: true },
    })
    return done(undefined, {
      objectType: 'workGroup',
      objectId: subject.id,
      before: { nameTh: subject.nameTh, nameEn: subject.nameEn, position: subject.position },
      after: { nameTh, nameEn, position },
    })
  },
})

/** A closed group keeps its name under what it published; items of the running cycle must first be given to another. */
export const closeWorkGroup = defineCommand({
  name: 'workGroup.close',
  input: versionedGroupInput,
  load: (tx, _actor, { id }) => loadGroup(tx, id),
  can: canManageGroups,
  run: async (tx, { subject, input: { version } }) => {
    if (subject.version !== version || subject.state !== 'active') return stale
    const items = await tx.assignment.count({
      where: { workGroupId: subject.id, cycleItem: { cycle: { state: { not: 'finished' } } } },
    })
    if (items > 0) return fail('invalid', 'problem.groupHasItems', { params: { items } })
    const open = await tx.revision.count({
      where: {
        evidence: { workGroupId: subject.id },
        state: { in: ['draft', 'submitted', 'returned', 'approved'] },
      },
    })
    if (open > 0) return fail('invalid', 'problem.groupHasDrafts', { params: { open } })
    await tx.workGroup.update({
      where: { id: subject.id },
      data: { state: 'closed', version: { increment: 1 } },
      select: { id: true },
    })
    return done(undefined, {
      objectType: 'workGroup',
      objectId: subject.id,
      before: { state: 'active' },
      after: { state: 'closed' },
    })
  },
})

export const reopenWorkGroup = defineCommand({
  name: 'workGroup.reopen',
  input: versionedGroupInput,
  load: (tx, _actor, { id }) => loadGroup(tx, id),
  can: canManageGroups,
  run: async (tx, { subject, input: { version } }) => {
    if (subject.version !== version || subject.state !== 'closed') return stale
    await tx.workGroup.update({
      where: { id: subject.id },
      data: { state: 'active', version: { increment: 1 } },
      select: { id: true },
    })
    return done(undefined, {
      objectType: 'workGroup',
      objectId: subject.id,
      before: { state: 'closed' },
      after: { state: 'active' },
    })
  },
})
