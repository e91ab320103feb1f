import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Migration, readMigrations } from '#lib/migrate/files.ts'
import { planMigrations } from '#lib/migrate/plan.ts'
import { projectRoot } from '#lib/start/project-root.ts'

const file = (name: string, checksum = name): Migration => ({ name, sql: '', checksum })
const row = (name: string, checksum = name, isFinished = true) => ({ name, checksum, isFinished })

describe('what is left to apply', () => {
  it('is what the database does not have yet, in order', () => {
    expect(planMigrations([file('1'), file('2'), file('3')], [row('1')])).toEqual({
      ok: true,
      pending: [file('2'), file('3')],
    })
    expect(planMigrations([file('1')], [row('1')])).toEqual({ ok: true, pending: [] })
  })

  it.each([
    ['was changed after it was applied', [file('1_a', 'new')], [row('1_a', 'old')]],
    ['belongs to a newer version', [file('1_a')], [row('1_a'), row('1_b')]],
    ['did not finish', [file('1_a')], [row('1_a', '1_a', false)]],
  ])('is nothing when a migration %s, and the sentence names it', (says, files, applied) => {
    const plan = planMigrations(files, applied)
    expect(plan).toMatchObject({ ok: false, sentence: expect.stringContaining(says) })
    expect(plan).toMatchObject({ sentence: expect.stringMatching(/1_[ab]/) })
  })
})

it('the files carry the checksum that prisma would compute', async () => {
  const [first] = await readMigrations()
  const bytes = readFileSync(join(projectRoot, 'prisma', 'migrations', first!.name, 'migration.sql'))
  expect(first!.checksum).toBe(createHash('sha256').update(bytes).digest('hex'))
})
