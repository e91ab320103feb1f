import { describe, expect, it } from 'vitest'
import { checkFramework, checkMapping, checkTopics, fingerprint } from '#lib/framework/check.ts'
import { readJson, shippedFramework, shippedTopics, shippedYears } from '#lib/framework/files.ts'
import { faultLines } from '#lib/framework/import-file.ts'
import type { FrameworkFile } from '#lib/framework/schema.ts'

const raw = async (path: string) => {
  const read = await readJson(path)
  if (!read.ok) throw new Error(path)
  return read.raw
}

const topics = checkTopics(await raw(shippedTopics()))
if (!topics.ok) throw new Error(faultLines(topics.faults).join('\n'))
const known = new Set(topics.file.topics.map((topic) => topic.topic))
const good = (await raw(shippedFramework(2568))) as FrameworkFile

/** The faults of 2568 after someone has been at it, as 'where: key'. */
function faultsAfter(change: (file: FrameworkFile & Record<string, unknown>) => void): string[] {
  const file = structuredClone(good) as FrameworkFile & Record<string, unknown>
  change(file)
  const checked = checkFramework(file, known)
  return checked.ok ? [] : checked.faults.map(({ where, what }) => `${where}: ${what.key.split('.').at(-1)}`)
}

describe('the frameworks that the project ships', () => {
  it.each([
    [2565, 43],
    [2566, 43],
    [2567, 35],
    [2568, 28],
    [2569, 26],
  ])('%i is whole and has %i items', async (year, count) => {
    const file = await raw(shippedFramework(year))
    const checked = checkFramework(file, known)
    expect(checked.ok ? [] : faultLines(checked.faults)).toEqual([])
    if (!checked.ok) return
    expect(checked.file.items).toHaveLength(count)
    expect(checkMapping(topics.file, checked.file)).toEqual([])
    // Reading changes nothing, so that the start script may compare the file as it lies there.
    expect(fingerprint(checked.file)).toBe(fingerprint(file))
  })

  it('are all of them', () => {
    expect(shippedYears).toEqual([2565, 2566, 2567, 2568, 2569])
  })
})

