import { expect, it } from 'vitest'
import { claimOf, type Draft, type EditorItem } from '#components/revision/draft.ts'
import { beyondEnd, claimsOfFile, pointedAt, withClaims } from '#components/revision/file-claims.ts'

const items: EditorItem[] = [
  {
    ...{ fiscalYear: 2568, itemCode: 'O12', title: 'O12', period: null, periodYear: null, doubt: null },
    elements: [1, 2, 3].map((number) => ({ number, textTh: `${number}` })),
  },
]
const draft = (claims: Draft['claims']): Draft => ({
  ...{
    title: '',
    summary: '',
    documentOn: '',
    fiscalYear: '',
    changeNote: '',
    titleEn: '',
    summaryEn: '',
    english: 'none',
    fields: {},
    links: [],
  },
  items: ['2568/O12'],
  claims,
})
const onPage = (page: string, file = 'bcdfghjk') => ({ target: `file:${file}`, page, text: '' })
const before = draft({
  '2568/O12/1': onPage('3'),
  '2568/O12/2': onPage('12'),
  '2568/O12/3': onPage('99', 'otherone'),
})

it('names what points to a file, and puts it back only where nothing else was chosen', () => {
  const kept = claimsOfFile(before, 'bcdfghjk')
  expect(Object.keys(kept)).toEqual(['2568/O12/1', '2568/O12/2'])
  const meanwhile = draft({ '2568/O12/2': { target: 'text', page: '', text: 'ในคำอธิบาย' } })
  expect(withClaims(meanwhile, kept).claims).toEqual({ ...meanwhile.claims, '2568/O12/1': onPage('3') })
})

it('points an element at a page, and keeps a text that was typed for it', () => {
  const typed = draft({ '2568/O12/3': { target: 'text', page: '', text: 'ค้าง' } })
  expect(claimOf(pointedAt(typed, '2568/O12/3', 'bcdfghjk', 7), '2568/O12/3')).toEqual({
    target: 'file:bcdfghjk',
    page: '7',
    text: 'ค้าง',
  })
})

it('tells which elements point beyond the end of a file', () => {
  const beyond = (pages: number | null) =>
    beyondEnd(before, items, { id: 'bcdfghjk', pages }).map(({ elementNumber }) => elementNumber)
  expect([beyond(12), beyond(11), beyond(2), beyond(null)]).toEqual([[], [2], [1, 2], []])
})
