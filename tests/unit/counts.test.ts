import { expect, it } from 'vitest'
import { countPlaywright, countVitest, countWhole } from '#tests/support/counts.ts'

it('a file that cannot be loaded is a failure, though no test of it failed', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    ],
  }
  expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 2 })
})

it('a step that ends badly is never counted as all passed', () => {
  expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1)
  const stats = { expected: 4, unexpected: 0, flaky: 0 }
  expect(countPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 4, failed: 1 })
  expect(countPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 4, failed: 0 })
  expect(countWhole(2)).toEqual({ passed: 0, failed: 1 })
})
