import { describe, expect, it } from 'vitest'
import type { WorkEvidence, WorkRow } from '#lib/evidence/my-work.ts'
import type { QueueRow } from '#lib/evidence/review-queue.ts'
import {
  headlineOf,
  isDecision,
  itemsIn,
  planWork as plan,
  type Task,
  type WorkEntry,
} from '#lib/evidence/work-plan.ts'
import type { LinkFinding } from '#lib/link-check/queries.ts'
import type { ListedReport } from '#lib/link-report/queries.ts'
import { daysBetween } from '#lib/thai/days.ts'

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
  returned: null,
  forced: false,
  toRecheck: false,
  published: false,
  alike: 1,
  ...more,
})

const row = (itemCode: string, more: Partial<WorkRow> = {}): WorkRow => ({
  fiscalYear: 2568,
  itemCode,
  titleTh: itemCode,
  titleEn: itemCode,
  dueOn: '2025-04-30',
  workGroup: { id: 'policy', nameTh: 'นโยบายและแผน', nameEn: 'Policy', role: 'lead' },
  holder: null,
  elementCount: 3,
  shownCount: 0,
  publicCount: 0,
  evidence: [],
  ...more,
})
const queued = (itemCode: string, more: Partial<QueueRow> = {}): QueueRow =>
  ({
    evidenceId: `q${itemCode.toLowerCase().padStart(7, '0')}`,
    number: 1,
    state: 'submitted',
    submittedAt: new Date('2025-04-25T00:00:00Z'),
    approvedAt: null,
    publishedAt: null,
    mine: false,
    forced: false,
    items: [{ fiscalYear: 2568, itemCode, dueOn: '2025-04-30' }],
    ...more,
  }) as QueueRow

const planWork = (rows: WorkRow[], day: string, queue: QueueRow[] = [], mayWrite = true) =>
  plan(rows, queue, { today: day, mayWrite: () => mayWrite })
const supporting = { id: 'finance', nameTh: 'การเงิน', nameEn: 'Finance', role: 'supporting' as const }
const codes = (entries: readonly (Task | WorkEntry)[]) =>
  entries.map((one) => {
    if ('finding' in one) return one.finding.label
    if ('report' in one) return one.report.label
    return 'queued' in one ? one.queued.items[0]!.itemCode : one.row.itemCode
  })

