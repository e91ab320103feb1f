import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicLocation, readAddress } from '#lib/press/address.ts'
import { applicationSegments } from '#lib/press/routes.ts'

const page = (url: string) => {
  const address = readAddress(url)
  return address.kind === 'page' ? [address.lang, address.key, address.internal] : address.kind
}

describe('public addresses', () => {
  it.each([
    ['/', ['th', '/', '/th']],
    ['/en', ['en', '/en', '/en']],
    ['/ita/2568/O12', ['th', '/ita/2568/O12', '/th/ita/2568/O12']],
    ['/en/ita/2568/o12', ['en', '/en/ita/2568/o12', '/en/ita/2568/o12']],
    ['/ita/latest/spending-plan', ['th', '/ita/latest/spending-plan', '/th/ita/latest/spending-plan']],
    [
      '/evidence/bcdf2345/revisions/2',
      ['th', '/evidence/bcdf2345/revisions/2', '/th/evidence/bcdf2345/revisions/2'],
    ],
    ['/en/news/feed.xml', ['en', '/en/news/feed.xml', '/en/news/feed.xml']],
    ['/en/calendar.ics', ['en', '/en/calendar.ics', '/en/calendar.ics']],
    ['/sitemap.xml', ['th', '/sitemap.xml', '/th/sitemap.xml']],
  ])('%s is a page', (url, expected) => expect(page(url)).toEqual(expected))

  it.each([
    ['/ita/2568?page=2&utm_source=line&fbclid=x', '/ita/2568?page=2'],
    ['/ita/2568?state=none&page=3', '/ita/2568?page=3&state=none'],
    ['/ita/2568?page=3&state=none', '/ita/2568?page=3&state=none'],
    ['/ita/2568?page=1', '/ita/2568'],
    ['/ita/2568?page=2&page=9', '/ita/2568?page=2'],
    ['/ita/2568?page=abc&page=9', '/ita/2568?page=9'],
    ['/ita/2568?page=%32', '/ita/2568?page=2'],
    ['/ita/2568?page=-1', '/ita/2568'],
    ['/ita/2568?page=99999999', '/ita/2568'],
    ['/ita/2568?state[]=none&STATE=none', '/ita/2568'],
    ['/evidence?year=2568&group=policy&q=x', '/evidence?group=policy&year=2568'],
    ['/integrity/activities/2565?kind=&group=hr', '/integrity/activities/2565?group=hr'],
    ['/integrity/activities/2565?page=2&kind=5s&in=x', '/integrity/activities/2565?kind=5s&page=2'],
    ['/integrity/activities?kind=5s', '/integrity/activities'],
    ['/about?_rsc=abc', '/about'],
    ['/?', '/'],
    [`/?${'a'.repeat(1_000)}=1`, '/'],
  ])('%s is printed as %s', (url, key) => expect(page(url)[1]).toBe(key))

  it.each([
    ['/th', '/'],
    ['/th/ita/2568?page=2', '/ita/2568?page=2'],
    ['/th/admin', '/admin'],
    ['/ita/', '/ita'],
    ['/%61dmin', '/admin'],
    ['/%74h/ita', '/th/ita'],
    ['/i%74a/2568', '/ita/2568'],
  ])('%s has moved to %s', (url, location) => expect(readAddress(url)).toEqual({ kind: 'moved', location }))

  it.each([
    '//admin',
    '//evil.example/ita',
    '/th/../admin',
    '/th/%2e%2e/admin',
    '/./ita',
    '/ita/2568%2FO1',
    '/ita%5c2568',
    '/ita\\2568',
    '/ita/%00',
    '/ita/%0d%0aset-cookie:x',
    '/%',
    '/%ff',
    '/ita//2568',
    'http://evil.example/ita',
    '*',
    '',
    `/${'a'.repeat(3_000)}`,
    '/_next/static/../../admin',
    '/_next/%2e%2e/admin',
  ])('%s is no address', (url) => expect(readAddress(url).kind).toBe('malformed'))

  it.each([
    '/status/404',
    '/en/status/500',
    '/nope',
    '/ita/9999',
    '/ita/2568/O1.rsc',
    '/ita/2568/O1/x',
    '/evidence/short',
    '/EN/ita',
    '/en/sitemap.xml',
    '/ไทย',
    '/healthz',
  ])('%s is unknown to the press', (url) => expect(['unknown', 'moved']).toContain(readAddress(url).kind))

  it.each(['/admin', '/admin/evidence?x=1', '/login', '/api/uploads', '/_next/static/a.js'])(
    '%s goes to the application',
    (url) => expect(readAddress(url).kind).toBe('application'),
  )

  it('sends every other spelling to one that stays', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const address = readAddress(path)
        if (address.kind !== 'moved') return
        expect(address.location).toMatch(/^\/(?!\/)/)
        const again = readAddress(address.location)
        // A second step is allowed only for the Thai prefix.
        if (again.kind === 'moved') expect(address.location).toMatch(/^\/th(\/|$)/)
      }),
    )
  })

  it('never makes a key longer than its known parts', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const address = readAddress(`/ita/2568?${query}`)
        if (address.kind === 'page')
          expect(address.key).toMatch(/^\/ita\/2568(\?(page=\d{1,4})?&?(state=[a-z]+)?)?$/)
      }),
    )
  })
})

describe('the place a page redirects to', () => {
  const own = ['https://office.example']
  it.each([
    ['/th/ita/2568/O12', '/ita/2568/O12'],
    ['/en/ita/2568/O12?page=2#top', '/en/ita/2568/O12?page=2#top'],
    ['/th', '/'],
    ['https://office.example/th/ita', '/ita'],
    ['https://other.example/a?b=c', 'https://other.example/a?b=c'],
    ['O13', '/ita/2568/O13'],
    ['javascript:alert(1)', null],
    ['http://', null],
  ])('%s becomes %s', (location, expected) =>
    expect(publicLocation(location, '/th/ita/2568/O12', own)).toBe(expected),
  )
  it('never names another host by two slashes', () =>
    expect(publicLocation('/th//evil.example', '/th/ita', own)).toBe('/evil.example'))
})

it('knows every part of the application by its first segment', () => {
  const folders = readdirSync('app', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['[lang]', 'fonts'].includes(entry.name))
    .map((entry) => entry.name)
  expect(applicationSegments).toEqual(expect.arrayContaining(folders))
})
