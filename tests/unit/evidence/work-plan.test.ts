import { describe, expect, it } from 'vitest'
import type { WorkEvidence, WorkRow } from '#lib/evidence/queries.ts'
import { daysUntil, headlineOf, itemsIn, planWork } from '#lib/evidence/work-plan.ts'

const today = '2025-04-27'

const evidence = (state: WorkEvidence['state'], more: Partial<WorkEvidence> = {}): WorkEvidence => ({
  evidenceId: 'bcdfghjk',
  number: 1,
  title: 'รายงาน',
  state,
  savedAt: new Date('2025-04-20T00:00:00Z'),
  submittedAt: null,
  approvedAt: null,
  publishedAt: null,
  authorIds: [],
  returnReason: null,
  published: false,
  ...more,
})

const row = (itemCode: string, more: Partial<WorkRow> = {}): WorkRow => ({
  fiscalYear: 2568,
  itemCode,
  titleTh: itemCode,
  titleEn: itemCode,
  dueOn: '2025-04-30',
  confidence: 'high',
  workGroup: { id: 'policy', nameTh: 'นโยบายและแผน', nameEn: 'Policy', role: 'lead' },
  holder: null,
  elementCount: 3,
  shownCount: 0,
  publicCount: 0,
  evidence: [],
  ...more,
})
const supporting = { id: 'finance', nameTh: 'การเงิน', nameEn: 'Finance', role: 'supporting' as const }
const codes = (entries: readonly { row: WorkRow }[]) => entries.map((entry) => entry.row.itemCode)

describe('what is left for me', () => {
  it('puts what came back first, then what is late, then drafts, then what nobody has begun', () => {
    const plan = planWork(
      [
        row('O1'),
        row('O2', { evidence: [evidence('draft')] }),
        row('O3', { dueOn: '2025-04-20' }),
        row('O4', { evidence: [evidence('returned')] }),
        row('O5', { dueOn: '2025-04-10', evidence: [evidence('draft')] }),
      ],
      today,
    )
    expect(codes(plan.toDo)).toEqual(['O4', 'O5', 'O3', 'O2', 'O1'])
  })

  it('keeps the nearest day first, the official order within a day, and rows without a day last', () => {
    const plan = planWork(
      [row('O1', { dueOn: null }), row('O2', { dueOn: '2025-05-02' }), row('O3'), row('O4')],
      today,
    )
    expect(codes(plan.toDo)).toEqual(['O3', 'O4', 'O2', 'O1'])
  })

  it('knows who moves next', () => {
    const plan = planWork(
      [
        row('O1', { evidence: [evidence('submitted')] }),
        row('O2', { evidence: [evidence('approved')] }),
        row('O3', { publicCount: 3, evidence: [evidence('published')] }),
      ],
      today,
    )
    expect(codes(plan.waiting)).toEqual(['O1', 'O2'])
    expect(codes(plan.finished)).toEqual(['O3'])
    expect(plan.toDo).toEqual([])
  })

  it('does not call an item done while the public misses elements, unless they are on their way', () => {
    const kindOf = (one: WorkRow) => planWork([one], today).toDo.map((entry) => entry.kind)
    expect(kindOf(row('O1', { publicCount: 2, evidence: [evidence('published')] }))).toEqual(['incomplete'])
    expect(
      kindOf(
        row('O1', {
          publicCount: 2,
          evidence: [evidence('published'), evidence('submitted', { evidenceId: 'bcdfghj2' })],
        }),
      ),
    ).toEqual([])
    // another group leads the item and answers for the rest
    expect(
      kindOf(row('O1', { publicCount: 2, workGroup: supporting, evidence: [evidence('published')] })),
    ).toEqual([])
  })

  it('asks for new evidence after a withdrawal, but only where nothing else stands', () => {
    const withdrawn = evidence('withdrawn')
    expect(planWork([row('O1', { evidence: [withdrawn] })], today).toDo).toHaveLength(1)
    const plan = planWork(
      [
        row('O1', {
          publicCount: 3,
          evidence: [withdrawn, evidence('published', { evidenceId: 'bcdfghj2' })],
        }),
      ],
      today,
    )
    expect(plan.toDo).toEqual([])
    expect(plan.finished).toHaveLength(1)
  })

  it('does not make the helpers of an item late with it', () => {
    const plan = planWork([row('O1', { dueOn: '2025-04-01', workGroup: supporting })], today)
    expect(plan.toDo).toEqual([])
    expect(codes(plan.mayHelp)).toEqual(['O1'])
  })
})

describe('the headline', () => {
  const headline = (rows: WorkRow[], hour = 10) => headlineOf(planWork(rows, today), hour)

  it.each([
    [
      'late before all',
      [row('O1', { dueOn: '2025-04-26' }), row('O2')],
      10,
      { key: 'overdue', count: 1, nextDueOn: '2025-04-30' },
    ],
    ['due today', [row('O1', { dueOn: today }), row('O2')], 10, { key: 'today', count: 1, nextDueOn: today }],
    [
      'due today, in the evening',
      [row('O1', { dueOn: today })],
      19,
      { key: 'tonight', count: 1, nextDueOn: today },
    ],
    [
      'later',
      [row('O1'), row('O2', { dueOn: null })],
      10,
      { key: 'left', count: 2, nextDueOn: '2025-04-30' },
    ],
    ['all sent', [row('O1', { evidence: [evidence('submitted')] })], 10, { key: 'waiting', count: 1 }],
    [
      'all done',
      [row('O1', { publicCount: 3, evidence: [evidence('published')] })],
      10,
      { key: 'finished', count: 1 },
    ],
    ['nothing at all', [], 10, { key: 'empty' }],
  ])('%s', (_name, rows, hour, expected) => {
    expect(headline(rows, hour)).toEqual(expected)
  })

  it('counts items, not pieces of evidence', () => {
    const two = [evidence('draft'), evidence('draft', { evidenceId: 'bcdfghj2' })]
    expect(itemsIn(planWork([row('O1', { evidence: two })], today).toDo)).toBe(1)
  })
})

it('counts days on the calendar, over the turn of months', () => {
  expect(daysUntil('2025-04-27', '2025-04-30')).toBe(3)
  expect(daysUntil('2025-04-27', '2025-04-27')).toBe(0)
  expect(daysUntil('2025-03-01', '2025-02-27')).toBe(-2)
})
