import { describe, expect, it } from 'vitest'
import {
  claimsOn,
  controlId,
  type Draft,
  draftOf,
  type EditorItem,
  errorsOf,
  fillEmpty,
  formOf,
  moved,
  otherYear,
  sameDraft,
  shownIn,
  withoutTarget,
} from '#components/revision/draft.ts'
import { saveRevisionInput } from '#lib/evidence/schema.ts'
import { formDataToObject } from '#lib/form-data.ts'

const revisionId = '0190f3a4-0000-7000-8000-000000000001'
const linkId = '0190f3a4-0000-4000-8000-000000000002'

const item = (itemCode: string, elements: number, periodYear: number | null = 2568): EditorItem => ({
  fiscalYear: 2568,
  itemCode,
  title: itemCode,
  period: null,
  periodYear,
  doubt: null,
  elements: Array.from({ length: elements }, (_, index) => ({ number: index + 1, textTh: `${index + 1}` })),
})
const items = [item('O12', 2), item('O13', 1, 2567)]

const draft = (more: Partial<Draft> = {}): Draft => ({
  title: 'แผน',
  summary: '',
  documentOn: '1 ต.ค. 2567',
  fiscalYear: '2568',
  changeNote: '',
  titleEn: '',
  summaryEn: '',
  english: 'none',
  fields: {},
  items: ['2568/O12'],
  links: [{ id: linkId, url: 'https://example.go.th/', label: 'หน้าแผน' }],
  claims: { '2568/O12/1': { target: 'file:bcdfghjk', page: '๓', text: 'ค้างจากตัวเลือกก่อน' } },
  ...more,
})

describe('the form of a draft', () => {
  it('is read by the schema of the command as it was meant', () => {
    const { form } = formOf({ id: revisionId, version: 4 }, draft(), items)
    const read = saveRevisionInput.parse(formDataToObject(form))
    expect(read).toMatchObject({
      id: revisionId,
      version: 4,
      documentOn: '2024-10-01',
      fiscalYear: 2568,
      items: [{ fiscalYear: 2568, itemCode: 'O12' }],
      links: [{ id: linkId, label: 'หน้าแผน' }],
    })
    expect(read.claims).toEqual([
      {
        fiscalYear: 2568,
        itemCode: 'O12',
        elementNumber: 1,
        kind: 'file',
        reference: 'bcdfghjk',
        page: 3,
        text: '',
      },
      {
        fiscalYear: 2568,
        itemCode: 'O12',
        elementNumber: 2,
        kind: '',
        reference: null,
        page: null,
        text: '',
      },
    ])
  })

  it('sends no claim of an item that was taken out', () => {
    const { form } = formOf({ id: revisionId, version: 1 }, draft({ items: ['2568/O13'] }), items)
    const read = saveRevisionInput.parse(formDataToObject(form))
    expect(read.claims.map((claim) => claim.itemCode)).toEqual(['O13'])
  })

  it('comes back as the same draft', () => {
    const saved = {
      title: 'แผน',
      summary: '',
      documentOn: '2024-10-01',
      fiscalYear: 2568,
      changeNote: '',
      items: [{ fiscalYear: 2568, itemCode: 'O12' }] as Parameters<typeof draftOf>[0]['items'],
      ...{ titleEn: '', summaryEn: '', english: 'none' as const, fields: {} },
      links: draft().links,
      claims: [
        {
          fiscalYear: 2568,
          itemCode: 'O12',
          elementNumber: 2,
          kind: 'link' as const,
          reference: linkId,
          page: null,
          text: '',
        },
      ],
    }
    const back = draftOf(saved, 'th')
    expect(back.documentOn).toBe('1 ต.ค. 2567')
    expect(back.claims['2568/O12/2']).toEqual({ target: `link:${linkId}`, page: '', text: '' })
  })
})

describe('errors', () => {
  it('find their field even after links were reordered or removed', () => {
    const { sent } = formOf({ id: revisionId, version: 1 }, draft(), items)
    const message = { key: 'problem.required' }
    const errors = errorsOf(
      { title: message, 'links.0.url': message, 'claims.1.text': message, 'items.0.itemCode': message },
      sent,
    )
    expect(errors.map((error) => error.control)).toEqual([
      'title',
      controlId.link(linkId, 'url'),
      controlId.claim('2568/O12/2', 'text'),
      'items',
    ])
  })
})

describe('what counts as changed', () => {
  it('an empty claim is as good as none, and the order of claims says nothing', () => {
    const claims = {
      '2568/O12/2': { target: '', page: '', text: '' },
      ...draft().claims,
    }
    expect(sameDraft(draft(), draft({ claims }))).toBe(true)
  })

  it('text kept under another choice, a moved link and a changed page do', () => {
    expect(sameDraft(draft(), draft({ summary: ' ' }))).toBe(false)
    expect(sameDraft(draft(), draft({ links: [] }))).toBe(false)
    expect(
      sameDraft(
        draft(),
        draft({ claims: { '2568/O12/1': { ...draft().claims['2568/O12/1']!, page: '4' } } }),
      ),
    ).toBe(false)
  })
})

it('removing a file empties what pointed to it and nothing else', () => {
  const before = draft({
    claims: {
      '2568/O12/1': { target: 'file:bcdfghjk', page: '3', text: '' },
      '2568/O12/2': { target: 'text', page: '', text: 'ดูคำอธิบาย' },
    },
  })
  expect(claimsOn(before, 'file:bcdfghjk')).toBe(1)
  const after = withoutTarget(before, 'file:bcdfghjk')
  expect(shownIn(before, items[0]!)).toBe(2)
  expect(shownIn(after, items[0]!)).toBe(1)
  expect(after.claims['2568/O12/2']).toEqual(before.claims['2568/O12/2'])
})

it('a place for words that nobody has written yet shows nothing', () => {
  const claims = {
    '2568/O12/1': { target: 'text', page: '', text: ' ' },
    '2568/O12/2': { target: 'none', page: '', text: 'ไม่มีในปีนี้' },
  }
  expect(shownIn(draft({ claims }), items[0]!)).toBe(1)
})

it('moves within the list and nowhere else', () => {
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
})

it('hints at items that ask for another year, only when a year was typed', () => {
  expect(otherYear(2568, items).map((one) => one.itemCode)).toEqual(['O13'])
  expect(otherYear(null, items)).toEqual([])
  expect(otherYear(2568, [item('O1', 1, null)])).toEqual([])
})

it('fills only what is not shown yet, and only of that item', () => {
  const filled = fillEmpty(draft({ items: ['2568/O12', '2568/O13'] }), items[0]!, `link:${linkId}`)
  expect(filled.claims).toEqual({
    ...draft().claims,
    '2568/O12/2': { target: `link:${linkId}`, page: '', text: '' },
  })
})
