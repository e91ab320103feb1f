import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedFramework, shippedTopics, shippedYears } from '#lib/framework/files.ts'
import type { FrameworkFile, TopicsFile } from '#lib/framework/schema.ts'
import { type Merge, type PlanItem, planItems, provisionalList } from '#lib/year-start/plan.ts'

const read = <File>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as File
const topics = read<TopicsFile>(shippedTopics())

const itemsOf = (year: number): PlanItem[] =>
  read<FrameworkFile>(shippedFramework(year)).items.map((item) => ({
    code: item.code,
    topic: item.topic,
    titleTh: item.title_th,
    titleEn: item.title_en,
    periodYear: item.data_period.fiscal_year_be,
    periodRelation: item.data_period.relation,
    periodCoverage: item.data_period.coverage,
    elements: item.elements,
    usualOwners: item.usual_owners,
    titleConfidence: item.title_confidence,
    confidence: item.confidence,
  }))

const mergesOf = (year: number): Merge[] =>
  topics.topics.flatMap(({ topic, merged_into }) => {
    const code = merged_into?.[String(year)]
    return code === undefined ? [] : [{ topic, code }]
  })

const planOf = (from: number) =>
  planItems({
    from: itemsOf(from),
    to: itemsOf(from + 1),
    merges: mergesOf(from + 1),
    mergesBefore: mergesOf(from),
    shift: { from, by: 1 },
  })

const told = (from: number) =>
  planOf(from).map(({ kind, to, from: before }) =>
    [kind, before.map(({ code }) => code).join('+') || '–', to?.code ?? '–'].join(' '),
  )

describe('from 2568 to 2569', () => {
  const plan = planOf(2568)
  const at = (code: string) => plan.find(({ to }) => to?.code === code)!

  it('finds participation again under another code', () => {
    const item = at('O19')
    expect(item.from.map(({ code }) => code)).toEqual(['O20'])
    expect(item.kind).toBe('changed')
    expect(item.elements.map(({ kind }) => kind)).toContain('new')
  })

  it('sees the report of gifts go into the item of No Gift, its own topic first', () => {
    const item = at('O20')
    expect(item.kind).toBe('merged')
    expect(item.from.map(({ code }) => code)).toEqual(['O21', 'O22'])
    expect(item.elements.filter(({ to }) => to)).toHaveLength(4)
  })

  it('names what is new, what is asked no more, and what is merged', () => {
    const only = (...kinds: string[]) => told(2568).filter((line) => kinds.includes(line.split(' ')[0]!))
    expect(only('new', 'dropped', 'merged', 'split')).toEqual([
      'merged O10+O11 O10',
      'new – O11',
      'merged O21+O22 O20',
      'dropped O12 –',
    ])
  })

  it('says of every item of 2569 that the list is not sure of it', () => {
    expect(plan.filter(({ to }) => to !== null).every(({ doubtful }) => doubtful)).toBe(true)
  })

  it('takes an item as the same when only the year has moved on', () => {
    expect(told(2568).filter((line) => line.startsWith('same'))).toEqual([])
  })
})

it('sees an item come out of another', () => {
  const [first] = itemsOf(2568)
  const list = [first!, { ...first!, code: 'O2', topic: 'powers', titleTh: 'อำนาจหน้าที่' }]
  const plan = planItems({
    from: itemsOf(2568).slice(0, 1),
    to: list,
    merges: [],
    mergesBefore: [{ topic: 'powers', code: 'O1' }],
    shift: { from: 2568, by: 1 },
  })
  expect(plan.map(({ kind, from }) => [kind, from.map(({ code }) => code)])).toEqual([
    ['split', ['O1']],
    ['split', ['O1']],
  ])
})

describe.each(shippedYears.slice(0, -1))('from %i to the next', (from) => {
  it('loses no item and leaves none of the new ones out', () => {
    const plan = planOf(from)
    expect(plan.flatMap(({ to }) => (to ? [to.code] : []))).toEqual(itemsOf(from + 1).map(({ code }) => code))
    const used = new Set(plan.flatMap((item) => item.from.map(({ code }) => code)))
    expect([...used].sort()).toEqual(
      itemsOf(from)
        .map(({ code }) => code)
        .sort(),
    )
  })

  it('puts every element of both years on exactly one line', () => {
    for (const item of planOf(from)) {
      const asked = item.elements.flatMap(({ to }) => (to ? [to.number] : []))
      expect(asked).toEqual(item.to?.elements.map((_, index) => index + 1) ?? [])
      const before = item.elements.flatMap((pair) =>
        pair.from ? [`${pair.from.code}/${pair.from.number}`] : [],
      )
      expect(new Set(before).size).toBe(before.length)
      expect(before).toHaveLength(item.from.reduce((sum, { elements }) => sum + elements.length, 0))
    }
  })

  it('is told as it stands in the files', () => {
    expect(told(from)).toMatchSnapshot()
  })
})

it('copies a list that is not known yet: every item the same, sure of nothing, laws keeping their year', () => {
  const items = itemsOf(2569)
  items[0] = { ...items[0]!, elements: ['ตาม พ.ร.บ. พ.ศ. 2540 ประจำปี พ.ศ. ๒๕๖๙ (2026)'] }
  const copy = provisionalList(items, { from: 2569, by: 1 })
  expect(copy[0]!.elements).toEqual(['ตาม พ.ร.บ. พ.ศ. 2540 ประจำปี พ.ศ. ๒๕๗๐ (2027)'])
  const plan = planItems({
    from: items,
    to: copy,
    merges: [],
    mergesBefore: mergesOf(2569),
    shift: { from: 2569, by: 1 },
  })
  expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(['same']))
  expect(plan.every(({ doubtful }) => doubtful)).toBe(true)
})
