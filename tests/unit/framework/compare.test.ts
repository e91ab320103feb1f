import { describe, expect, it } from 'vitest'
import { changesNothing, codesLost, compareEditions, type EditionItem } from '#lib/framework/compare.ts'

const item = (code: string, more: Partial<EditionItem> = {}): EditionItem => ({
  code,
  topicSlug: `topic_${code.toLowerCase()}`,
  subIndicatorCode: '9.1',
  titleTh: `ข้อ ${code}`,
  titleEn: `Item ${code}`,
  periodYear: 2568,
  periodRelation: 'current',
  periodCoverage: 'in_force',
  elements: ['ก', 'ข'],
  ...more,
})

describe('two editions', () => {
  it('that are the same have no changes', () => {
    const changes = compareEditions([item('O1'), item('O2')], [item('O1'), item('O2')])
    expect(changesNothing(changes)).toBe(true)
    expect(codesLost(changes)).toEqual([])
  })

  it('show new, gone and changed items, and elements by number', () => {
    const changes = compareEditions(
      [item('O1'), item('O2'), item('O3')],
      [item('O1', { titleTh: 'ชื่อใหม่' }), item('O2', { elements: ['ก', 'ค', 'ง'] }), item('O4')],
    )
    expect(changes.added.map((one) => one.code)).toEqual(['O4'])
    expect(changes.gone.map((one) => one.code)).toEqual(['O3'])
    expect(changes.changed).toMatchObject([
      {
        code: 'O1',
        fields: [{ field: 'titleTh', from: 'ข้อ O1', to: 'ชื่อใหม่' }],
        elements: [],
        otherTopic: false,
      },
      {
        code: 'O2',
        elements: [
          { number: 2, from: 'ข', to: 'ค' },
          { number: 3, from: null, to: 'ง' },
        ],
      },
    ])
    expect(codesLost(changes)).toEqual(['O3'])
  })

  it('lose a code that asks for something else now', () => {
    const changes = compareEditions(
      [item('O1'), item('O2')],
      [item('O1', { topicSlug: 'other' }), item('O2')],
    )
    expect(codesLost(changes)).toEqual(['O1'])
  })
})
