import { describe, expect, it } from 'vitest'
import { canAssign, canHold } from '#lib/assignment/policy.ts'
import { setAssignmentInput } from '#lib/assignment/schema.ts'
import { canAdministerCycles, cycleAfter, cycleStates } from '#lib/cycle/policy.ts'
import { openCycleInput } from '#lib/cycle/schema.ts'
import type { Actor } from '#lib/user/actor.ts'
import { fieldMessages } from '#lib/validation.ts'

const actor = (more: Partial<Actor>): Actor => ({
  id: 'u',
  name: 'ผู้ใช้',
  email: 'u@test.example',
  officeRoles: [],
  groups: [],
  ...more,
})
const administrator = actor({ officeRoles: ['administrator'] })
const director = actor({ officeRoles: ['director'] })
const publisher = actor({ officeRoles: ['publisher'] })
const member = actor({ groups: [{ workGroupId: 'g', role: 'contributor' }] })

describe('who may', () => {
  it('administer cycles: the administrator alone', () => {
    expect([administrator, director, publisher, member].map(canAdministerCycles)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
  it('assign items: the administrator and the director', () => {
    expect([administrator, director, publisher, member].map(canAssign)).toEqual([true, true, false, false])
  })
  it('hold an item: members of its group', () => {
    expect(
      [administrator, director, publisher, member].map((one) => canHold(one, { workGroupId: 'g' })),
    ).toEqual([...[false, false, false, true]])
    expect(canHold(member, { workGroupId: 'other' })).toBe(false)
  })
})

describe('a cycle', () => {
  it('goes from planned to running to finished, and never back', () => {
    expect(cycleStates.map((state) => cycleAfter(state, 'start'))).toEqual([
      { next: 'running' },
      { why: 'problem.cycleNotPlanned' },
      { why: 'problem.cycleNotPlanned' },
    ])
    expect(cycleStates.map((state) => cycleAfter(state, 'finish'))).toEqual([
      { why: 'problem.cycleNotRunning' },
      { next: 'finished' },
      { why: 'problem.cycleNotRunning' },
    ])
  })

  it('is opened with dates as people type them', () => {
    expect(
      openCycleInput.parse({
        fiscalYear: '๒๕๖๘',
        opensOn: '1 ต.ค. 2567',
        dueOn: '31/3/2568',
        submitsOn: '',
        clarifiesOn: '',
      }),
    ).toEqual({
      fiscalYear: 2568,
      opensOn: '2024-10-01',
      dueOn: '2025-03-31',
      submitsOn: null,
      clarifiesOn: null,
      start: 'later',
    })
  })

  it.each([
    [{ fiscalYear: 'abc' }, { fiscalYear: 'problem.yearRange' }],
    [{ fiscalYear: '2025' }, { fiscalYear: 'problem.yearRange' }],
    [{ opensOn: '31/2/2568' }, { opensOn: 'problem.dayImpossible' }],
    [{ dueOn: '1/10/67' }, { dueOn: 'problem.dayShortYear' }],
    [{ opensOn: '2/1/2568', dueOn: '1/1/2568' }, { dueOn: 'problem.dayOrder' }],
    [{ opensOn: '2/1/2568', submitsOn: '1/1/2568' }, { submitsOn: 'problem.dayOrder' }],
    [{ state: 'running' }, { _: 'problem.unusable' }],
  ])('%j is told what to mend', (typed, expected) => {
    const parsed = openCycleInput.safeParse({
      fiscalYear: '2568',
      opensOn: '',
      dueOn: '',
      submitsOn: '',
      clarifiesOn: '',
      ...typed,
    })
    expect(parsed.success).toBe(false)
    if (parsed.success) return
    expect(
      Object.fromEntries(Object.entries(fieldMessages(parsed.error)).map(([k, m]) => [k, m.key])),
    ).toEqual(expected)
  })
})

it('a group cannot both lead and support', () => {
  const id = '0197a000-0000-7000-8000-000000000001'
  const item = { fiscalYear: 2568, itemCode: 'o12', leadGroupId: id }
  expect(setAssignmentInput.parse(item)).toMatchObject({
    itemCode: 'O12',
    supportingGroupIds: [],
    holderId: null,
  })
  expect(setAssignmentInput.safeParse({ ...item, supportingGroupIds: [id] }).success).toBe(false)
})
