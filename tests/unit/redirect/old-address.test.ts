import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTable, type Rule } from '#lib/redirect/match.ts'
import { askedAddress, linkTo, readOldAddress } from '#lib/redirect/old-address.ts'
import { readTarget } from '#lib/redirect/target.ts'

const own = 'portal.example.go.th'

describe('an old address as it is typed', () => {
  it.each([
    ['/website/?p=34400', '', '/website', 'p=34400'],
    ['https://www.old.example/website/?p=34400#top', 'old.example', '/website', 'p=34400'],
    ['old.example/index.php?id=3802&d=article', 'old.example', '/index.php', 'd=article&id=3802'],
    ['/index.php?d=article&amp;id=3802', '', '/index.php', 'd=article&id=3802'],
    ['/a/?utm_source=line&fbclid=x&id=1', '', '/a', 'id=1'],
    ['http://OLD.example:80/A/B/', 'old.example', '/A/B', ''],
    [`https://www.${own}/เก่า/`, '', '/เก่า', ''],
    ['/%e0%b8%82%e0%b9%88%e0%b8%b2%e0%b8%a7/', '', '/ข่าว', ''],
    ['/upload/%A2%E8%D2%C7.pdf', '', '/upload/ข่าว.pdf', ''],
    ['/wp-content//uploads/O12.pdf', '', '/wp-content/uploads/O12.pdf', ''],
    ['/wp-content/*', '', '/wp-content/*', ''],
    ['/wp-content/**.pdf', '', '/wp-content/*.pdf', ''],
    ['/100%25/a', '', '/100%25/a', ''],
    ['/?p=34400', '', '/', 'p=34400'],
    ['/files/O12.pdf', '', '/files/O12.pdf', ''],
    ['https://โรงเรียน.ไทย/ข่าว', 'xn--42cl2bj2jxbq1l.xn--o3cw4h', '/ข่าว', ''],
  ])('%s', (typed, host, path, query) => {
    expect(readOldAddress(typed, own)).toEqual({ ok: true, host: expect.any(String), path, query })
    const read = readOldAddress(typed, own)
    if (!typed.includes('ไทย')) expect(read).toMatchObject({ host })
  })

  it.each([
    ['', 'notAddress'],
    ['สวัสดี', 'notAddress'],
    ['javascript:alert(1)', 'notAddress'],
    ['/a\\b', 'notAddress'],
    ['/a%00b', 'notAddress'],
    [`/${'a'.repeat(700)}`, 'tooLong'],
    ['/a*b*c*d*', 'wildcards'],
    ['/*', 'tooWide'],
    ['*', 'notAddress'],
    ['/', 'ours'],
    ['/ita', 'ours'],
    ['/en/about/', 'ours'],
    ['/th/ita', 'ours'],
    ['/evidence?page=2', 'ours'],
    ['/admin/old', 'ours'],
    ['/api/*', 'ours'],
    ['/login', 'ours'],
    ['/healthz', 'ours'],
    ['/files/bcdf2345/O12.pdf', 'ours'],
    ['/sitemap.xml', 'ours'],
  ])('%s cannot be one', (typed, key) => {
    expect(readOldAddress(typed, own)).toEqual({ ok: false, key: `problem.redirect.${key}` })
  })

  it('is compared with what browsers send for it, however it is spelled', () => {
    const stored = readOldAddress('/ข่าว/O12 ปี 66.pdf?a=ก&b=2', own)
    for (const sent of [
      `/${encodeURIComponent('ข่าว')}/O12%20${encodeURIComponent('ปี')}%2066.pdf?b=2&a=${encodeURIComponent('ก')}`,
      `/${encodeURIComponent('ข่าว').toLowerCase()}/O12%20${encodeURIComponent('ปี')}%2066.pdf/?b=2&a=%E0%B8%81&fbclid=1`,
      // bytes that were not escaped at all, as Node hands them over
      `/${Buffer.from('ข่าว').toString('latin1')}/O12%20${encodeURIComponent('ปี')}%2066.pdf?b=2&a=%e0%b8%81`,
    ])
      expect({ ok: true, ...askedAddress(sent, 'www.any.example') }).toEqual({
        ...stored,
        host: 'any.example',
      })
  })

  it('a link to it leads to it', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const asked = askedAddress(`${path || '/'}?${query}`, '')
        if (asked) expect(askedAddress(linkTo(asked), '')).toEqual(asked)
      }),
      { numRuns: 40 },
    )
  })
})

const rule = (id: string, from: string, to = `/evidence/bcdf234${id.length}`): Rule => {
  const read = readOldAddress(from, own)
  if (!read.ok) throw new Error(`${from}: ${read.key}`)
  const { ok: _, ...address } = read
  return { id, ...address, kind: to.startsWith('http') ? 'external' : 'page', target: to }
}
const finds = (rules: readonly Rule[], url: string, host = own) =>
  makeTable(rules, own).find(askedAddress(url, host)!)?.id ?? null

