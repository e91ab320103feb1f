import { expect, it } from 'vitest'
import {
  countPlaywright,
  countVitest,
  countWhole,
  failedOfPlaywright,
  failedOfVitest,
} from '#tests/support/counts.ts'

it('a file that cannot be loaded is a failure, though no test of it failed', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'cycle moves' },
          { status: 'passed', fullName: 'cycle starts' },
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'holds' }] },
    ],
  }
  expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 2 })
  expect(failedOfVitest(report)).toEqual(['b.test.ts', 'a.test.ts › cycle moves'])
})

it('a step that ends badly is never counted as all passed', () => {
  expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1)
  const stats = { expected: 4, unexpected: 0, flaky: 0 }
  expect(countPlaywright({ stats, errors: [], suites: [] }, 1)).toEqual({ passed: 4, failed: 1 })
  expect(countPlaywright({ stats, errors: [], suites: [] }, 0)).toEqual({ passed: 4, failed: 0 })
  expect(countWhole(2)).toEqual({ passed: 0, failed: 1 })
})

it('what failed in the browser is named however deep it stands', () => {
  const spec = (title: string, ok: boolean) => ({ title, file: 'review.spec.ts', ok })
  const inner = { title: 'phone', specs: [spec('returns', false)] }
  const suites = [{ title: 'review.spec.ts', specs: [spec('approves', true)], suites: [inner] }]
  const report = { stats: { expected: 1, unexpected: 1, flaky: 0 }, errors: [], suites }
  expect(failedOfPlaywright(report)).toEqual(['review.spec.ts › returns'])
})
