import { expect, test } from 'vitest'
import { type GiftFacts, type NextStep, nextStep } from '#lib/gift/rules.ts'

// Anti-Corruption Act B.E. 2561, section 128; notification of the NACC, B.E. 2563; No Gift Policy. Thirty days from
// 10 January 2025 end on 9 February.
const offered: GiftFacts = {
  offeredOn: '2025-01-10',
  valueBaht: 3_000.01,
  relation: 'other',
  occasion: 'private',
  receivedFor: 'person',
  outcome: 'kept',
  outcomeOn: null,
  reportedOn: null,
  decision: null,
}
const last = '2025-02-09'
const returned = { outcome: 'returned', outcomeOn: '2025-01-12' } as const

test.each<[string, Partial<GiftFacts>, NextStep['step'], string | null, NextStep['why']]>([
  ['refused, whatever it was worth', { outcome: 'refused', valueBaht: null }, 'done', null, 'refused'],
  [
    'refused in duty, and dear',
    { outcome: 'refused', occasion: 'duty', valueBaht: 90_000 },
    'done',
    null,
    'refused',
  ],
  ['exactly 3,000 baht, outside of duty', { valueBaht: 3_000 }, 'done', null, 'withinLimit'],
  ['one satang more', {}, 'report', last, 'overLimit'],
  ['a relative may give more', { relation: 'relative', valueBaht: 50_000 }, 'done', null, 'relative'],
  ['reported, not yet decided', { reportedOn: '2025-01-20' }, 'decide', null, 'awaitsDecision'],
  ['may be kept', { reportedOn: '2025-01-20', decision: 'may_keep' }, 'done', null, 'mayKeep'],
  ['must go back', { reportedOn: '2025-01-20', decision: 'give_back' }, 'give_back', last, 'mustGiveBack'],
  [
    'kept in duty, worth next to nothing',
    { occasion: 'duty', valueBaht: 20 },
    'give_back',
    last,
    'keptInDuty',
  ],
  [
    'kept in duty, from a relative',
    { occasion: 'duty', relation: 'relative' },
    'give_back',
    last,
    'keptInDuty',
  ],
  [
    'kept in duty, although the superior said yes',
    { occasion: 'duty', reportedOn: '2025-01-11', decision: 'may_keep' },
    'give_back',
    last,
    'keptInDuty',
  ],
  [
    'kept, although it is the office’s',
    { receivedFor: 'office', valueBaht: 100 },
    'give_back',
    last,
    'keptOfOffice',
  ],
  ['given back', returned, 'done', null, 'givenBack'],
  ['given back on the thirtieth day', { ...returned, outcomeOn: last }, 'done', null, 'givenBack'],
  ['given back a day later', { ...returned, outcomeOn: '2025-02-10' }, 'explain', last, 'givenBackLate'],
  [
    'given back late, but reported',
    { ...returned, outcomeOn: '2025-02-10', reportedOn: '2025-02-01' },
    'done',
    null,
    'givenBack',
  ],
  [
    'given back late, and small',
    { ...returned, outcomeOn: '2025-03-10', valueBaht: 300 },
    'done',
    null,
    'givenBack',
  ],
  [
    'handed over late',
    { outcome: 'handed_over', outcomeOn: '2025-03-01', occasion: 'duty' },
    'explain',
    last,
    'givenBackLate',
  ],
])('%s', (_, facts, step, by, why) => {
  expect(nextStep({ ...offered, ...facts })).toEqual({ step, by, why })
})
