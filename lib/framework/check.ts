import { createHash } from 'node:crypto'
import { fiscalYearRange } from '#lib/thai/fiscal.ts'
import { type Fault, fault, shapeFaults } from './faults.ts'
import { type FrameworkFile, frameworkFile, type TopicsFile, topicsFile } from './schema.ts'

export type Checked<File> = { ok: true; file: File } | { ok: false; faults: Fault[] }

/** Reads a framework: either all of it is usable, or every fault is named, those of the shape and those of the sense. */
export function checkFramework(raw: unknown, knownTopics: ReadonlySet<string>): Checked<FrameworkFile> {
  const parsed = frameworkFile.safeParse(raw)
  const faults = [
    ...(parsed.success ? [] : shapeFaults(raw, parsed.error)),
    ...senseFaults(outlineOf(raw), knownTopics),
  ]
  return parsed.success && faults.length === 0 ? { ok: true, file: parsed.data } : { ok: false, faults }
}

export function checkTopics(raw: unknown): Checked<TopicsFile> {
  const parsed = topicsFile.safeParse(raw)
  if (!parsed.success) return { ok: false, faults: shapeFaults(raw, parsed.error) }
  const faults = twice(parsed.data.topics.map((topic) => topic.topic)).map((name) => fault(name, 'twice'))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: parsed.data }
}

/** Whether the mapping by topic says of this year what the framework itself says. */
export function checkMapping(topics: TopicsFile, framework: FrameworkFile): Fault[] {
  const year = String(framework.fiscal_year_be)
  const topicOf = new Map(framework.items.map((item) => [item.code, item.topic]))
  const codesOf = new Map(topics.topics.map((topic) => [topic.topic, topic.codes[year] ?? []]))
  const faults = topics.topics.flatMap((topic) => {
    const place = `${topic.topic} · ${year}`
    const own = codesOf.get(topic.topic)!
    const merged = topic.merged_into?.[year]
    return [
      ...own
        .filter((code) => topicOf.get(code) !== topic.topic)
        .map((code) => fault(place, 'topicElsewhere', { code, topic: topicOf.get(code) ?? '–' })),
      ...(merged && !topicOf.has(merged) ? [fault(place, 'noItem', { code: merged })] : []),
      ...(merged && own.length > 0 ? [fault(place, 'ownAndMerged', { code: merged })] : []),
    ]
  })
  for (const item of framework.items) {
    if (!codesOf.get(item.topic)?.includes(item.code)) {
      faults.push(
        fault(`${item.code} · topic`, 'unmapped', { topic: item.topic, year: framework.fiscal_year_be }),
      )
    }
  }
  return faults
}

/** SHA-256 of the content whatever its spacing and the order of its keys: the same content is the same edition. */
export const fingerprint = (file: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(file)))
    .digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]

// The sense is checked also where the shape is broken elsewhere, so that one reading names everything. What is missing
// or of a wrong type is undefined here and is left to the shape.

interface Outline {
  year: number | undefined
  yearCe: number | undefined
  range: { start: string | undefined; end: string | undefined }
  itemCount: number | undefined
  instruments: { id: string; weight: number | undefined }[]
  indicators: { id: string; instrument: string | undefined; count: number | undefined }[]
  subIndicators: { id: string; indicator: string | undefined; items: string[] }[]
  items: {
    code: string
    topic: string | undefined
    indicator: string | undefined
    subIndicator: string | undefined
    owners: string[]
    period: { year: number | null | undefined; relation: string | undefined }
  }[]
  workGroups: string[] | undefined
  levels: { id: string; min: number | undefined; max: number | undefined }[]
}

type Loose = Record<string, unknown>
const object = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
const objects = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(object) : [])
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []

/** The rows of a list that can be named at all. */
function named<Row>(list: unknown, key: string, build: (name: string, row: Loose) => Row): Row[] {
  return objects(list).flatMap((row) => {
    const name = text(row[key])
    return name === undefined ? [] : [build(name, row)]
  })
}

function outlineOf(raw: unknown): Outline {
  const file = object(raw)
  const range = object(file.fiscal_year_range)
  return {
    year: number(file.fiscal_year_be),
    yearCe: number(file.fiscal_year_ce),
    range: { start: text(range.start), end: text(range.end) },
    itemCount: number(file.oit_item_count),
    instruments: named(file.instruments, 'id', (id, row) => ({ id, weight: number(row.weight_percent) })),
    indicators: named(file.indicators, 'id', (id, row) => ({
      id,
      instrument: text(row.instrument),
      count: number(object(row.questions).count),
    })),
    subIndicators: named(file.sub_indicators, 'id', (id, row) => ({
      id,
      indicator: text(row.indicator),
      items: texts(row.items),
    })),
    items: named(file.items, 'code', (code, row) => {
      const period = object(row.data_period)
      return {
        code,
        topic: text(row.topic),
        indicator: text(row.indicator),
        subIndicator: text(row.sub_indicator),
        owners: texts(row.usual_owners),
        period: {
          year: period.fiscal_year_be === null ? null : number(period.fiscal_year_be),
          relation: text(period.relation),
        },
      }
    }),
    workGroups: typeof file.work_groups === 'object' ? Object.keys(object(file.work_groups)) : undefined,
    levels: named(object(file.result_levels).levels, 'id', (id, row) => ({
      id,
      min: number(row.min),
      max: number(row.max),
    })),
  }
}

function senseFaults(file: Outline, knownTopics: ReadonlySet<string>): Fault[] {
  return [
    ...yearFaults(file),
    ...structureFaults(file),
    ...codeFaults(file),
    ...file.items.flatMap((item) => itemFaults(item, file, knownTopics)),
    ...levelFaults(file),
  ]
}