describe('a framework with a fault', () => {
  it.each<[string, (file: FrameworkFile & Record<string, unknown>) => void, string[]]>([
    ['an unknown key', (f) => Object.assign(f.items[11]!, { titel: 'x' }), ['O12 · titel: unknownKey']],
    ['a missing title', (f) => Reflect.deleteProperty(f.items[11]!, 'title_th'), ['O12 · title_th: missing']],
    [
      'an empty element',
      (f) => {
        f.items[11]!.elements[1] = ' '
      },
      ['O12 · elements.2: empty'],
    ],
    [
      'no elements',
      (f) => {
        f.items[11]!.elements = []
      },
      ['O12 · elements: empty'],
    ],
    [
      'an unknown confidence',
      (f) => Object.assign(f.items[0]!, { confidence: 'sure' }),
      ['O1 · confidence: notOneOf'],
    ],
    ['a number for a text', (f) => Object.assign(f.items[0]!, { title_en: 7 }), ['O1 · title_en: wrongType']],
    [
      'weights that do not make 100',
      (f) => {
        f.instruments[0]!.weight_percent = 31
      },
      ['instruments · weight_percent: weights'],
    ],
    [
      'a weight above 100',
      (f) => {
        f.instruments[0]!.weight_percent = 130
      },
      ['IIT · weight_percent: tooHigh', 'instruments · weight_percent: weights'],
    ],
    [
      'a wrong count',
      (f) => {
        f.oit_item_count = 29
      },
      ['oit_item_count: count'],
    ],
    [
      'an unknown topic',
      (f) => {
        f.items[0]!.topic = 'weather'
      },
      ['O1 · topic: noTopic'],
    ],
    [
      'an unknown sub-indicator',
      (f) => {
        f.items[0]!.sub_indicator = '9.9'
      },
      ['9.1 · items: listDisagrees', 'O1 · sub_indicator: noSubIndicator'],
    ],
    [
      'an unknown indicator',
      (f) => {
        f.items[0]!.indicator = '11'
      },
      ['9 · questions.count: count', 'O1 · indicator: noIndicator', 'O1 · indicator: indicatorDisagrees'],
    ],
    [
      'an item that its sub-indicator forgot',
      (f) => void f.sub_indicators[0]!.items.shift(),
      ['O1 · sub_indicator: notListed'],
    ],
    [
      'an item listed twice',
      (f) => void f.sub_indicators[0]!.items.push('O1'),
      ['O1 · sub_indicator: listedTwice'],
    ],
    ['a code that is not there', (f) => void f.sub_indicators[0]!.items.push('O99'), ['9.1 · items: noItem']],
    [
      'a code twice',
      (f) => {
        f.items[1]!.code = 'O1'
      },
      ['O1: twice', 'O2: gap', '9.1 · items: noItem'],
    ],
    [
      'an owner that is no group',
      (f) => void f.items[0]!.usual_owners.push('cooks'),
      ['O1 · usual_owners: noGroup'],
    ],
    [
      'a data year that does not fit',
      (f) => {
        f.items[6]!.data_period.fiscal_year_be = 2560
      },
      ['O7 · data_period.fiscal_year_be: periodDisagrees'],
    ],
    [
      'a foreign year',
      (f) => {
        f.fiscal_year_ce = 2024
      },
      ['fiscal_year_ce: yearDisagrees'],
    ],
    [
      'a wrong range',
      (f) => {
        f.fiscal_year_range.start = '2024-01-01'
      },
      ['fiscal_year_range.start: yearDisagrees'],
    ],
    [
      'no day',
      (f) => {
        f.fiscal_year_range.end = '2025-02-30'
      },
      ['fiscal_year_range.end: unreadable', 'fiscal_year_range.end: yearDisagrees'],
    ],
    [
      'levels that end early',
      (f) => void f.result_levels.levels.pop(),
      ['result_levels.levels: levelsBottom'],
    ],
    ['another schema', (f) => Object.assign(f, { schema: 'ita-framework/2' }), ['schema: notOneOf']],
  ])('with %s is refused, and the place is named', (_name, change, expected) => {
    expect(faultsAfter(change)).toEqual(expected)
  })

  it('has all its faults named in one reading, in both languages', () => {
    const file = structuredClone(good)
    Object.assign(file.items[11]!, { titel: 'x' })
    file.items[2]!.elements[0] = ''
    file.items[3]!.topic = 'weather'
    file.instruments[0]!.weight_percent = 20
    const checked = checkFramework(file, known)
    expect(checked.ok).toBe(false)
    if (checked.ok) return
    expect(faultLines(checked.faults)).toEqual([
      '  O3 · elements.1: ว่างไม่ได้ / must not be empty',
      '  O12 · titel: ไม่รู้จักช่องชื่อ titel ตรวจตัวสะกดหรือลบออก / the field titel is not known: check its spelling or remove it',
      '  instruments · weight_percent: น้ำหนักรวมกันได้ 90 ต้องเป็น 100 / the weights add up to 90, they must make 100',
      '  O4 · topic: ไม่มีหัวข้อร่วม weather ในแฟ้มหัวข้อ / the topic weather is not in the file of topics',
    ])
  })

  it.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ items: 'O1' }],
    [{ items: [null, 7, { code: 5 }] }],
    [{ sub_indicators: [{ id: '9.1', items: 3 }] }],
  ])('is refused without falling over: %j', (nonsense) => {
    const checked = checkFramework(nonsense, known)
    expect(checked.ok).toBe(false)
    if (!checked.ok) for (const line of faultLines(checked.faults)) expect(line).toMatch(/\S: \S.* \/ \S/)
  })
})

describe('the mapping by topic', () => {
  it('must say of a year what its framework says', () => {
    const mapping = structuredClone(topics.file)
    mapping.topics.find((topic) => topic.topic === 'executives')!.codes['2568'] = ['O3']
    mapping.topics.find((topic) => topic.topic === 'qna')!.merged_into!['2568'] = 'O99'
    mapping.topics.find((topic) => topic.topic === 'news')!.merged_into = { '2568': 'O1' }
    const faults = checkMapping(mapping, good).map(
      ({ where, what }) => `${where}: ${what.key.split('.').at(-1)}`,
    )
    expect(faults.toSorted()).toEqual([
      'O2 · topic: unmapped',
      'executives · 2568: topicElsewhere',
      'news · 2568: ownAndMerged',
      'qna · 2568: noItem',
    ])
  })
})

describe('the fingerprint', () => {
  it('sees content, not spacing or the order of keys', () => {
    expect(fingerprint({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(fingerprint({ b: [{ d: 3, c: 2 }], a: 1 }))
    expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }))
  })
})
