import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import { askIn, type Tx } from '#lib/db.ts'
import { enqueue } from '#lib/job/queue.ts'
import { oldSiteLimits } from '#lib/limits.ts'
import { fail } from '#lib/result.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { guessSettings } from './columns.ts'
import { importOldSiteJob } from './jobs.ts'
import { judgeRows } from './judge.ts'
import { readKnown, readSheet } from './known.ts'
import { canImportOldSite } from './policy.ts'
import { addFileInput, beginInput, confirmInput, importInput, keptSettings, setUpInput } from './schema.ts'

async function lockImport(tx: Tx, _actor: unknown, { id }: { id: string }) {
  const [locked] = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM old_site_imports WHERE id = ${id}::uuid FOR UPDATE`
  return locked ? tx.oldSiteImport.findUniqueOrThrow({ where: { id } }) : null
}

const about = (id: string) => ({ objectType: 'oldSiteImport', objectId: id })
const notOpen = () => fail('conflict', 'problem.oldSite.confirmed')
const json = (value: object) => value as Prisma.InputJsonObject

/** A sheet has come: kept as its cells, with a guess of what its columns mean. Not an action: it is called with cells. */
export const beginImport = defineCommand({
  name: 'oldSite.begin',
  input: beginInput,
  load: async () => ({}),
  can: canImportOldSite,
  run: async (tx, { actor, input: { name, rows }, now }) => {
    const { id } = await tx.oldSiteImport.create({
      data: { name, settings: json(guessSettings(rows)), createdById: actor.id, createdAt: now },
      select: { id: true },
    })
    await tx.oldSiteRow.createMany({ data: rows.map((row) => ({ importId: id, ...row })) })
    return done({ id }, { ...about(id), after: { name, rows: rows.length } })
  },
})

/** A file came with the sheet: its bytes are kept, or its refusal is. Not an action, for its input names a hash. */
export const addImportFile = defineCommand({
  name: 'oldSite.addFile',
  input: addFileInput,
  load: lockImport,
  can: canImportOldSite,
  run: async (tx, { subject, input: { id, path, facts }, now }) => {
    if (subject.state !== 'open') return notOpen()
    if ((await tx.oldSiteFile.count({ where: { importId: id } })) >= oldSiteLimits.files)
      return fail('conflict', 'problem.oldSite.manyFiles', { params: { max: oldSiteLimits.files } })
    const sha256 = 'refused' in facts ? null : facts.sha256
    if (!('refused' in facts)) {
      const { displayName: _, ...blob } = facts
      await tx.blob.upsert({
        where: { sha256: facts.sha256 },
        create: { ...blob, createdAt: now },
        update: { orphanedAt: null },
      })
    }
    await tx.oldSiteFile.upsert({
      where: { importId_path: { importId: id, path } },
      create: { importId: id, path, sha256, facts: json(facts) },
      update: { sha256, facts: json(facts) },
    })
    return done(undefined, { ...about(id), after: { file: path, sha256 } })
  },
})

/** What the columns mean, and the answers that hold for all rows. */
export const setUpImport = defineCommand({
  name: 'oldSite.setUp',
  input: setUpInput,
  load: lockImport,
  can: canImportOldSite,
  run: async (tx, { subject, input: { id, version, ...settings } }) => {
    if (subject.state !== 'open') return notOpen()
    if (subject.version !== version) return fail('conflict', 'problem.conflict')
    const { code, title, address } = settings
    if (code < 0 || title < 0 || address < 0) return fail('invalid', 'problem.oldSite.columns')
    const { workGroupId } = settings
    if (workGroupId && !(await tx.workGroup.findFirst({ where: { id: workGroupId, state: 'active' } })))
      return fail('invalid', 'problem.invalid', { fields: { workGroupId: { key: 'problem.unusable' } } })
    await tx.oldSiteImport.update({
      where: { id },
      data: { settings: json(settings), version: { increment: 1 } },
      select: { id: true },
    })
    return done(undefined, { ...about(id), after: { columns: JSON.stringify({ code, title, address }) } })
  },
})

/** From here on rows become drafts, by a job. */
export const confirmImport = defineCommand({
  name: 'oldSite.confirm',
  input: confirmInput,
  load: lockImport,
  can: canImportOldSite,
  run: async (tx, { subject, input: { id, version }, now }) => {
    if (subject.state !== 'open') return notOpen()
    // What was seen before the button was pressed is what is confirmed.
    if (subject.version !== version) return fail('conflict', 'problem.conflict')
    const settings = keptSettings.parse(subject.settings)
    const verdicts = judgeRows(await readSheet(id, askIn(tx)), settings, await readKnown(id, askIn(tx), now))
    const ready = verdicts.filter(({ plan }) => plan !== null).length
    if (ready === 0) return fail('conflict', 'problem.oldSite.nothing')
    await tx.oldSiteImport.update({
      where: { id },
      data: { state: 'confirmed', confirmedAt: now, version: { increment: 1 } },
      select: { id: true },
    })
    await enqueue(tx, importOldSiteJob, { importId: id }, { key: id })
    return done({ ready }, { ...about(id), after: { name: subject.name, rows: verdicts.length, ready } })
  },
})

/** Throws an import away that was not confirmed; nothing was written of it. */
export const cancelImport = defineCommand({
  name: 'oldSite.cancel',
  input: importInput,
  load: lockImport,
  can: canImportOldSite,
  run: async (tx, { subject }) => {
    if (subject.state !== 'open') return notOpen()
    await tx.oldSiteImport.delete({ where: { id: subject.id }, select: { id: true } })
    return done(undefined, { ...about(subject.id), before: { name: subject.name } })
  },
})