describe('what is left for me', () => {
  it('puts broken links after what is late and before decisions, the longest broken first', () => {
    const finding = (label: string, since: string) =>
      ({ label, since: new Date(since), targetId: label, workGroup: { id: 'admin' } }) as LinkFinding
    const rows = [row('O1', { dueOn: '2025-04-10' }), row('O2', { dueOn: '2025-05-30' })]
    const findings = [finding('newer', '2025-04-20'), finding('older', '2025-04-02')]
    const made = plan(rows, [queued('O9')], { today, mayWrite: () => true, findings })
    expect(codes(made.toDo)).toEqual(['O1', 'older', 'newer', 'O9', 'O2'])
    const report = { label: 'told', firstAt: new Date('2025-04-10') } as ListedReport
    const told = plan(rows, [], { today, mayWrite: () => true, findings, reports: [report] })
    expect(codes(told.toDo)).toEqual(['O1', 'older', 'told', 'newer', 'O2'])
    const alone = plan([], [], { today, mayWrite: () => true, findings })
    expect(headlineOf(alone, 9)).toEqual({ key: 'mend', count: 2 })
    expect(headlineOf(made, 9)).toMatchObject({ key: 'overdue', count: 1 })
  })

  it('puts what came back first, then what is late, then drafts, then what nobody has begun', () => {
    const plan = planWork(
      [
        row('O1'),
        row('O2', { evidence: [evidence('draft')] }),
        row('O3', { dueOn: '2025-04-20' }),
        row('O4', { evidence: [evidence('returned')] }),
        row('O5', { dueOn: '2025-04-10', evidence: [evidence('draft')] }),
      ].map((one) => (one.dueOn === '2025-04-30' ? { ...one, dueOn: '2025-05-30' } : one)),
      today,
    )
    expect(codes(plan.toDo)).toEqual(['O4', 'O5', 'O3', 'O2', 'O1'])
  })

  it('keeps the nearest day first, the official order within a day, and rows without a day last', () => {
    const plan = planWork(
      [
        row('O1', { dueOn: null }),
        row('O2', { dueOn: '2025-06-02' }),
        row('O3', { dueOn: '2025-05-30' }),
        row('O4', { dueOn: '2025-05-30' }),
      ],
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

describe('the order of the work, tier by tier', () => {
  const far = '2025-06-30'
  const forced = queued('O21', {
    state: 'published',
    forced: true,
    publishedAt: new Date('2025-04-26T00:00:00Z'),
  })
  const rows = [
    row('O1', { dueOn: far }),
    row('O2', { dueOn: '2025-04-29' }),
    row('O3', { dueOn: '2025-04-20' }),
    row('O4', { dueOn: far, evidence: [evidence('returned')] }),
  ]
  const queue = [
    queued('O11', { submittedAt: new Date('2025-04-24T00:00:00Z') }),
    queued('O12', { state: 'approved', approvedAt: new Date('2025-04-22T00:00:00Z') }),
    queued('O13', {
      items: [{ fiscalYear: 2568, itemCode: 'O13', dueOn: '2025-04-01' }] as QueueRow['items'],
    }),
    forced,
    queued('O14', { mine: true }),
  ]

  it.each<[string, WorkRow[], QueueRow[], [string, string, string][]]>([
    ['nothing', [], [], []],
    [
      'one of each, as it must be done',
      rows,
      queue,
      [
        ['O21', 'confirm', 'confirm'],
        ['O4', 'returned', 'returned'],
        ['O13', 'late', 'review'],
        ['O3', 'late', 'nothing'],
        ['O12', 'decide', 'publish'],
        ['O11', 'decide', 'review'],
        ['O2', 'soon', 'nothing'],
        ['O1', 'next', 'nothing'],
      ],
    ],
    [
      'what came back is first even when it is late, and the later of two late ones comes first',
      [
        row('O5', { dueOn: '2025-04-25' }),
        row('O6', { dueOn: '2025-04-01', evidence: [evidence('returned')] }),
        row('O7', { dueOn: '2025-04-10' }),
      ],
      [],
      [
        ['O6', 'returned', 'returned'],
        ['O7', 'late', 'nothing'],
        ['O5', 'late', 'nothing'],
      ],
    ],
    [
      'due today is soon, and due in four days is not',
      [row('O1', { dueOn: '2025-05-01' }), row('O2', { dueOn: today })],
      [],
      [
        ['O2', 'soon', 'nothing'],
        ['O1', 'next', 'nothing'],
      ],
    ],
    ['what I wrote myself is not mine to decide', [], [queued('O14', { mine: true })], []],
  ])('%s', (_name, someRows, someQueue, expected) => {
    const { toDo } = planWork(someRows, today, someQueue)
    expect(toDo.map((task, at) => [codes(toDo)[at], task.tier, task.kind])).toEqual(expected)
  })

  it('shows what I am to decide once, not also among what waits', () => {
    const mine = evidence('submitted')
    const asked = queued('O8', { evidenceId: mine.evidenceId })
    const { toDo, waiting } = planWork([row('O8', { evidence: [mine] })], today, [asked])
    expect(toDo.map(isDecision)).toEqual([true])
    expect(waiting).toEqual([])
  })

  it('lets what only others may write wait for them, the longest waiting first', () => {
    const { toDo, waiting } = planWork(
      [
        row('O1'),
        row('O2', { evidence: [evidence('draft', { savedAt: new Date('2025-04-21T00:00:00Z') })] }),
        row('O3', {
          evidence: [evidence('submitted', { submittedAt: new Date('2025-04-11T00:00:00Z') })],
        }),
      ],
      today,
      [],
      false,
    )
    expect(toDo).toEqual([])
    expect(waiting.map(({ kind }) => kind)).toEqual([null, 'draft', 'nothing'])
    expect(codes(waiting)).toEqual(['O3', 'O2', 'O1'])
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

  it('speaks of decisions where nothing is left to write', () => {
    expect(headlineOf(planWork([], today, [queued('O1'), queued('O2')]), 10)).toEqual({
      key: 'decide',
      count: 2,
    })
    expect(headlineOf(planWork([row('O1')], today, [queued('O2')]), 10)).toMatchObject({
      key: 'left',
      count: 1,
    })
  })

  it('counts items, not pieces of evidence', () => {
    const two = [evidence('draft'), evidence('draft', { evidenceId: 'bcdfghj2' })]
    const { toDo } = planWork([row('O1', { evidence: two })], today)
    expect(toDo).toHaveLength(2)
    expect(itemsIn(toDo as unknown as WorkEntry[])).toBe(1)
  })
})

it('counts days on the calendar, over the turn of months', () => {
  expect(daysBetween('2025-04-27', '2025-04-30')).toBe(3)
  expect(daysBetween('2025-04-27', '2025-04-27')).toBe(0)
  expect(daysBetween('2025-03-01', '2025-02-27')).toBe(-2)
})
