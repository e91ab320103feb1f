import { type Fault, fault } from '#lib/framework/faults.ts'
import { toArabicDigits } from '#lib/thai/numerals.ts'
import { likeness } from '#lib/year-start/years.ts'
import { settled } from './edit.ts'
import type { DraftContent, DraftItem } from './schema.ts'

export interface SheetRow {
  /** in the sheet, from 1 */
  number: number
  cells: readonly string[]
}

type Column = 'code' | 'title' | 'subIndicator' | 'elements'
type Columns = Record<Column, number>

// Asked in this order: "ตัวชี้วัดย่อย" and "องค์ประกอบด้านข้อมูล" hold words of the others.
const headings: [Column, RegExp][] = [
  ['subIndicator', /ตัวชี้วัด|ด้าน(?!ข้อมูล)|sub-?\s*indicator/i],
  ['elements', /องค์ประกอบ|รายละเอียด|elements?|requirements?/i],
  ['code', /^(?:รหัส|ข้อ(?:ที่)?|ลำดับ|ที่|oit|code|no\.?)/i],
  ['title', /ชื่อ|หัวข้อ|รายการ|ข้อมูล|ประเด็น|title|item/i],
]
/** Titles of a sheet often stand above its headings. */
const headingWithin = 15

function columnsIn({ cells }: SheetRow): Columns | null {
  const found: Partial<Columns> = {}
  for (const [column, words] of headings) {
    const taken = Object.values(found)
    const at = cells.findIndex((cell, index) => !taken.includes(index) && words.test(cell.trim()))
    if (at >= 0) found[column] = at
  }
  const { code, title, elements, subIndicator } = found
  if (code === undefined || title === undefined || elements === undefined || subIndicator === undefined)
    return null
  return { code, title, elements, subIndicator }
}

interface Listed {
  /** of the sheet */
  row: number
  code: string
  title: string
  subIndicator: { id: string; name: string }
  elements: string[]
}

/** "1. ", "(๒)", "- " before an element: its number is its place. */
const bullet = /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*|\(\d{1,2}\)\s*|[-–•*▪○●]\s*)/

const elementsIn = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => {
      const arabic = toArabicDigits(line)
      const mark = bullet.exec(arabic)?.[0] ?? ''
      return line.slice(mark.length).trim()
    })
    .filter(Boolean)

const readCode = (cell: string): string | null => {
  const found = /^(?:ข้อ(?:ที่)?\s*)?[Oo0]?\s*[-.]?\s*([1-9]\d{0,2})\b/.exec(toArabicDigits(cell.trim()))
  return found ? `O${found[1]}` : null
}

const readSubIndicator = (cell: string): { id: string; name: string } | null => {
  const found = /([1-9]\d?\.[1-9]\d?)\s*([\s\S]*)/.exec(toArabicDigits(cell))
  return found ? { id: found[1]!, name: cell.slice(cell.length - found[2]!.length).trim() } : null
}

/**
 * The list of a year as a sheet has it: a row an item, or a row an element with the item's cells filled in its first row
 * alone. A cell that is empty or merged away is what stood above it.
 */
function listedItems(rows: readonly SheetRow[], columns: Columns): { items: Listed[]; faults: Fault[] } {
  const items: Listed[] = []
  const faults: Fault[] = []
  let subIndicator: Listed['subIndicator'] | null = null
  for (const { number, cells } of rows) {
    const cell = (column: Column) => cells[columns[column]]?.trim() ?? ''
    const where = `row ${number}`
    subIndicator = readSubIndicator(cell('subIndicator')) ?? subIndicator
    const elements = elementsIn(cell('elements'))
    const last = items.at(-1)
    const code = readCode(cell('code'))
    if (code === null || code === last?.code) {
      if (cell('code') !== '' && code === null)
        faults.push(fault(where, 'sheetCode', { given: cell('code') }))
      else if (last) last.elements.push(...elements)
      continue
    }
    if (cell('title') === '') faults.push(fault(`${where} · ${code}`, 'sheetTitle'))
    else if (subIndicator === null) faults.push(fault(`${where} · ${code}`, 'sheetSubIndicator'))
    else if (items.some((item) => item.code === code)) faults.push(fault(`${where} · ${code}`, 'twice'))
    else {
      const title = cell('title').replaceAll('\n', ' ')
      items.push({ row: number, code, title, subIndicator, elements })
    }
  }
  return { items, faults }
}

