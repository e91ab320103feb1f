import { expect, test } from 'vitest'
import { routeMatrix, routesOfTheFiles } from '#tests/support/route-matrix.ts'

// tests/e2e/authorisation.spec.ts asks each of them as every role; what has no row is asked as nobody.
test('every page and route handler has a row in tests/support/route-matrix.ts, and every row a file', () => {
  expect(routesOfTheFiles()).toEqual(Object.keys(routeMatrix).sort())
})
