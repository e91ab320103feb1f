import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageNumber, pageWindow } from '#components/ui/page-window.ts'
import { askSentence, periodSentence } from '#lib/cycle/asks.ts'
import { countStates, itemState } from '#lib/cycle/public-state.ts'
import { languages, translator } from '#lib/i18n.ts'
import { publicRoutes } from '#lib/press/routes.ts'
import { jsonLdText } from '#lib/site/json-ld.ts'
import { codeParam, groupParam, listPath, numberParam, yearParam } from '#lib/site/params.ts'
import { sitemapAddresses } from '#lib/site/sitemap.ts'
import { summaryLine } from '#lib/site/summary-line.ts'
import { fileKind, oneOf, thai, worded } from '#lib/site/words.ts'

describe('the state of an item', () => {
  it.each([
    [{ elements: 3, shown: 3, published: true }, 'complete'],
    [{ elements: 3, shown: 2, published: true }, 'partial'],
    [{ elements: 3, shown: 0, published: true }, 'partial'],
    [{ elements: 3, shown: 0, published: false }, 'none'],
    [{ elements: 0, shown: 0, published: true }, 'complete'],
    [{ elements: 0, shown: 0, published: false }, 'none'],
  ] as const)('%j is %s', (item, state) => {
    expect(itemState(item)).toBe(state)
  })

  it('is counted once for each item', () => {
    expect(countStates([{ state: 'complete' }, { state: 'none' }, { state: 'complete' }])).toEqual({
      complete: 2,
      partial: 0,
      none: 1,
      total: 3,
    })
  })
})

describe('parameters of addresses', () => {
  it.each([
    ['2568', 2568],
    ['2599', 2599],
    ['2025', null],
    ['25680', null],
    ['2568 ', null],
    ['๒๕๖๘', null],
  ])('the year %j', (text, year) => {
    expect(yearParam(text)).toBe(year)
  })

  it.each([
    ['O12', 'O12'],
    ['o12', 'O12'],
    ['O0', null],
    ['O1234', null],
    ['P1', null],
    ["O1'--", null],
  ])('the code %j', (text, code) => {
    expect(codeParam(text)).toBe(code)
  })

  it('a group, a number, one of several', () => {
    expect([groupParam(undefined), groupParam('policy'), groupParam('../x'), groupParam(['a', 'b'])]).toEqual(
      [null, 'policy', undefined, undefined],
    )
    expect([numberParam('2'), numberParam('0'), numberParam('1e3')]).toEqual([2, null, null])
    expect([oneOf(undefined, ['a']), oneOf('a', ['a']), oneOf('b', ['a']), oneOf(['a'], ['a'])]).toEqual([
      undefined,
      'a',
      null,
      null,
    ])
  })

  it('a list has one address for one choice', () => {
    expect(listPath('/evidence', { page: 1, group: null, year: undefined })).toBe('/evidence')
    expect(listPath('/evidence', { year: 2568, page: 3, group: 'policy' })).toBe(
      '/evidence?group=policy&page=3&year=2568',
    )
  })
})

describe('pages of a list', () => {
  it('shows the ends, the neighbours, and no gap of one', () => {
    expect(pageWindow(1, 1)).toEqual([1])
    expect(pageWindow(1, 5)).toEqual([1, 2, null, 5])
    expect(pageWindow(3, 5)).toEqual([1, 2, 3, 4, 5])
    expect(pageWindow(10, 50)).toEqual([1, null, 9, 10, 11, null, 50])
  })

  it.each([
    [undefined, 1],
    ['7', 7],
    ['0', null],
    ['-1', null],
    ['x', null],
    ['99999', null],
    [['1', '2'], null],
  ])('reads %j as %j', (text, page) => {
    expect(pageNumber(text)).toBe(page)
  })
})

