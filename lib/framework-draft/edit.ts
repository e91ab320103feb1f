import type { z } from 'zod'
import { fiscalYearRange } from '#lib/thai/fiscal.ts'
import type { DraftContent, DraftFile, DraftItem, saveOutlineInput } from './schema.ts'

// An item's code is its place in the official order, and the counts and lists of the file follow from its items: so
// whoever edits says what is asked and where, and nothing that must agree is written twice.

/** Items by sub-indicator, numbered O1 … On; every list and count of the file as the items have it. */
export function settled(content: DraftContent): DraftContent {
  const { file } = content
  const indicatorOf = new Map(file.sub_indicators.map((one) => [one.id, one.indicator]))
  const ordered = [
    ...file.sub_indicators.flatMap(({ id }) => file.items.filter((item) => item.sub_indicator === id)),
    ...file.items.filter((item) => !indicatorOf.has(item.sub_indicator)),
  ]
  const codeNow = new Map(ordered.map((item, index) => [item.code, `O${index + 1}`]))
  const items = ordered.map((item, index) => ({
    ...item,
    code: `O${index + 1}`,
    indicator: indicatorOf.get(item.sub_indicator) ?? item.indicator,
  }))
  const { startsOn, endsOn } = fiscalYearRange(file.fiscal_year_be)
  return {
    ...content,
    file: {
      ...file,
      fiscal_year_ce: file.fiscal_year_be - 543,
      fiscal_year_range: { start: startsOn, end: endsOn },
      items,
      oit_item_count: items.length,
      sub_indicators: file.sub_indicators.map((one) => ({
        ...one,
        items: items.filter((item) => item.sub_indicator === one.id).map((item) => item.code),
      })),
      indicators: file.indicators.map((one) => countQuestions(one, items)),
    },
    merged: Object.fromEntries(
      Object.entries(content.merged).flatMap(([topic, code]) => {
        const now = codeNow.get(code)
        return now ? [[topic, now]] : []
      }),
    ),
  }
}

type Indicator = DraftFile['indicators'][number]

function countQuestions(indicator: Indicator, items: readonly DraftItem[]): Indicator {
  if (indicator.instrument !== 'OIT' || !indicator.questions) return indicator
  const codes = items.filter((item) => item.indicator === indicator.id).map((item) => item.code)
  const span = codes.length === 0 ? '–' : `${codes[0]}-${codes.at(-1)}`
  return { ...indicator, questions: { codes: span, count: codes.length } }
}

const withItems = (content: DraftContent, items: DraftItem[]): DraftContent =>
  settled({ ...content, file: { ...content.file, items } })

/** At the end of its sub-indicator. */
export const withNewItem = (content: DraftContent, item: Omit<DraftItem, 'code'>): DraftContent =>
  withItems(content, [...content.file.items, { ...item, code: 'O999' }])

/** Stays in its place; one that goes to another sub-indicator comes last there. */
export function withItem(content: DraftContent, item: DraftItem): DraftContent {
  const { items } = content.file
  const before = items.find((one) => one.code === item.code)
  return withItems(
    content,
    before?.sub_indicator === item.sub_indicator
      ? items.map((one) => (one.code === item.code ? item : one))
      : [...items.filter((one) => one.code !== item.code), item],
  )
}

export const withoutItem = (content: DraftContent, code: string): DraftContent =>
  withItems(
    content,
    content.file.items.filter((item) => item.code !== code),
  )

/** Changes places with its neighbour of the same sub-indicator; at the end of it nothing moves. */
export function withItemMoved(content: DraftContent, code: string, to: 'up' | 'down'): DraftContent {
  const items = [...content.file.items]
  const at = items.findIndex((item) => item.code === code)
  const other = at + (to === 'up' ? -1 : 1)
  const [one, neighbour] = [items[at], items[other]]
  if (!one || one.sub_indicator !== neighbour?.sub_indicator) return content
  items[at] = neighbour
  items[other] = one
  return withItems(content, items)
}

export const withMerged = (content: DraftContent, topic: string, code: string): DraftContent => {
  const { [topic]: _, ...merged } = content.merged
  return { ...content, merged: code === '' ? merged : { ...merged, [topic]: code } }
}

type Outline = Pick<
  z.output<typeof saveOutlineInput>,
  'titleTh' | 'note' | 'overallConfidence' | 'weights' | 'weightsConfidence' | 'subIndicators'
>
type Outlined = { ok: true; content: DraftContent } | { ok: false; why: string; id: string }

/** Refuses a sub-indicator twice, one of no indicator, one without a name, and one that is gone while it has items. */
export function withOutline(content: DraftContent, outline: Outline): Outlined {
  const { file } = content
  const rows = outline.subIndicators.filter((row) => row.id || row.nameTh || row.nameEn)
  const refused = (why: string, id: string): Outlined => ({ ok: false, why: `problem.draft${why}`, id })
  for (const [index, row] of rows.entries()) {
    if (!/^[1-9]\d?\.[1-9]\d?$/.test(row.id)) return refused('SubIndicatorNumber', row.id || row.nameTh)
    if (!row.nameTh || !row.nameEn) return refused('SubIndicatorName', row.id)
    if (rows.findIndex((one) => one.id === row.id) !== index) return refused('SubIndicatorTwice', row.id)
    if (!file.indicators.some((one) => one.id === row.id.split('.')[0])) return refused('NoIndicator', row.id)
  }
  const idNow = new Map(rows.filter((row) => row.was).map((row) => [row.was, row.id]))
  const lost = file.items.find((item) => !idNow.has(item.sub_indicator))
  if (lost) return refused('SubIndicatorUsed', lost.sub_indicator)
  const byNumber = (one: string) => one.split('.').map(Number) as [number, number]
  const subIndicators = rows
    .map((row) => ({
      id: row.id,
      indicator: row.id.split('.')[0]!,
      name_th: row.nameTh,
      name_en: row.nameEn,
      confidence: row.confidence,
      items: [],
    }))
    .toSorted((a, b) => {
      const [one, other] = [byNumber(a.id), byNumber(b.id)]
      return one[0] - other[0] || one[1] - other[1]
    })
  return {
    ok: true,
    content: settled({
      ...content,
      file: {
        ...file,
        title_th: outline.titleTh,
        note: outline.note,
        overall_confidence: outline.overallConfidence,
        instruments: file.instruments.map((one) => ({ ...one, weight_percent: outline.weights[one.id] })),
        weights_confidence: outline.weightsConfidence,
        sub_indicators: subIndicators,
        items: file.items.map((item) => ({ ...item, sub_indicator: idNow.get(item.sub_indicator)! })),
      },
    }),
  }
}
