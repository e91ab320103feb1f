import { expect, it } from 'vitest'
import { publicRoutes } from '#lib/press/routes.ts'
import { checks, uncheckedKinds } from '#lib/site/accessibility.ts'

it('the accessibility statement tells of every kind of page: checked, or not yet', () => {
  const told = [...checks.pages.map(({ pattern }) => pattern), ...uncheckedKinds()]
  expect(new Set(told).size).toBe(told.length)
  for (const { kind, pattern } of publicRoutes)
    if (kind === 'page' && !/revisions|gone|latest/.test(pattern)) expect(told).toContain(pattern)
  expect(checks.day).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(checks.widths).toEqual([320, 1280])
  for (const { passed } of checks.pages) expect(passed).toBeGreaterThan(20)
})