/** Below this two titles ask for different things. */
const sameTitle = 0.6

/** Which item of the list that is known each listed one is, the likest pair first; each is one at most. */
function known(items: readonly Listed[], base: readonly DraftItem[]): Map<Listed, DraftItem> {
  const pairs = items
    .flatMap((item) => base.map((other) => ({ item, other, like: likeness(item.title, other.title_th) })))
    .filter(({ like }) => like >= sameTitle)
    .toSorted((a, b) => b.like - a.like)
  const found = new Map<Listed, DraftItem>()
  const taken = new Set<DraftItem>()
  for (const { item, other } of pairs) {
    if (found.has(item) || taken.has(other)) continue
    found.set(item, other)
    taken.add(other)
  }
  return found
}

/**
 * A draft from a sheet with code, title, sub-indicator and elements. What a sheet does not say is taken from `base`, the
 * list before it: an item whose title is known keeps its topic, period, owners and English title; one that is not has no
 * topic until somebody chooses it. Codes must be O1 … On in the order of the sub-indicators. `source` names the sheet.
 */
export function contentOfSheet(
  rows: readonly SheetRow[],
  base: DraftContent,
  source: string,
): { ok: true; content: DraftContent } | { ok: false; faults: Fault[] } {
  const at = rows.slice(0, headingWithin).findIndex((row) => columnsIn(row) !== null)
  const columns = at < 0 ? null : columnsIn(rows[at]!)
  if (!columns) return { ok: false, faults: [fault('(file)', 'sheetHeadings')] }
  const { items, faults } = listedItems(rows.slice(at + 1), columns)
  const indicators = new Set(base.file.indicators.map(({ id }) => id))
  for (const { row, code, subIndicator } of items) {
    if (!indicators.has(subIndicator.id.split('.')[0]!))
      faults.push(fault(`row ${row} · ${code}`, 'noIndicator', { id: subIndicator.id }))
  }
  if (items.length === 0 && faults.length === 0) faults.push(fault('(file)', 'empty'))
  if (faults.length > 0) return { ok: false, faults }
  const before = known(items, base.file.items)
  const subIndicators = [
    ...new Map(items.map(({ subIndicator }) => [subIndicator.id, subIndicator])).values(),
  ]
  const content: DraftContent = {
    ...base,
    file: {
      ...base.file,
      sub_indicators: subIndicators
        .map(({ id, name }) => {
          const same = base.file.sub_indicators.find((one) => one.id === id)
          const nameTh = name || same?.name_th || id
          return {
            id,
            indicator: id.split('.')[0]!,
            name_th: nameTh,
            name_en: same?.name_en ?? `Sub-indicator ${id}`,
            confidence: 'high' as const,
            items: [],
          }
        })
        .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
      items: items.map((item) => draftItem(item, before.get(item), source)),
    },
  }
  const draft = settled(content)
  const misplaced = draft.file.items.flatMap(({ code, title_th }) => {
    const listed = items.find((item) => item.title === title_th)
    return listed && listed.code !== code
      ? [fault(`row ${listed.row} · ${listed.code}`, 'sheetOrder', { expected: code })]
      : []
  })
  return misplaced.length > 0 ? { ok: false, faults: misplaced } : { ok: true, content: draft }
}

function draftItem(listed: Listed, before: DraftItem | undefined, source: string): DraftItem {
  const { code, title, subIndicator, elements } = listed
  return {
    group_th: subIndicator.name || subIndicator.id,
    topic: '',
    title_en: `Item ${code}`,
    data_period: { fiscal_year_be: null, relation: 'none', coverage: 'page_live' },
    content_kinds: ['page'],
    usual_owners: ['admin'],
    ...before,
    code,
    title_th: title,
    indicator: subIndicator.id.split('.')[0]!,
    sub_indicator: subIndicator.id,
    elements,
    title_confidence: 'high',
    confidence: before ? 'high' : 'low',
    source: [source],
  }
}
