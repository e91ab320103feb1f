import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, withoutFaults } from '#components/revision/draft.ts'
import { meet, take } from '#components/revision/merge.ts'

const base: Draft = {
  title: 'แผน',
  summary: 'เดิม',
  documentOn: '1 ต.ค. 2567',
  fiscalYear: '2568',
  changeNote: '',
  titleEn: '',
  summaryEn: '',
  english: 'none',
  fields: {},
  items: ['2568/O12'],
  links: [
    { id: 'a', url: 'https://a.example/', label: 'ก' },
    { id: 'b', url: 'https://b.example/', label: 'ข' },
  ],
  claims: {
    '2568/O12/1': { target: 'link:a', page: '', text: '' },
    '2568/O12/2': { target: 'text', page: '', text: 'ข้อความ' },
  },
}
const but = (part: Partial<Draft>): Draft => ({ ...base, ...part })
const claim = (key: string, target: string, text = '') =>
  but({ claims: { ...base.claims, [key]: { target, page: '', text } } })

describe('two drafts that began as one', () => {
  it('keep what each changed where the other did not', () => {
    const meeting = meet(
      base,
      but({ title: 'ของฉัน' }),
      but({ summary: 'ของเขา', items: ['2568/O12', '2568/O13'] }),
    )
    expect(meeting.clashes).toEqual([])
    expect(meeting.taken).toEqual(['summary', 'item:2568/O13'])
    expect(meeting.merged).toEqual(
      but({ title: 'ของฉัน', summary: 'ของเขา', items: ['2568/O12', '2568/O13'] }),
    )
  })

  it('clash where both changed the same, and mine stands until somebody decides', () => {
    const theirs = but({ title: 'ของเขา' })
    const meeting = meet(base, but({ title: 'ของฉัน' }), theirs)
    expect(meeting.clashes).toEqual(['title'])
    expect(meeting.merged.title).toBe('ของฉัน')
    expect(take(meeting.merged, theirs, 'title').title).toBe('ของเขา')
  })

  it('do not clash where both wrote the same, or only the space around it', () => {
    expect(meet(base, but({ title: 'ใหม่' }), but({ title: 'ใหม่ ' }))).toMatchObject({
      clashes: [],
      taken: [],
    })
  })

  it('meet element by element and link by link', () => {
    const meeting = meet(base, claim('2568/O12/1', 'none', 'ไม่มี'), claim('2568/O12/2', 'text', 'เขียนใหม่'))
    expect(meeting.clashes).toEqual([])
    expect(meeting.merged.claims).toMatchObject({
      '2568/O12/1': { target: 'none', text: 'ไม่มี' },
      '2568/O12/2': { text: 'เขียนใหม่' },
    })
    const renamed = but({ links: [{ ...base.links[0]!, label: 'ของเขา' }, base.links[1]!] })
    const mine = but({ links: [...base.links, { id: 'c', url: 'https://c.example/', label: 'ค' }] })
    expect(meet(base, mine, renamed).merged.links.map((link) => link.label)).toEqual(['ของเขา', 'ข', 'ค'])
  })

  it('what pointed to a link that they removed points nowhere', () => {
    const meeting = meet(base, but({ title: 'ของฉัน' }), but({ links: [base.links[1]!], claims: {} }))
    expect(meeting.merged.claims['2568/O12/1']).toMatchObject({ target: '' })
    const removed = meet(base, claim('2568/O12/2', 'link:a'), but({ links: [base.links[1]!] }))
    expect(removed.merged.claims['2568/O12/2']).toMatchObject({ target: '' })
  })

  it('nobody’s word is lost: each place is mine, theirs, or asked about', () => {
    const word = fc.constantFrom('', 'ก', 'ข', 'ค')
    const draft = fc
      .record({ title: word, summary: word, claim: word })
      .map(({ title, summary, claim: text }) =>
        but({ title, summary, claims: { '2568/O12/1': { target: text ? 'text' : '', page: '', text } } }),
      )
    fc.assert(
      fc.property(draft, draft, draft, (was, mine, theirs) => {
        const { merged, clashes } = meet(was, mine, theirs)
        for (const place of ['title', 'summary'] as const) {
          if (theirs[place] !== was[place] && merged[place] !== theirs[place])
            expect(clashes).toContain(place)
          if (mine[place] !== was[place]) expect(merged[place]).toBe(mine[place])
        }
      }),
    )
  })
})

describe('what the server would refuse', () => {
  it('stays as it was saved, and the rest is sent', () => {
    const draft = but({
      title: 'ใหม่',
      documentOn: '31 ก.',
      links: [...base.links, { id: 'c', url: 'https://c', label: '' }],
      claims: { ...base.claims, '2568/O12/3': { target: 'link:c', page: '', text: '' } },
    })
    const sound = withoutFaults(draft, base, new Set(['documentOn', 'link-c-label']))
    expect(sound).toMatchObject({ title: 'ใหม่', documentOn: '1 ต.ค. 2567', links: base.links })
    expect(sound.claims['2568/O12/3']).toMatchObject({ target: '' })
  })
  it('a faulty claim or link goes back to the saved one', () => {
    const draft = but({
      links: [{ ...base.links[0]!, url: 'ftp://a' }, base.links[1]!],
      claims: { '2568/O12/2': { target: 'text', page: '', text: '' } },
    })
    const sound = withoutFaults(draft, base, new Set(['link-a-url', 'claim-2568-O12-2-text']))
    expect(sound.links).toEqual(base.links)
    expect(sound.claims['2568/O12/2']).toEqual(base.claims['2568/O12/2'])
  })
})