describe('which rule answers', () => {
  const rules = [
    rule('all', '/wp-content/*'),
    rule('year', '/wp-content/uploads/2566/*'),
    rule('pdf', '/wp-content/uploads/*.pdf'),
    rule('exact', '/wp-content/uploads/2566/O12.pdf'),
    rule('index', '/index.php'),
    rule('article', '/index.php?d=article&id=3802'),
    rule('host', 'http://two.example/wp-content/*'),
    rule('hostExact', 'http://two.example/index.php'),
    rule('mid', '/a/*/b/*/c'),
    rule('home', '/?p=7'),
  ]
  it.each([
    ['/wp-content/x', 'all'],
    ['/wp-content/', 'all'],
    ['/wp-content', 'all'],
    ['/wp-contents', null],
    ['/wp-content/uploads/2566/O13.pdf', 'year'],
    ['/wp-content/uploads/2565/O13.pdf', 'pdf'],
    ['/wp-content/uploads/2566/O12.pdf', 'exact'],
    ['/wp-content/uploads/2566/O12.pdf?ver=2', 'exact'],
    ['/wp-content/uploads/2566/o12.pdf', 'year'],
    ['/index.php', 'index'],
    ['/index.php?id=3802&d=article', 'article'],
    ['/index.php?id=3803&d=article', 'index'],
    ['/a/1/b/2/c', 'mid'],
    ['/a/b/c', null],
    ['/a//b//c', null],
    ['/?p=7', 'home'],
    ['/?p=8', null],
    ['/', null],
  ])('%s', (url, id) => expect(finds(rules, url)).toBe(id))

  it('a host of its own goes before any host, and only there', () => {
    expect(finds(rules, '/index.php', 'WWW.two.example:8080')).toBe('hostExact')
    expect(finds(rules, '/index.php?id=3802&d=article', 'two.example')).toBe('article')
    expect(finds(rules, '/index.php', 'three.example')).toBe('index')
  })

  it('a star that was sent is a sign and no wildcard', () => {
    expect(finds(rules, '/wp-content/uploads/*/O12.pdf')).toBe('pdf')
    expect(finds([rule('one', '/old/a.pdf')], '/old/*')).toBeNull()
  })

  it('follows a target that leads here again, and no circle', () => {
    const chain = [
      rule('a', 'http://one.example/x', 'http://two.example/y'),
      rule('b', 'http://two.example/y', '/evidence/bcdf2345'),
      rule('c', 'http://one.example/r', 'http://two.example/s'),
      rule('d', 'http://two.example/s', 'http://one.example/r'),
      rule('e', '/out', 'https://elsewhere.example/x'),
    ]
    expect(finds(chain, '/x', 'one.example')).toBe('b')
    expect(finds(chain, '/r', 'one.example')).toBeNull()
    expect(finds(chain, '/out')).toBe('e')
  })

  it('comes to an end for wildcards made to take long', () => {
    const hostile = makeTable([rule('x', `/${'a'.repeat(100)}*${'a'.repeat(100)}b*${'a'.repeat(100)}c`)], own)
    const asked = askedAddress(`/${'a'.repeat(2_000)}`, own)!
    for (let n = 0; n < 200; n++) expect(hostile.find(asked)).toBeNull()
  })
})

describe('where an old address may lead', () => {
  const rules = [
    rule('known', '/old/known', '/evidence/bcdf2345'),
    rule('out', '/old/out', 'https://elsewhere.example/x'),
    rule('back', 'http://two.example/z', `http://${own}/old/from`),
  ]
  const from = { host: '', path: '/old/from', query: '' }
  const read = (to: string, mayLeave = false) => {
    const found = readTarget(to, { from, table: makeTable(rules, own), ownHost: own, mayLeave })
    return found.ok
      ? `${found.target.kind} ${found.target.target}`
      : found.key.replace('problem.redirect.', '')
  }
  it.each([
    ['/evidence/bcdf2345', false, 'page /evidence/bcdf2345'],
    ['/th/ita/2566/O12/', false, 'page /ita/2566/O12'],
    ['/en/ita/2566?state=none&x=1', false, 'page /en/ita/2566?state=none'],
    [`https://www.${own}/ita/2566`, false, 'page /ita/2566'],
    [`${own}/ita`, false, 'page /ita'],
    ['/files/bcdf2345/O12-2566.pdf', false, 'page /files/bcdf2345/O12-2566.pdf'],
    ['/old/known', false, 'page /evidence/bcdf2345'],
    ['/nowhere', false, 'notOurs'],
    ['/admin', false, 'notOurs'],
    ['//evil.example/', false, 'outside'],
    ['https://evil.example/x', false, 'outside'],
    ['https://www.obec.go.th/x?a=1#b', true, 'external https://www.obec.go.th/x?a=1#b'],
    ['//www.obec.go.th/x', true, 'external https://www.obec.go.th/x'],
    ['https://user:pass@www.obec.go.th/', true, 'notTarget'],
    ['javascript:alert(1)', true, 'notTarget'],
    ['https://portal.example.go.th@evil.example/', true, 'notTarget'],
    ['/old/out', false, 'outside'],
    ['/old/out', true, 'external https://elsewhere.example/x'],
    ['/old/from', false, 'loop'],
    [`http://${own}/old/from/`, true, 'loop'],
    ['http://two.example/z', true, 'loop'],
  ])('%s (may leave: %s)', (to, mayLeave, expected) => expect(read(to, mayLeave)).toBe(expected))
})
