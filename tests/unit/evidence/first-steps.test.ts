import { expect, it } from 'vitest'
import { type FirstSteps, isNewcomer, nextStep } from '#lib/evidence/first-steps-plan.ts'

const now = new Date('2025-04-27T08:00:00Z')
const steps = (more: Partial<FirstSteps>): FirstSteps => ({
  joinedAt: new Date('2025-04-26T00:00:00Z'),
  submittedAt: null,
  begun: null,
  ...more,
})
const begun = (shows: boolean) => ({ evidenceId: 'bcdfghjk', number: 1, title: 'รายงาน', shows })

it.each([
  ['nothing begun', {}, 'choose'],
  ['a draft without file or places', { begun: begun(false) }, 'show'],
  ['a draft that shows something', { begun: begun(true) }, 'submit'],
  ['submitted an hour ago', { submittedAt: new Date('2025-04-27T07:00:00Z') }, 'done'],
  [
    'submitted, and writing the next',
    { submittedAt: new Date('2025-04-27T07:00:00Z'), begun: begun(false) },
    'done',
  ],
  ['submitted long ago', { submittedAt: new Date('2025-04-01T07:00:00Z') }, null],
] as const)('the next step: %s', (_, more, expected) => {
  expect(nextStep(steps(more), now)).toBe(expected)
})

it('welcomes for a month', () => {
  expect(isNewcomer(steps({}), now)).toBe(true)
  expect(isNewcomer(steps({ joinedAt: new Date('2025-03-01T00:00:00Z') }), now)).toBe(false)
})
