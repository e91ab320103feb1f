import { describe, expect, test } from 'vitest'
import { attentionOf, lastCheck } from '#lib/activity/attention.ts'
import { activity } from '#lib/content/kinds/activity.ts'
import { fieldsOf } from '#lib/content/values.ts'

const told = { outcome: { th: 'เกิดผล', en: '' }, budget: 100, spent: 90 }
const held = (fields: object) => fieldsOf(activity, { startsOn: '2025-01-06', ...told, ...fields })
const checks = (...days: string[]) => ({ pdca: days.map((day) => ({ step: 'check', day })) })

describe('an activity asks for', () => {
  test.each([
    ['nothing before it begins', held({ startsOn: '2025-06-01' }), '2025-05-31', []],
    ['nothing on the thirtieth day', held({}), '2025-02-05', []],
    ['a check on the thirty-first', held({}), '2025-02-06', ['unchecked']],
    ['nothing once it was checked after its end', held(checks('2025-01-06')), '2026-01-06', []],
    [
      'another check while it runs, thirty days after the last',
      held({ endsOn: '2025-09-30', ...checks('2025-01-20', '2025-03-03') }),
      '2025-04-03',
      ['unchecked'],
    ],
    [
      'no check for a plan or a deed',
      held({
        pdca: [
          { step: 'do', day: '2025-01-06' },
          { step: 'act', day: '2025-02-06' },
        ],
      }),
      '2025-03-01',
      ['unchecked'],
    ],
    [
      'outcome and spending once it has ended',
      held({ outcome: { th: '', en: '' }, spent: null, ...checks('2025-01-07') }),
      '2025-01-07',
      ['outcome', 'spent'],
    ],
    [
      'no spending where nothing was given',
      held({ budget: 0, spent: null, ...checks('2025-01-07') }),
      '2025-01-08',
      [],
    ],
    ['nothing where no day is said', held({ startsOn: '' }), '2025-03-01', []],
  ])('%s', (_, fields, today, attention) => expect(attentionOf(fields, today)).toEqual(attention))

  test('the last check is the newest, whatever the order of the rows', () => {
    expect(lastCheck(held(checks('2025-03-03', '2025-01-20')))).toBe('2025-03-03')
    expect(lastCheck(held({}))).toBeNull()
  })
})
