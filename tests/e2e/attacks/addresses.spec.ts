import { expect, test } from '@playwright/test'
import { sessionCookie } from '#lib/auth/cookie.ts'
import {
  type Clients,
  makePortalPeople,
  openClients,
  type PortalPeople,
} from '#tests/support/portal-people.ts'
import { ask } from '#tests/support/press.ts'
import { openSessionOf } from '#tests/support/sign-in.ts'

// Addresses, headers and bodies that no browser of an honest person sends. They leave as they are written here: the
// clients of the other tests would put them right.

const own = process.env.BASE_URL!
const port = Number(new URL(own).port)

test.describe.configure({ timeout: 300_000 })

let people: PortalPeople
let clients: Clients
test.beforeAll(async () => {
  people = await makePortalPeople()
  clients = await openClients(people)
})
test.afterAll(async () => {
  for (const client of Object.values(clients)) await client.dispose()
})

test('no spelling of an address leads past the sign-in', async () => {
  const spellings = [
    ...[
      '//admin/users',
      '/%61dmin/users',
      '/%2561dmin/users',
      '/ADMIN/users',
      '/Admin',
      '/admin//users',
      '/admin/./users',
    ],
    ...[
      '/x/../admin/users',
      '/admin/%2e%2e/admin/users',
      '/admin/..%2fadmin',
      '/admin%2fusers',
      '/admin\\users',
      '/admin;a=b/users',
    ],
    ...[
      '/admin./users',
      '/admin/users%00',
      '/admin/users/',
      '/admin/users%20',
      '/th/admin/users',
      '/en/admin/users',
      '/en/../admin',
    ],
    ...[
      '/_next/data/x/admin/users.json',
      '/_next/../admin/users',
      '/_next/static/../../admin',
      '/status/../admin',
      '/admin/users?_rsc=1',
    ],
    ...[
      '/admin/users/export',
      '/admin/audit/export?page=1',
      '/api/admin',
      '/api/../admin',
      '/API/uploads',
      'http://evil.example/admin',
    ],
  ]
  const tricks: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'src/middleware:src/middleware:middleware', 'x-middleware-next': '1' },
    { 'x-matched-path': '/admin/users', 'x-invoke-path': '/admin/users', 'x-invoke-status': '200' },
    { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'x-client-address': '127.0.0.1' },
    { 'x-original-url': '/admin/users', 'x-rewrite-url': '/admin/users', 'x-nextjs-data': '1' },
    { cookie: `${sessionCookie}=made-up`, rsc: '1', 'next-router-prefetch': '1' },
    { cookie: `${sessionCookie}=eyJhbGciOiJub25lIn0.eyJzZXNzaW9uSWQiOiJ4In0.` },
  ]
  for (const path of spellings) {
    for (const headers of tricks) {
      const answer = await ask(port, path, { headers: { host: new URL(own).host, ...headers } })
      const what = `${path} ${JSON.stringify(headers)}: ${answer.status}`
      expect.soft([200, 307, 308, 404], what).toContain(answer.status)
      if (answer.status === 200) expect.soft(answer.text, what).toContain('NEXT_REDIRECT')
      expect.soft(answer.text, what).not.toContain('@demo.example')
      expect.soft(answer.headers.location ?? '/', what).toMatch(/^\/(?![/\\])/)
    }
  }
})

test('a session cookie that was changed by one letter is nobody’s', async () => {
  const { cookie } = await openSessionOf(people.of.administrator.email)
  const asked = (value: string) =>
    ask(port, '/admin/users', { headers: { host: new URL(own).host, cookie: `${sessionCookie}=${value}` } })
  expect((await asked(cookie)).status).toBe(200)
  const middle = Math.floor(cookie.length / 2)
  const other = cookie[middle] === 'A' ? 'B' : 'A'
  expect((await asked(cookie.slice(0, middle) + other + cookie.slice(middle + 1))).status).toBe(307)
})

test('no absolute address is made from what a visitor says our host is', async () => {
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '666',
  }
  for (const path of [
    '/',
    '/sitemap.xml',
    '/robots.txt',
    '/login?next=%2Fadmin',
    '/admin/users',
    '/admin',
    '/ita/latest/O1',
    '/th/ita',
    '/nothing',
  ]) {
    const answer = await ask(port, path, { headers })
    expect.soft(answer.text, path).not.toContain('evil.example')
    expect.soft(answer.headers.location ?? '', path).not.toContain('evil.example')
  }
})
