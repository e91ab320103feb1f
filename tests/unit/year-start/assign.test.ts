import { expect, it } from 'vitest'
import { planAssignments } from '#lib/year-start/assign.ts'
import { sameDayLater, workingDayFrom } from '#lib/year-start/days.ts'
import type { PlanItem, PlannedItem } from '#lib/year-start/plan.ts'

const item = (code: string, topic: string, usualOwners: string[] = []): PlanItem => ({
  code,
  topic,
  titleTh: code,
  titleEn: code,
  periodYear: null,
  periodRelation: 'none',
  periodCoverage: 'page_live',
  elements: [],
  usualOwners,
  titleConfidence: 'high',
  confidence: 'high',
})
const planned = (to: PlanItem, ...from: PlanItem[]): PlannedItem => ({
  kind: 'changed',
  to,
  from,
  elements: [],
  periodChanged: false,
  doubtful: false,
})
const groups = ['a', 'b', 'c'].map((id) => ({ id, slug: `slug-${id}` }))
const led = (itemCode: string, workGroupId: string, kind: 'lead' | 'supporting' = 'lead') => ({
  itemCode,
  workGroupId,
  kind,
  holderId: `${workGroupId}-holder`,
  holderName: null,
})
const told = (items: PlannedItem[], before: ReturnType<typeof led>[]) =>
  planAssignments(items, before, groups).map(({ workGroupId, kind, holderId, by }) => [
    workGroupId,
    kind,
    holderId,
    by,
  ])

it('keeps the lead of the main item of a merger; the others support', () => {
  const merged = planned(item('O20', 'gift'), item('O21', 'gift'), item('O22', 'report'))
  expect(told([merged], [led('O22', 'b'), led('O21', 'a'), led('O22', 'c', 'supporting')])).toEqual([
    ['a', 'lead', 'a-holder', 'before'],
    ['b', 'supporting', 'b-holder', 'before'],
    ['c', 'supporting', 'c-holder', 'before'],
  ])
})

it('gives what is new, or has come out of another item, to its usual owners', () => {
  const fresh = planned(item('O11', 'monthly', ['slug-c', 'slug-b']))
  const cameOut = planned(item('O2', 'powers', ['slug-b']), item('O1', 'structure'))
  expect(told([fresh, cameOut], [led('O1', 'a')])).toEqual([
    ['c', 'lead', null, 'usual'],
    ['b', 'supporting', null, 'usual'],
    ['b', 'lead', null, 'usual'],
  ])
})

it('passes over a group that is closed, and leads by the next that had part of it', () => {
  const same = planned(item('O1', 'x', ['slug-c']), item('O1', 'x'))
  expect(told([same], [led('O1', 'closed'), led('O1', 'b', 'supporting')])).toEqual([
    ['b', 'lead', 'b-holder', 'before'],
  ])
})

it.each([
  ['2024-02-29', '2025-02-28'],
  ['2025-03-31', '2026-03-31'],
  ['2025-12-31', '2026-12-31'],
])('%s a year later is %s', (day, later) => expect(sameDayLater(day, 1)).toBe(later))

it('goes on to the next day on which the office works', () => {
  expect(workingDayFrom('2026-04-10', new Set())).toBe('2026-04-10')
  expect(workingDayFrom('2026-04-11', new Set(['2026-04-13', '2026-04-14', '2026-04-15']))).toBe('2026-04-16')
})
