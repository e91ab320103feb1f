import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ListedAct } from '#lib/audit/queries.ts'
import { actionWords, changesOf, idsIn, objectPath, roleWords, sentenceText } from '#lib/audit/words.ts'
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

test('an object of a kind without a page links nowhere', () => {
  expect(objectPath(act({}))).toBe('/admin/users/u1')
  expect(objectPath(act({ objectType: 'cycleItem', objectId: '2568/O12' }))).toBe('/admin/items/2568/O12')
  expect(objectPath(act({ objectType: 'session', objectId: '' }))).toBeNull()
  expect(objectPath(act({ objectType: 'framework' }))).toBeNull()
})

test.each([
  ['th', 'user.disable', {}, 'สมชาย ระงับบัญชีของ สมศรี'],
  ['en', 'user.disable', {}, 'สมชาย disabled the account of สมศรี'],
  ['th', 'session.signIn', { objectId: 'me', actorId: 'me' }, 'สมชาย เข้าสู่ระบบ'],
  [
    'th',
    'evidence.withdraw',
    { objectType: 'evidence', objectName: 'แผน', after: { reason: 'ผิดปี' } },
    'สมชาย ถอน แผน จากการเผยแพร่ “ผิดปี”',
  ],
  ['th', 'user.unheardOf', {}, 'สมชาย user.unheardOf ผู้ใช้ สมศรี'],
] as const)('is a plain sentence: %s %s', (lang, action, more, sentence) => {
  const told = act({ action, actorName: 'สมชาย', objectName: 'สมศรี', ...more })
  expect(sentenceText(translator(lang), told)).toBe(sentence)
})

test('fields are put side by side in words, people and groups by name', () => {
  const group = '018f0000-0000-7000-8000-000000000001'
  const told = act({
    before: { name: 'ก', roles: [`reviewer@${group}`, 'publisher'], state: 'active' },
    after: { name: 'ข', state: 'disabled', rolesKept: true, dueOn: '2026-03-31', unheardOf: { a: [1] } },
  })
  const telling = { t: translator('th'), lang: 'th' as const, names: new Map([[group, 'กลุ่มกฎหมาย']]) }
  expect(idsIn([told])).toEqual([group])
  expect(changesOf(told, telling)).toEqual([
    { field: 'ชื่อ', before: 'ก', after: 'ข' },
    { field: 'บทบาท', before: 'ผู้ตรวจ กลุ่มกฎหมาย, ผู้อนุมัติเผยแพร่', after: '' },
    { field: 'สถานะ', before: 'ใช้งานได้', after: 'ระงับแล้ว' },
    { field: 'ผู้ส่งมอบคงบทบาทไว้', before: '', after: 'ใช่' },
    { field: 'กำหนดส่ง', before: '', after: '31 มี.ค. 2569' },
    { field: 'unheardOf', before: '', after: '{"a":[1]}' },
  ])
})
