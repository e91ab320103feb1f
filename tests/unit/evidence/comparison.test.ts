import { describe, expect, test } from 'vitest'
import { type Compared, compareRevisions, isSame } from '#lib/evidence/comparison.ts'
import { wholeFrame } from '#lib/picture/frame.ts'

const item = (itemCode: string, position: number, fiscalYear = 2568) => ({
  fiscalYear,
  itemCode,
  position,
  titleTh: itemCode,
  titleEn: itemCode,
})
const file = (id: string, displayName: string, sha256 = id) => ({
  id,
  displayName,
  fileName: `${id}.pdf`,
  sha256,
  size: 10,
  pages: 3,
  picture: null,
})
const link = (id: string, url: string, label: string) => ({ id, url, label })
const claim = (
  itemCode: string,
  elementNumber: number,
  more: Partial<Compared['claims'][number]> = {},
): Compared['claims'][number] => ({
  fiscalYear: 2568,
  itemCode,
  elementNumber,
  kind: 'text',
  reference: null,
  page: null,
  text: 'ก',
  ...more,
})
const revision = (more: Partial<Compared> = {}): Compared => ({
  title: 'แผน',
  summary: 'สรุป',
  changeNote: '',
  kind: 'evidence',
  titleEn: '',
  summaryEn: '',
  english: 'none',
  fields: {},
  documentOn: '2025-01-06',
  fiscalYear: 2568,
  items: [item('O12', 12)],
  links: [link('l1', 'https://a.example/', 'ก')],
  attachments: [file('f1', 'แผน.pdf', 'aa')],
  claims: [claim('O12', 1, { kind: 'file', reference: 'f1', page: 2, text: '' })],
  ...more,
})

test('a copy with ids of its own is the same', () => {
  const copy = revision({
    links: [link('l9', 'https://a.example/', 'ก')],
    attachments: [file('f9', 'แผน.pdf', 'aa')],
    claims: [claim('O12', 1, { kind: 'file', reference: 'f9', page: 2, text: '' })],
  })
  expect(isSame(compareRevisions(revision(), copy))).toBe(true)
})

describe('what differs', () => {
  test('text, day and year', () => {
    const { counts, documentOn, fiscalYear } = compareRevisions(
      revision(),
      revision({ title: 'แผนใหม่', documentOn: null, fiscalYear: 2567 }),
    )
    expect(counts).toMatchObject({ text: 1, facts: 2 })
    expect([documentOn.kind, fiscalYear.kind]).toEqual(['removed', 'changed'])
  })

  test('the English and whether it is ready', () => {
    const { counts, english } = compareRevisions(
      revision({ titleEn: 'A plan', english: 'draft' }),
      revision({ titleEn: 'The plan', english: 'ready' }),
    )
    expect(counts).toMatchObject({ text: 0, english: 2 })
    expect(english.state).toEqual({ kind: 'changed', before: 'draft', after: 'ready' })
  })

  test('the fields of the kind, and none of what it no longer declares', () => {
    const news = (fields: object) => revision({ kind: 'news', fields })
    const { counts, fields } = compareRevisions(
      news({ category: 'news', gone: 'ก' }),
      news({ category: 'activity' }),
    )
    expect(counts.fields).toBe(1)
    expect(fields).toMatchObject([{ field: { name: 'category' } }])
  })

  test('what is said of a picture and how it is framed, though the file is the same', () => {
    const untouched = { altTh: '', altEn: '', decorative: false, ...wholeFrame }
    const shown = (picture: typeof untouched | null) =>
      revision({ attachments: [{ ...file('f1', 'ภาพ.png', 'aa'), picture }] })
    const filesOf = (before: Compared, after: Compared) => compareRevisions(before, after).counts.files
    expect(filesOf(shown(null), shown(untouched))).toBe(0)
    expect(filesOf(shown(null), shown({ ...untouched, altTh: 'อาคาร' }))).toBe(1)
    expect(filesOf(shown(untouched), shown({ ...untouched, cropWidth: 80 }))).toBe(1)
  })

  test('items come in the order of the assessment, whichever side they stand on', () => {
    const before = revision({ items: [item('O12', 12), item('O2', 2)] })
    const after = revision({ items: [item('O12', 12), item('O5', 5), item('O1', 1, 2569)] })
    expect(
      compareRevisions(before, after).items.map((pair) => [(pair.after ?? pair.before)!.itemCode, pair.kind]),
    ).toEqual([
      ['O1', 'added'],
      ['O2', 'removed'],
      ['O5', 'added'],
      ['O12', 'same'],
    ])
  })

  test('a renamed file, other bytes under the same name, a new one and one taken away', () => {
    const before = revision({
      attachments: [file('f1', 'แผน.pdf', 'aa'), file('f2', 'ตาราง.xlsx', 'bb'), file('f3', 'เก่า.pdf', 'cc')],
    })
    const after = revision({
      attachments: [
        file('g1', 'แผน ฉบับลงนาม.pdf', 'aa'),
        file('g2', 'ตาราง.xlsx', 'dd'),
        file('g4', 'ใหม่.pdf', 'ee'),
      ],
    })
    expect(
      compareRevisions(before, after).files.map((pair) => [
        pair.kind,
        pair.before?.displayName ?? null,
        pair.after?.displayName ?? null,
      ]),
    ).toEqual([
      ['changed', 'แผน.pdf', 'แผน ฉบับลงนาม.pdf'],
      ['changed', 'ตาราง.xlsx', 'ตาราง.xlsx'],
      ['added', null, 'ใหม่.pdf'],
      ['removed', 'เก่า.pdf', null],
    ])
  })

  test('a link whose label or address changed is one change, not two', () => {
    const before = revision({
      links: [link('1', 'https://a.example/', 'ก'), link('2', 'https://b.example/', 'ข')],
    })
    const after = revision({
      links: [link('3', 'https://a.example/', 'ใหม่'), link('4', 'https://c.example/', 'ข')],
    })
    const { links, counts } = compareRevisions(before, after)
    expect(links.map((pair) => pair.kind)).toEqual(['changed', 'changed'])
    expect(counts.links).toBe(2)
  })

  test('a claim on another page, on other bytes, begun and dropped; in the order of item and element', () => {
    const before = revision({
      items: [item('O12', 12), item('O2', 2)],
      attachments: [file('f1', 'แผน.pdf', 'aa'), file('f2', 'สอง.pdf', 'bb')],
      claims: [
        claim('O12', 1, { kind: 'file', reference: 'f1', page: 2, text: '' }),
        claim('O12', 2, { kind: 'file', reference: 'f2', page: null, text: '' }),
        claim('O12', 3),
        claim('O2', 1),
      ],
    })
    const after = revision({
      items: [item('O12', 12), item('O2', 2)],
      attachments: [file('g1', 'แผน.pdf', 'aa'), file('g2', 'สอง.pdf', 'xx')],
      claims: [
        claim('O12', 1, { kind: 'file', reference: 'g1', page: 3, text: '' }),
        claim('O12', 2, { kind: 'file', reference: 'g2', page: null, text: '' }),
        claim('O12', 4),
        claim('O2', 1),
      ],
    })
    expect(
      compareRevisions(before, after).claims.map((pair) => [pair.itemCode, pair.elementNumber, pair.kind]),
    ).toEqual([
      ['O2', 1, 'same'],
      ['O12', 1, 'changed'],
      ['O12', 2, 'changed'],
      ['O12', 3, 'removed'],
      ['O12', 4, 'added'],
    ])
  })
})
