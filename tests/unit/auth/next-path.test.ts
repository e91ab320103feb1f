import { expect, test } from 'vitest'
import { safeNextPath, signInPath } from '#lib/auth/next-path.ts'

test.each([
  '/admin',
  '/admin/users',
  '/admin/users?q=a%2Fb&page=2',
  '/admin?x=//y',
  '/admin/evidence/abcd1234',
])('a path of the staff side is kept: %s', (path) => {
  expect(safeNextPath(path)).toBe(path)
})

test.each([
  ...[
    'https://evil.example/admin',
    '//evil.example/admin',
    '/\\evil.example',
    'javascript:alert(1)',
    '/login',
    '/',
  ],
  ...[
    '/administrator',
    '/admin/../login',
    '/admin/..//evil.example',
    '/admin\\..\\x',
    '/admin/\n/x',
    '',
    undefined,
  ],
  ...[null, 5, ['/admin'], `/admin/${'a'.repeat(600)}`, '/admin//evil.example', '/%61dmin'],
])('anything else falls back to the work page: %s', (path) => {
  expect(safeNextPath(path)).toBe('/admin')
})

test('the sign-in page is told where to go on', () => {
  expect(signInPath('/admin')).toBe('/login')
  expect(signInPath('/admin/users?page=2')).toBe('/login?next=%2Fadmin%2Fusers%3Fpage%3D2')
  expect(signInPath('//evil.example')).toBe('/login')
})
