import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ListedAct } from '#lib/audit/queries.ts'
import { actionWords, changesOf, objectPath, roleWords, valueText } from '#lib/audit/words.ts'
import { allCommands } from '#lib/command.ts'
import { translator } from '#lib/i18n.ts'

test.each(['th', 'en'] as const)('every act of the office is told in words: %s', async (lang) => {
  for (const noun of readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(`lib/${noun.name}`).filter((name) => name.endsWith('commands.ts'))) {
      await import(`../../../lib/${noun.name}/${file}`)
    }
  }
  const names = [...allCommands().keys(), 'session.signIn', 'session.signOut', 'session.limited']
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => actionWords(translator(lang), name) === name)).toEqual([])
})

const act = (part: Partial<ListedAct>) =>
  ({ objectType: 'user', objectId: 'u1', before: null, after: null, ...part }) as ListedAct

test('roles are said once, in the words of the office', () => {
  const roles = ['administrator', 'reviewer@g1', 'reviewer@g2', 'system', 'unheard-of']
  expect(roleWords(translator('th'), roles)).toEqual(['ผู้ดูแลระบบ', 'ผู้ตรวจ', 'ระบบ', 'unheard-of'])
})

test('an act without an object, or of a kind without a page, links nowhere', () => {
  expect(objectPath(act({}))).toBe('/admin/users/u1')
  expect(objectPath(act({ objectType: 'session', objectId: '' }))).toBeNull()
  expect(objectPath(act({ objectType: 'framework' }))).toBeNull()
})

test('fields are put side by side', () => {
  expect(
    changesOf(act({ before: { name: 'ก', roles: ['a', 'b'] }, after: { name: 'ข', count: 2 } })),
  ).toEqual([
    { field: 'name', before: 'ก', after: 'ข' },
    { field: 'roles', before: 'a, b', after: '' },
    { field: 'count', before: '', after: '2' },
  ])
  expect(valueText({ a: [1] })).toBe('{"a":[1]}')
})
