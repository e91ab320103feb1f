import { publicRoutes } from '#lib/press/routes.ts'
import checked from './accessibility-checks.json' with { type: 'json' }

/** What `npm run accessibility` wrote when it last looked at every kind of public page. */
export interface AccessibilityChecks {
  /** the day of the check, such as 2026-11-26 */
  day: string
  /** version of axe-core */
  axe: string
  /** name and version */
  browser: string
  /** px, each page in both languages at each of them */
  widths: number[]
  pages: {
    /** as in lib/press/routes.ts */
    pattern: string
    /** rules that hold, at least, in every language and width */
    passed: number
    /** names of rules of axe that do not */
    violations: string[]
  }[]
}

export const checks: AccessibilityChecks = checked

// Their pages look like another kind that is in the list.
const alike = /\/revisions\/|^\/gone\/|^\/ita\/latest\//

/** Kinds of public pages that came after the last check. */
export const uncheckedKinds = (): string[] =>
  publicRoutes
    .filter(({ kind, pattern }) => kind === 'page' && !alike.test(pattern))
    .map(({ pattern }) => pattern)
    .filter((pattern) => !checks.pages.some((page) => page.pattern === pattern))