function yearFaults({ year, yearCe, range }: Outline): Fault[] {
  if (year === undefined) return []
  const { startsOn, endsOn } = fiscalYearRange(year)
  const wrong = (where: string, given: string | number | undefined, expected: string | number) =>
    given === undefined || given === expected
      ? []
      : [
          fault(where, 'yearDisagrees', {
            given: String(given),
            year: String(year),
            expected: String(expected),
          }),
        ]
  return [
    ...wrong('fiscal_year_ce', yearCe, year - 543),
    ...wrong('fiscal_year_range.start', range.start, startsOn),
    ...wrong('fiscal_year_range.end', range.end, endsOn),
  ]
}

function structureFaults(file: Outline): Fault[] {
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
  const weights = file.instruments.map((instrument) => instrument.weight)
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0)
  return [
    ...[file.instruments, file.indicators, file.subIndicators, file.levels].flatMap((rows) =>
      twice(ids(rows)).map((id) => fault(id, 'twice')),
    ),
    ...(weights.length > 0 && weights.every((weight) => weight !== undefined) && Math.abs(sum - 100) > 1e-9
      ? [fault('instruments · weight_percent', 'weights', { sum })]
      : []),
    ...file.indicators
      .filter(({ instrument }) => instrument && !ids(file.instruments).includes(instrument))
      .map(({ id, instrument }) => fault(`${id} · instrument`, 'noInstrument', { id: instrument! })),
    ...file.subIndicators
      .filter(({ indicator }) => indicator && !ids(file.indicators).includes(indicator))
      .map(({ id, indicator }) => fault(`${id} · indicator`, 'noIndicator', { id: indicator! })),
  ]
}

function codeFaults(file: Outline): Fault[] {
  const codes = file.items.map((item) => item.code)
  const last = codes.length
  const missing = Array.from({ length: last }, (_, index) => `O${index + 1}`).filter(
    (code) => !codes.includes(code),
  )
  const listed = file.subIndicators.flatMap((sub) => sub.items)
  return [
    ...twice(codes).map((code) => fault(code, 'twice')),
    ...missing.map((code) => fault(code, 'gap', { last: `O${last}` })),
    ...(file.itemCount !== undefined && file.itemCount !== last
      ? [fault('oit_item_count', 'count', { given: file.itemCount, items: last })]
      : []),
    ...file.indicators.flatMap(({ id, instrument, count }) => {
      const items = file.items.filter((item) => item.indicator === id).length
      return instrument === 'OIT' && count !== undefined && count !== items
        ? [fault(`${id} · questions.count`, 'count', { given: count, items })]
        : []
    }),
    ...twice(listed).map((code) => fault(`${code} · sub_indicator`, 'listedTwice')),
    ...file.subIndicators.flatMap((sub) =>
      sub.items.flatMap((code) => {
        const item = file.items.find((one) => one.code === code)
        if (!item) return [fault(`${sub.id} · items`, 'noItem', { code })]
        return item.subIndicator && item.subIndicator !== sub.id
          ? [fault(`${sub.id} · items`, 'listDisagrees', { code, other: item.subIndicator })]
          : []
      }),
    ),
  ]
}

function itemFaults(
  item: Outline['items'][number],
  file: Outline,
  knownTopics: ReadonlySet<string>,
): Fault[] {
  const at = (field: string) => `${item.code} · ${field}`
  const sub = file.subIndicators.find((one) => one.id === item.subIndicator)
  const faults: Fault[] = []
  if (item.indicator && !file.indicators.some((one) => one.id === item.indicator)) {
    faults.push(fault(at('indicator'), 'noIndicator', { id: item.indicator }))
  }
  if (item.subIndicator && !sub)
    faults.push(fault(at('sub_indicator'), 'noSubIndicator', { id: item.subIndicator }))
  if (sub && !sub.items.includes(item.code))
    faults.push(fault(at('sub_indicator'), 'notListed', { id: sub.id }))
  if (sub?.indicator && item.indicator && sub.indicator !== item.indicator) {
    faults.push(
      fault(at('indicator'), 'indicatorDisagrees', { id: item.indicator, sub: sub.id, other: sub.indicator }),
    )
  }
  if (item.topic && !knownTopics.has(item.topic))
    faults.push(fault(at('topic'), 'noTopic', { topic: item.topic }))
  for (const owner of item.owners) {
    if (file.workGroups && !file.workGroups.includes(owner))
      faults.push(fault(at('usual_owners'), 'noGroup', { owner }))
  }
  const { relation, year } = item.period
  if (relation && year !== undefined && file.year !== undefined) {
    const expected = { current: file.year, previous: file.year - 1, none: null }[relation]
    if (expected !== undefined && expected !== year) {
      faults.push(
        fault(at('data_period.fiscal_year_be'), 'periodDisagrees', {
          given: String(year),
          relation,
          expected: String(expected),
        }),
      )
    }
  }
  return faults
}

function levelFaults({ levels }: Outline): Fault[] {
  const upsideDown = levels.filter(({ min, max }) => min !== undefined && max !== undefined && min > max)
  const tops = levels.map((level) => level.max).filter((max) => max !== undefined)
  const bottoms = levels.map((level) => level.min).filter((min) => min !== undefined)
  return [
    ...upsideDown.map(({ id }) => fault(id, 'levelUpsideDown')),
    ...(tops.length > 0 && Math.max(...tops) !== 100 ? [fault('result_levels.levels', 'levelsTop')] : []),
    ...(bottoms.length > 0 && Math.min(...bottoms) !== 0
      ? [fault('result_levels.levels', 'levelsBottom')]
      : []),
  ]
}
