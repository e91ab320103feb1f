import { existsSync, globSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeEvidence, makeGroup, makeStaff } from '#tests/support/factories.ts'

/** The clock itself: read to show the moment, moved by everything else. */
const ownMoment = new Set(['public_clock'])

const publicModules = globSync('lib/*/public.ts').sort()

/** The file and every file of ours that it imports: SQL may be put together from several. */
function sourcesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const imported = [...text.matchAll(/from '#(lib\/[^']+)'/g)].map((found) => found[1]!)
  return [text, ...imported.flatMap((next) => sourcesOf(next, seen))]
}

/** Names that stand after FROM, JOIN or a comma in a FROM list; what is not a relation is sorted out by the database. */
function namesIn(text: string): string[] {
  const code = text
    .replace(/^import .*$/gm, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/--.*$/gm, '')
  const one = /\b(?:FROM|JOIN)\s+(?:LATERAL\s+|ONLY\s+)?(?:public\.)?"?([a-z_][a-z0-9_]*)"?/gi
  const list =
    /\bFROM\s+[a-z_][\w.]*(?:\s+(?:AS\s+)?[a-z]\w*)?((?:\s*,\s*[a-z_][\w.]*(?:\s+(?:AS\s+)?[a-z]\w*)?)+)/gi
  return [
    ...[...code.matchAll(one)].map((found) => found[1]!.toLowerCase()),
    ...[...code.matchAll(list)].flatMap((found) =>
      found[1]!
        .split(',')
        .map((part) => part.trim().split(/\s+/)[0]!.toLowerCase())
        .filter(Boolean),
    ),
  ]
}

const tick = async (): Promise<number> =>
  Number((await pool().query('SELECT tick FROM public_clock WHERE id = 1')).rows[0].tick)

describe('everything the public reads moves the public clock', () => {
  it.each(publicModules)('%s', async (file) => {
    const sources = sourcesOf(file)
    expect(sources[0], 'a public module reads by plain SQL').not.toMatch(/\bdb\(\)|prisma/)
    expect(sources[0], 'the name of a table stands in the text').not.toMatch(/\b(?:FROM|JOIN)\s+\$\{/)
    const names = [...new Set(sources.flatMap(namesIn))]
    const { rows } = await ownerPool().query<{ name: string; kind: string; triggers: string[] }>(
      `SELECT c.relname AS name, c.relkind AS kind,
              array(SELECT t.tgname::text FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                     WHERE t.tgrelid = c.oid AND p.proname = 'move_public_clock' AND t.tgenabled IN ('O', 'A')) AS triggers
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
          AND c.relname = ANY($1)`,
      [names],
    )
    const read = rows.filter((row) => !ownMoment.has(row.name))
    expect(
      read.filter((row) => row.kind !== 'r').map((row) => row.name),
      'views hide their tables',
    ).toEqual([])
    const silent = read.filter(
      (row) => !row.triggers.includes('public_clock') || !row.triggers.includes('public_clock_truncate'),
    )
    expect(
      silent.map((row) => row.name),
      'these need CALL attach_public_clock(…) in a migration',
    ).toEqual([])
  })

  it('finds the public modules and their tables at all', () => {
    expect(publicModules.length).toBeGreaterThan(0)
    const all = new Set(publicModules.flatMap((file) => sourcesOf(file).flatMap(namesIn)))
    for (const table of ['publications', 'publication_files', 'items', 'work_groups', 'offices'])
      expect(all).toContain(table)
    expect(namesIn('SELECT 1 FROM users u, sessions AS s JOIN "blobs" b')).toEqual([
      'users',
      'blobs',
      'sessions',
    ])
  })
})

describe('the public clock', () => {
  beforeEach(resetDatabase)

  it('moves for a publication and a withdrawal, and not for anything before', async () => {
    const staff = await makeStaff()
    await makeCycle()
    const before = await tick()
    await makeEvidence(staff, { state: 'approved', item: 'O1' })
    expect(await tick()).toBe(before)
    await makeEvidence(staff, { state: 'published', item: 'O12' })
    expect(await tick()).toBe(before + 1)
    await makeEvidence(staff, { state: 'withdrawn', item: 'O2' })
    expect(await tick()).toBe(before + 3)
  })

  it('moves once a transaction, whatever the number of rows, and not for one that is undone', async () => {
    await makeGroup()
    const before = await tick()
    await db().$transaction(async (tx) => {
      for (let i = 0; i < 5; i++)
        await tx.workGroup.create({ data: { slug: `g${i}`, nameTh: 'ก', nameEn: 'g', position: i } })
      await tx.workGroup.updateMany({ data: { nameEn: 'changed' } })
    })
    expect(await tick()).toBe(before + 1)
    await db()
      .$transaction(async (tx) => {
        await tx.workGroup.updateMany({ data: { nameEn: 'undone' } })
        throw new Error('undo')
      })
      .catch(() => {})
    expect(await tick()).toBe(before + 1)
  })

  it('moves in each of two transactions on one connection, also for plain SQL', async () => {
    await makeGroup()
    const before = await tick()
    const client = await ownerPool().connect()
    try {
      for (let i = 0; i < 3; i++) await client.query(`UPDATE work_groups SET name_en = 'n${i}'`)
      await client.query(`BEGIN; UPDATE work_groups SET name_en = 'a'; SAVEPOINT s; UPDATE work_groups SET name_en = 'b';
        ROLLBACK TO s; UPDATE work_groups SET name_en = 'c'; COMMIT`)
    } finally {
      client.release()
    }
    expect(await tick()).toBe(before + 4)
  })

  it('tells who listens, at the commit and not before', async () => {
    await makeGroup()
    const listener = await ownerPool().connect()
    const writer = await ownerPool().connect()
    const heard: string[] = []
    try {
      listener.on('notification', (notice) => heard.push(notice.payload ?? ''))
      await listener.query('LISTEN public_clock')
      await writer.query(`BEGIN; UPDATE work_groups SET name_en = 'a'`)
      await listener.query('SELECT 1')
      expect(heard).toEqual([])
      await writer.query('COMMIT')
      await expect.poll(() => heard).toEqual([String(await tick())])
    } finally {
      await listener.query('UNLISTEN *')
      listener.release(true)
      writer.release()
    }
  })
})
