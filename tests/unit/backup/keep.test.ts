import { expect, test } from 'vitest'
import { backupName, chooseRemoved, madeAtOf, readRule, usualRule } from '#lib/backup/keep.ts'

const daily = (days: number, last = '2026-11-26T18:00:00Z') =>
  Array.from({ length: days }, (_, ago) => {
    const madeAt = new Date(Date.parse(last) - ago * 86_400_000)
    return { name: backupName(madeAt), madeAt }
  })
const keptOf = (backups: ReturnType<typeof daily>, rule = usualRule) => {
  const removed = new Set(chooseRemoved(backups, rule))
  return backups.filter(({ name }) => !removed.has(name)).map(({ name }) => name.slice(9, 19))
}

test('a name says the time of the office, and is read back to the second', () => {
  const at = new Date('2026-11-26T18:05:09Z')
  expect(backupName(at)).toBe('sucharit-2026-11-27-010509.zip')
  expect(madeAtOf(backupName(at))).toEqual(at)
  for (const name of [
    'sucharit-2026-11-27-010509.zip.part',
    'a.zip',
    'sucharit-2026-13-01-000000.zip',
    'x-sucharit-2026-11-27-010509.zip',
  ]) {
    expect(madeAtOf(name), name).toBeNull()
  }
})

test('two years of every day leave a week of days, five weeks, twelve months', () => {
  expect(keptOf(daily(730))).toEqual([
    ...['2026-11-27', '2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21'],
    ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31'], // Sundays, and the last days of months
    ...['2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31'],
    ...['2026-02-28', '2026-01-31', '2025-12-31'],
  ])
})

test('of one day the newest stays, and a gap costs nothing', () => {
  const early = { name: 'early', madeAt: new Date('2026-11-26T01:00:00Z') }
  const late = { name: 'late', madeAt: new Date('2026-11-26T09:00:00Z') }
  const old = { name: 'old', madeAt: new Date('2019-01-01T00:00:00Z') }
  expect(chooseRemoved([early, old, late], { days: 2, weeks: 0, months: 0 })).toEqual(['early'])
})

test('the newest is never removed, whatever the rule', () => {
  const backups = daily(3)
  expect(chooseRemoved(backups, { days: 0, weeks: 0, months: 0 })).toEqual([
    backups[1]!.name,
    backups[2]!.name,
  ])
  expect(chooseRemoved([], usualRule)).toEqual([])
})

test('a rule is three numbers', () => {
  expect(readRule('7,5,12')).toEqual(usualRule)
  for (const text of ['', '7', '7,5', '7,5,12,1', '-1,2,3', 'a,b,c', '1.5,2,3', '99999,1,1'])
    expect(readRule(text), text).toBeNull()
})