describe('what an item asks', () => {
  const { topics } = JSON.parse(readFileSync('prisma/seed/frameworks/topics.json', 'utf8')) as {
    topics: { topic: string }[]
  }

  it.each(languages)('is told in plain words for every topic, in %s', (lang) => {
    const t = translator(lang)
    expect(topics.length).toBeGreaterThan(40)
    for (const { topic } of topics) expect(askSentence(t, topic, 'ชื่อข้อ')).not.toContain('ชื่อข้อ')
    expect(askSentence(t, 'a_topic_of_next_year', 'ชื่อข้อ')).toContain('ชื่อข้อ')
  })

  it('says from when the data must be', () => {
    expect(periodSentence(translator('th'), 'full_year', 2567)).toBe('ข้อมูลต้องเป็นของปีงบประมาณ 2567 ทั้งปี')
    expect(periodSentence(translator('th'), 'first_6_months', 2568)).toContain('ต.ค. 2567 – มี.ค. 2568')
    expect(periodSentence(translator('en'), 'first_6_months', 2568)).toContain('Oct 2024 – Mar 2025')
    expect(periodSentence(translator('th'), 'in_force', null)).toContain('ปัจจุบัน')
    expect(periodSentence(translator('th'), 'full_year', null)).toBeNull()
  })
})

describe('words', () => {
  it('falls back to Thai, marked, where there is no English', () => {
    expect(worded('en', 'ไทย', 'English')).toEqual({ text: 'English' })
    expect(worded('en', 'ไทย', '')).toEqual({ text: 'ไทย', lang: 'th' })
    expect(worded('th', 'ไทย', 'English')).toEqual({ text: 'ไทย' })
    expect(thai('en', 'ไทย')).toEqual({ text: 'ไทย', lang: 'th' })
  })

  it('knows each kind of file we take', () => {
    expect(fileKind('application/pdf')).toEqual({ name: 'PDF', look: 'paged' })
    expect(fileKind('text/csv').look).toBe('table')
    expect(fileKind('text/csv; charset=utf-8').name).toBe('CSV')
    expect(fileKind('application/x-unknown').name).toBe('FILE')
  })

  it('tells the beginning of a summary without its signs', () => {
    expect(summaryLine('# หัวข้อ\n\n**สำเร็จ** 39 [โครงการ](https://x.go.th/a_b)\n- ข้อหนึ่ง\n1. ข้อสอง', 200)).toBe(
      'หัวข้อ สำเร็จ 39 โครงการ ข้อหนึ่ง ข้อสอง',
    )
    expect(summaryLine('| ก | ข |\n|---|:-:|\n| 1 | 2 |', 200)).toBe('ก ข 1 2')
    expect(summaryLine('ก'.repeat(20_000), 100).length).toBeLessThanOrEqual(101)
  })
})

describe('what machines read', () => {
  it('cannot end its script element', () => {
    const text = jsonLdText({ name: '</script><script>alert(1)</script>\u2028' })
    expect(text).not.toMatch(/[<>\u2028]/)
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>\u2028' })
  })

  it('the sitemap knows every pattern of the route list', () => {
    const paths = sitemapAddresses({
      years: [2568],
      items: [{ fiscalYear: 2568, code: 'O1' }],
      evidence: [
        { kind: 'evidence', id: 'abcd1234', slug: null, publishedAt: '2025-02-03T04:05:06+00:00' },
        { kind: 'page', id: 'bcde2345', slug: 'structure', publishedAt: '2025-02-03T04:05:06+00:00' },
        { kind: 'news', id: 'cdef3456', slug: null, publishedAt: '2025-02-03T04:05:06+00:00' },
      ],
    })
    const plain = publicRoutes.filter(
      ({ kind, pattern, form }) => kind === 'page' && !form && !pattern.includes('{'),
    )
    expect(paths.map(({ path }) => path).toSorted()).toEqual(
      [
        ...plain.map(({ pattern }) => pattern),
        '/ita/2568',
        '/ita/2568/O1',
        '/evidence/abcd1234',
        '/news/cdef3456',
        '/about/structure',
      ].toSorted(),
    )
    expect(paths.find(({ path }) => path === '/evidence/abcd1234')?.changed).toBe('2025-02-03T04:05:06.000Z')
  })
})
