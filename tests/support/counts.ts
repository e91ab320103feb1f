import { existsSync, readFileSync } from 'node:fs'

export interface Counts {
  passed: number
  failed: number
}

export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[]
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs: { title: string; file: string; ok: boolean }[]
}

export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
  suites: PlaywrightSuite[]
}

/** A step that failed without a failing test, such as a file that cannot be loaded, counts as one failure. */
function atLeastOne(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export const countWhole = (exitCode: number): Counts =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

const withoutTest = (report: VitestReport) =>
  report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )

export function countVitest(report: VitestReport, exitCode: number): Counts {
  return atLeastOne(
    { passed: report.numPassedTests, failed: report.numFailedTests + withoutTest(report).length },
    exitCode,
  )
}

export function countPlaywright(report: PlaywrightReport, exitCode: number): Counts {
  const { expected, unexpected, flaky } = report.stats
  return atLeastOne({ passed: expected + flaky, failed: unexpected + report.errors.length }, exitCode)
}

export const failedOfVitest = (report: VitestReport): string[] => [
  ...withoutTest(report).map((file) => file.name),
  ...report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file.name} › ${test.fullName}`),
  ),
]

export const failedOfPlaywright = (report: PlaywrightReport): string[] => report.suites.flatMap(failedSpecs)

const failedSpecs = (suite: PlaywrightSuite): string[] => [
  ...suite.specs.filter((spec) => !spec.ok).map((spec) => `${spec.file} › ${spec.title}`),
  ...(suite.suites ?? []).flatMap(failedSpecs),
]

export function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
}
