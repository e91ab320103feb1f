import { randomInt } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { sessionCookie } from '#lib/auth/cookie.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { signInLimits } from '#lib/limits.ts'
import { act, anyway, makeEvidence, must } from '#tests/support/factories.ts'
import { portalDatabase, publicPages } from '#tests/support/portal.ts'
import { publishedItem, upload } from '#tests/support/portal-objects.ts'
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

test('no header changes what a public page says, whoever asks', async () => {
  const { cookie } = await openSessionOf(people.of.administrator.email)
  const tricks: Record<string, string>[] = [
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree', 'next-url': '/admin' },
    {
      'next-router-state-tree': encodeURIComponent(
        '["",{"children":["admin",{"children":["__PAGE__",{},null,"refetch"]}]}]',
      ),
    },
    {
      'next-action': '7f'.repeat(21),
      'x-nextjs-data': '1',
      'x-middleware-prefetch': '1',
      purpose: 'prefetch',
    },
    {
      'x-prerender-revalidate': '1',
      'x-invoke-status': '500',
      'x-matched-path': '/admin',
      'x-now-route-matches': '1=admin',
    },
    {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    },
    { cookie: `${sessionCookie}=${cookie}; lang=en`, 'accept-language': 'en' },
  ]
  for (const { address } of await publicPages()) {
    const path = `${address}?_rsc=1a2b3&next=//evil.example`
    for (const headers of tricks) {
      // What other tests publish meanwhile may come between the two.
      await expect(async () => {
        const plain = await ask(port, address, { headers: { host: new URL(own).host } })
        const answer = await ask(port, path, { headers: { host: new URL(own).host, ...headers } })
        expect(answer.headers['set-cookie']).toBeUndefined()
        expect(answer.status).toBe(plain.status)
        expect(answer.text === plain.text, `${path} ${JSON.stringify(headers)}`).toBe(true)
      }).toPass({ timeout: 30_000 })
    }
  }
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

test('nobody is led to another site after signing in', async () => {
  const elsewhere = [
    ...[
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/admin/../..//evil.example',
      '/admin//evil.example',
    ],
    ...[
      '/admin\\@evil.example',
      '/%2f%2fevil.example',
      '/admin/%0d%0aLocation:%20//evil.example',
      '/administrator',
      'data:text/html,x',
      '/login',
      '\t//evil.example',
    ],
  ]
  for (const next of elsewhere) {
    for (const name of ['next', 'callbackUrl']) {
      const led = await clients.director.get(`/login?${name}=${encodeURIComponent(next)}`)
      expect.soft([led.status(), led.headers().location], `${name}=${next}`).toEqual([307, '/admin'])
    }
    const form = await clients.anonymous.get(`/login?next=${encodeURIComponent(next)}`)
    expect.soft(/(?:href|action|value|content)="[^"]*evil\.example/.test(await form.text()), next).toBe(false)
  }
  for (const path of [
    '/th//evil.example',
    '/th/%2fevil.example',
    '/th/\\evil.example',
    '/%5cevil.example',
    '/en//evil.example',
    '//evil.example/%2e%2e',
  ]) {
    const answer = await ask(port, path, { headers: { host: new URL(own).host } })
    expect.soft(answer.headers.location ?? '/', path).toMatch(/^\/(?![/\\])/)
  }
})

test('a file is for everyone only while its evidence is public, and no name leads to another', async () => {
  const { fiscal_year: fiscalYear, item_code: item } = await publishedItem()
  const { staff } = people
  const { evidenceId, revisionId } = await makeEvidence(staff, {
    item,
    fiscalYear,
    title: `ไฟล์ที่ถูกลองเปิด ${people.mark}`,
  })
  const file = await upload(clients, revisionId, 'หลักฐาน "><script>alert(1)</script>.pdf')
  const asked = (path: string) => ask(port, path, { headers: { host: new URL(own).host } })
  const address = `/files/${file.id}/${file.fileName}`
  const status = async (path: string) => (await asked(path)).status
  for (const path of [
    address,
    `/en${address}`,
    `/files/${file.id}`,
    `/files/${file.id}/x.pdf`,
    `/files/${file.id.toUpperCase()}/x`,
  ]) {
    expect.soft(await status(path), `${path} of a draft`).toBe(404)
  }
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  expect(await status(address), 'approved').toBe(404)
  await act(evidence.publishRevision, staff.publisher, revisionId, anyway)
  await expect.poll(() => status(address)).toBe(200)
  const { headers } = await asked(address)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', etag: `"${file.sha256}"` })
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(headers['content-disposition']).not.toMatch(/[<>\r\n]/)
  const names = [
    '..',
    '../../secrets.json',
    '..%2f..%2fsecrets.json',
    '%2e%2e/%2e%2e/secrets.json',
    '..%5c..%5csecrets.json',
    '%00.pdf',
    'x%0d%0aSet-Cookie:a=b',
    `${file.fileName}/..`,
    `${file.fileName}%00`,
    `.${file.fileName}`,
    'a'.repeat(1_500),
  ]
  for (const name of names) {
    const answer = await asked(`/files/${file.id}/${name}`)
    expect.soft([308, 404], name).toContain(answer.status)
    if (answer.status === 308) expect.soft(answer.headers.location).toBe(address)
    expect.soft(answer.headers['set-cookie'], name).toBeUndefined()
    expect.soft(answer.text, name).not.toContain('authSecret')
  }
  must(
    await evidence.withdrawEvidence(staff.director, {
      evidenceId,
      reason: `<img src=x onerror=alert(1)> ${people.mark}`,
    }),
  )
  await expect.poll(() => status(address)).toBe(410)
  const gone = await asked(address)
  expect(gone.text).toContain(`&lt;img src=x onerror=alert(1)&gt; ${people.mark}`)
  expect(gone.text).not.toContain('<img')
  expect(await status(`/files/${file.id}/other.pdf`), 'withdrawn, by another name').toBe(410)
})

test('no parameter of a list is an error, whatever it holds', async () => {
  const lists = [
    '',
    '/users',
    '/users/export',
    '/groups',
    '/groups/export',
    '/audit',
    '/audit/export',
    '/evidence',
    '/evidence/export',
    '/assignments',
    '/assignments/export',
    '/items',
    '/review',
  ]
  const names = [
    'q',
    'page',
    'group',
    'year',
    'sort',
    'state',
    'role',
    'person',
    'objectId',
    'action',
    'item',
    'kind',
  ]
  const values = [
    '%00',
    '%27%22%5c',
    '-1',
    '99999999999999999999',
    '__proto__',
    'constructor',
    '%ED%A0%80',
    '%F0%9F%98%80',
    '%25',
    '1e9',
  ]
  for (const list of lists) {
    for (const value of values) {
      const answer = await clients.administrator.get(
        `/admin${list}?${names.map((name) => `${name}=${value}`).join('&')}`,
      )
      expect.soft(answer.status(), `${list} ${value}`).toBe(200)
      await answer.body()
    }
  }
})

test('bodies and headers that are too large are refused, and the portal stays up', async () => {
  const headers = { host: new URL(own).host, origin: own }
  const json = { ...headers, 'content-type': 'application/json' }
  const signIn = await ask(port, '/api/auth/callback/credentials', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: 'a'.repeat(2_000_000), password: 'b' }),
  })
  expect(signIn.status).toBe(400)
  const many = await ask(port, '/admin', { headers: { ...headers, cookie: `a=${'b'.repeat(40_000)}` } })
  expect(many.status).toBe(431)
  expect((await ask(port, `/evidence?q=${'a'.repeat(9_000)}`, { headers })).status).toBe(404)
  expect((await ask(port, '/healthz', { headers })).status).toBe(200)
})

