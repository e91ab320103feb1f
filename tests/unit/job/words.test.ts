import { expect, test } from 'vitest'
import { translator } from '#lib/i18n.ts'
import { jobKinds } from '#lib/job/kinds.ts'
import { factsWords, kindWords } from '#lib/job/words.ts'

test.each(['th', 'en'] as const)('every kind of job is told in words: %s', (lang) => {
  const t = translator(lang)
  expect(jobKinds.map(({ name }) => name).filter((name) => kindWords(t, name) === name)).toEqual([])
})

test('a kind of another release keeps its name, a fact without words too', () => {
  const t = translator('en')
  expect(kindWords(t, 'files.old')).toBe('files.old')
  expect(factsWords(t, { removed: 1, 'files.new': 2 })).toBe('1 file removed · files.new 2')
})
