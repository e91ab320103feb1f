import { describe, expect, test } from 'vitest'
import { compareFields, type FieldChange } from '#lib/content/comparison.ts'
import { service } from '#lib/content/kinds/service.ts'
import { statistics } from '#lib/content/kinds/statistics.ts'
import { fiscalMonths } from '#lib/content/monthly.ts'
import { type Fields, fieldsOf, type Row } from '#lib/content/values.ts'

const step = (th: string, takes = '', en = ''): Row => ({ step: { th, en }, takes: { th: takes, en: '' } })
const fields = (more: Fields = {}): Fields =>
  fieldsOf(service, {
    channel: 'office',
    fee: { th: 'ไม่มี', en: 'None' },
    steps: [step('ยื่นคำขอ', '5 นาที'), step('รับหนังสือ', '1 วัน')],
    documents: [{ document: { th: 'บัตรประชาชน', en: '' }, copies: 1 }],
    ...more,
  })
const changes = (before: Fields, after: Fields): FieldChange[] => compareFields(service.fields, before, after)
const rowsOf = (found: FieldChange[]) =>
  found.flatMap((change) =>
    change.type === 'rows'
      ? change.rows.map(({ kind, number, cells }) => [kind, number, cells.map(({ field }) => field.name)])
      : [],
  )

test('a copy is the same', () => {
  expect(changes(fields(), fields())).toEqual([])
})

test('a field that was not kept and one that is empty are the same', () => {
  expect(changes({}, fieldsOf(service, {}))).toEqual([])
})

describe('what differs', () => {
  test('a choice, and the English of a text alone, in the order of the form', () => {
    const found = changes(fields(), fields({ channel: 'both', fee: { th: 'ไม่มี', en: 'Free' } }))
    expect(found).toMatchObject([
      {
        type: 'value',
        field: { name: 'channel' },
        pair: { kind: 'changed', before: 'office', after: 'both' },
      },
      {
        type: 'text',
        field: { name: 'fee' },
        th: [{ kind: 'same', text: 'ไม่มี' }],
        en: [
          { kind: 'removed', text: 'None' },
          { kind: 'added', text: 'Free' },
        ],
      },
    ])
  })

  test('a number that was emptied and a zero that came', () => {
    const copies = (number: number | null): Fields =>
      fields({ documents: [{ document: { th: 'บัตรประชาชน', en: '' }, copies: number }] })
    const cellOf = (found: FieldChange[]) =>
      found.flatMap((change) => (change.type === 'rows' ? change.rows[0]!.cells : []))
    expect(cellOf(changes(copies(1), copies(null)))).toMatchObject([{ pair: { kind: 'removed', before: 1 } }])
    expect(cellOf(changes(copies(null), copies(0)))).toMatchObject([{ pair: { kind: 'added', after: 0 } }])
  })

  test('a row put between two is one row added, and the two are the same', () => {
    const after = fields({
      steps: [step('ยื่นคำขอ', '5 นาที'), step('ตรวจเอกสาร', '10 นาที'), step('รับหนังสือ', '1 วัน')],
    })
    expect(changes(fields(), after)).toMatchObject([{ isReordered: false }])
    expect(rowsOf(changes(fields(), after))).toEqual([['added', 2, ['step', 'takes']]])
    expect(rowsOf(changes(after, fields()))).toEqual([['removed', 2, ['step', 'takes']]])
  })

  test('a row is known again when one column of it changed, whichever', () => {
    const later = fields({ steps: [step('ยื่นคำขอ', '3 นาที'), step('รับหนังสือรับรอง', '1 วัน')] })
    expect(changes(fields(), later)).toMatchObject([
      { rows: [{ name: { th: 'ยื่นคำขอ' } }, { name: { th: 'รับหนังสือรับรอง' } }] },
    ])
    expect(rowsOf(changes(fields(), later))).toEqual([
      ['changed', 1, ['takes']],
      ['changed', 2, ['step']],
    ])
  })

  test('two rows that changed their places say so and nothing else', () => {
    const turned = fields({ steps: [step('รับหนังสือ', '1 วัน'), step('ยื่นคำขอ', '5 นาที')] })
    expect(changes(fields(), turned)).toMatchObject([
      { field: { name: 'steps' }, rows: [], isReordered: true },
    ])
  })

  test('rows of one service by two channels keep to their channel', () => {
    const october = fiscalMonths[0]!.name
    const row = (channel: string, times: number): Row => ({
      service: { th: 'หนังสือรับรอง', en: '' },
      channel,
      [october]: times,
    })
    const of = (counts: Row[]) => fieldsOf(statistics, { counts })
    const found = compareFields(
      statistics.fields,
      of([row('office', 4), row('online', 9)]),
      of([row('online', 10), row('office', 5)]),
    )
    expect(rowsOf(found)).toMatchObject([
      ['changed', 1, [october]],
      ['changed', 2, [october]],
    ])
    expect(found).toMatchObject([{ isReordered: true }])
  })
})
