import { describe, expect, test } from 'vitest'
import { inPageOrder, isOpenRequest, isRequest, type RemarkPlace, remarkHref } from '#lib/evidence/remarks.ts'

const element = (itemCode: string, elementNumber: number): RemarkPlace => ({
  kind: 'element',
  fiscalYear: 2568,
  itemCode,
  elementNumber,
})
const file = (attachmentId: string | null, page: number | null): RemarkPlace => ({
  kind: 'file',
  attachmentId,
  label: 'แผน.pdf',
  page,
})

describe('remarks in the order of the page', () => {
  const order = {
    items: [
      { fiscalYear: 2568, itemCode: 'O12', position: 12 },
      { fiscalYear: 2568, itemCode: 'O2', position: 2 },
    ],
    files: [{ id: 'first' }, { id: 'second' }],
  }
  const named = (name: string, place: RemarkPlace, minute = 0) => ({
    name,
    place,
    createdAt: new Date(Date.UTC(2025, 1, 1, 0, minute)),
  })

  test('elements as the assessment asks, files by page, then the whole; the oldest first in one place', () => {
    const remarks = [
      named('whole', null),
      named('second file', file('second', null)),
      named('page 9', file('first', 9)),
      named('gone file', file(null, 1)),
      named('page 2', file('first', 2)),
      named('O12.1', element('O12', 1)),
      named('O2.2 later', element('O2', 2), 5),
      named('O2.2', element('O2', 2)),
    ]
    expect(inPageOrder(remarks, order).map((remark) => remark.name)).toEqual([
      'O2.2',
      'O2.2 later',
      'O12.1',
      'page 2',
      'page 9',
      'second file',
      'gone file',
      'whole',
    ])
  })
})

test.each([
  ['a return', 'return_reason', null, true],
  ['a remark on a place', 'remark', file('first', 1), true],
  ['a remark on the whole', 'remark', null, false],
  ['the reason of an emergency', 'force_reason', null, false],
] as const)('%s asks for something: %s %s %s', (_name, kind, place, asks) => {
  expect(isRequest({ kind, place })).toBe(asks)
  expect(isOpenRequest({ kind, place, resolvedAt: null })).toBe(asks)
  expect(isOpenRequest({ kind, place, resolvedAt: new Date() })).toBe(false)
})

test('a remark has an address in its place', () => {
  expect(remarkHref({ evidenceId: 'abcd2345', number: 2 }, 'r1')).toBe(
    '/admin/evidence/abcd2345/revisions/2#remark-r1',
  )
})