test('eleven wrong tries from one place, and the next ones wait, whoever they were for', async () => {
  // The address of the connection counts: one of our own, so that no other test is kept from signing in.
  const from = `127.${randomInt(2, 250)}.${randomInt(2, 250)}.${randomInt(2, 250)}`
  const wrong = (email: string) =>
    ask(port, '/api/auth/callback/credentials', {
      method: 'POST',
      from,
      headers: {
        host: new URL(own).host,
        origin: own,
        'content-type': 'application/json',
        'x-forwarded-for': `198.51.100.${randomInt(1, 250)}`,
      },
      body: JSON.stringify({ email, password: 'a wrong guess' }),
    })
  const known = people.of.director.email
  const [ofKnown, ofUnknown] = [await wrong(known), await wrong(`unknown.${people.mark}@test.example`)]
  expect([ofKnown.status, ofUnknown.status]).toEqual([401, 401])
  expect(ofUnknown.text).toBe(ofKnown.text)
  for (let n = 2; n < signInLimits.wrongTries; n++)
    expect((await wrong(known)).status, `try ${n + 1}`).toBe(401)
  const [late, lateUnknown] = [await wrong(known), await wrong(`unknown.${people.mark}@test.example`)]
  expect([late.status, lateUnknown.status]).toEqual([429, 429])
  expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
  expect(lateUnknown.text).toBe(late.text)
  const { rows } = await (await portalDatabase()).query(`SELECT key FROM rate_limits`)
  expect(JSON.stringify(rows)).not.toContain(from)
})

test('no cell of an export acts as a formula', async () => {
  const { fiscal_year: fiscalYear, item_code: item } = await publishedItem()
  for (const sign of ['=', '+', '-', '@']) {
    const { revisionId } = await makeEvidence(people.staff, { item, fiscalYear, title: `สูตร ${people.mark}` })
    await act(evidence.saveRevision, people.staff.contributor, revisionId, {
      title: `${sign}HYPERLINK("http://evil.example","${people.mark}")`,
      items: [{ fiscalYear, itemCode: item }],
    })
  }
  const csv = await (await clients.contributor.get(`/admin/evidence/export?q=${people.mark}`)).text()
  expect(csv.match(/HYPERLINK/g)?.length).toBe(4)
  expect(csv).not.toMatch(/(?:^|[,\r\n"])[=+\-@\t]HYPERLINK/)
})
