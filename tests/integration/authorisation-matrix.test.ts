import { readdirSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allCommands } from '#lib/command.ts'
import type { Actor } from '#lib/user/actor.ts'
import { matrix } from '#tests/support/authorisation-matrix.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, makeUser, type Staff } from '#tests/support/factories.ts'

// Every role × every act × own or other group. A command without a row in tests/support/authorisation-matrix.ts fails.

// With a mail server, so that only the permission decides whether a letter may be sent.
Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'ita@office.example' })

const personas = [
  'anonymous',
  'member of no group',
  'contributor',
  'contributor of another group',
  'reviewer',
  'reviewer of another group',
  'publisher',
  'director',
  'administrator',
] as const
type Persona = (typeof personas)[number]

beforeAll(async () => {
  for (const noun of readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(`lib/${noun.name}`).filter((name) => name.endsWith('commands.ts'))) {
      await import(`../../lib/${noun.name}/${file}`)
    }
  }
})

let staff: Staff
let other: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  other = await makeStaff()
})

async function actorOf(persona: Persona): Promise<Actor | null> {
  switch (persona) {
    case 'anonymous':
      return null
    case 'member of no group':
      return makeUser()
    case 'contributor of another group':
      return other.contributor
    case 'reviewer of another group':
      return other.reviewer
    default:
      return staff[persona]
  }
}

test('every command has a row, and every row a command', () => {
  expect([...allCommands().keys()].sort()).toEqual(Object.keys(matrix).sort())
})

for (const [name, row] of Object.entries(matrix)) {
  describe(name, () => {
    test.each(personas)('%s', async (persona) => {
      const command = allCommands().get(name)!
      const actor = await actorOf(persona)
      const result = await command(actor, await row.input(staff, actor))
      if (row.allowed.includes(persona)) expect(result).toMatchObject({ ok: true })
      else if (persona === 'anonymous') expect(result).toMatchObject({ ok: false, problem: 'signedOut' })
      else expect(['forbidden', 'notFound']).toContain(result.ok ? 'done' : result.problem)
    })
  })
}
