import { describe, expect, test } from 'vitest'
import { checkFramework } from '#lib/framework/check.ts'
import { shippedYears } from '#lib/framework/files.ts'
import { shiftedTo } from '#lib/framework/shift.ts'
import {
  settled,
  withItem,
  withItemMoved,
  withMerged,
  withNewItem,
  withOutline,
  withoutItem,
} from '#lib/framework-draft/edit.ts'
import { ruleAnswers, rulesFrom } from '#lib/framework-draft/item-form.ts'
import { type DraftContent, draftContent } from '#lib/framework-draft/schema.ts'
import { rulesOfYear } from '#lib/precheck/rules.ts'
import { shippedFile } from '#tests/support/framework-file.ts'

const start = (): DraftContent => ({ file: shippedFile(2568), topics: [], merged: {}, rules: {} })
const topics = new Set(shippedYears.flatMap((year) => shippedFile(year).items.map((item) => item.topic)))
const faults = ({ file }: DraftContent) => {
  const checked = checkFramework(file, topics)
  return checked.ok ? [] : checked.faults.map(({ where, what }) => `${where} ${what.key}`)
}
const titles = ({ file }: DraftContent) => file.items.map((item) => `${item.code} ${item.title_th}`)

test.each(shippedYears)('the list of %s is settled as it is written', (year) => {
  const content: DraftContent = { file: shippedFile(year), topics: [], merged: {}, rules: rulesOfYear(year) }
  expect(settled(content)).toEqual(content)
  expect(draftContent.parse(content)).toEqual(content)
})

test.each(shippedYears)(
  'the list of %s, shifted by a year, is without a fault and sure of nothing',
  (year) => {
    const file = shiftedTo(year + 1, shippedFile(year))
    expect(checkFramework(file, topics)).toMatchObject({ ok: true })
    expect(new Set(file.items.map((item) => item.confidence))).toEqual(new Set(['low']))
    expect(file.title_th).not.toContain(String(year))
  },
)

describe('numbers follow the order', () => {
  test('an item that is taken out closes the gap, and what was merged into its neighbours follows', () => {
    const before = withMerged(withMerged(start(), 'faq', 'O5'), 'survey', 'O2')
    const after = withoutItem(before, 'O2')
    expect(faults(after)).toEqual([])
    expect(after.file.items).toHaveLength(27)
    expect(after.file.items[1]!.title_th).toBe(before.file.items[2]!.title_th)
    expect(after.merged).toEqual({ faq: 'O4' })
  })

  test('a new item comes last in its sub-indicator', () => {
    const { code: _, ...like } = start().file.items[0]!
    const after = withNewItem(start(), { ...like, title_th: 'ข้อใหม่' })
    const last = after.file.sub_indicators[0]!.items.at(-1)!
    expect(after.file.items.find((item) => item.code === last)!.title_th).toBe('ข้อใหม่')
    expect(faults(after)).toEqual([])
    expect(after.file.oit_item_count).toBe(29)
  })

  test('an item changes places with its neighbour, and stays at the end of its sub-indicator', () => {
    const moved = withItemMoved(start(), 'O1', 'down')
    expect(
      titles(moved)
        .slice(0, 2)
        .map((title) => title.slice(3)),
    ).toEqual(
      titles(start())
        .slice(0, 2)
        .map((title) => title.slice(3))
        .toReversed(),
    )
    const content = start()
    const last = content.file.sub_indicators[0]!.items.at(-1)!
    expect(withItemMoved(content, last, 'down')).toBe(content)
    expect(withItemMoved(content, 'O1', 'up')).toBe(content)
  })

  test('an item that goes to another sub-indicator is numbered there', () => {
    const content = start()
    const to = content.file.sub_indicators.at(-1)!.id
    const after = withItem(content, { ...content.file.items[0]!, sub_indicator: to })
    expect(after.file.items.at(-1)).toMatchObject({
      code: 'O28',
      title_th: content.file.items[0]!.title_th,
      indicator: to.split('.')[0],
    })
    expect(faults(after)).toEqual([])
  })
})

describe('the outline', () => {
  const rows = () =>
    start().file.sub_indicators.map((one) => ({
      was: one.id,
      id: one.id,
      nameTh: one.name_th,
      nameEn: one.name_en,
      confidence: one.confidence,
    }))
  const outline = (subIndicators: ReturnType<typeof rows>) =>
    withOutline(start(), {
      titleTh: 'การประเมิน',
      note: 'จากคู่มือ',
      overallConfidence: 'high',
      weights: { IIT: 30, EIT: 30, OIT: 40 },
      weightsConfidence: 'high',
      subIndicators,
    })
  const blank = { was: '', id: '', nameTh: '', nameEn: '', confidence: 'low' as const }

  test('a sub-indicator that is renumbered takes its items along', () => {
    const renumbered = rows().map((row) => (row.id === '9.1' ? { ...row, id: '9.9' } : row))
    const after = outline([...renumbered, blank])
    expect(after.ok && after.content.file.sub_indicators.map((one) => one.id)).toContain('9.9')
    expect(after.ok && faults(after.content)).toEqual([])
    expect(after.ok && after.content.file.items).toHaveLength(28)
  })

  test.each([
    ['a number that is none', [{ ...blank, id: '9', nameTh: 'ก', nameEn: 'a' }], 'draftSubIndicatorNumber'],
    ['no name', [{ ...blank, id: '9.8', nameTh: 'ก' }], 'draftSubIndicatorName'],
    ['one twice', [{ ...blank, id: '9.1', nameTh: 'ก', nameEn: 'a' }], 'draftSubIndicatorTwice'],
    ['of no indicator', [{ ...blank, id: '11.1', nameTh: 'ก', nameEn: 'a' }], 'draftNoIndicator'],
  ])('is refused for %s', (_what, more, why) => {
    expect(outline([...rows(), ...more])).toMatchObject({ ok: false, why: `problem.${why}` })
  })

  test('a sub-indicator with items cannot go', () => {
    expect(outline(rows().slice(1))).toMatchObject({ ok: false, id: '9.1' })
  })
})

test('rules that nobody changed keep what they rest on; new ones rest on the sources of the form', () => {
  const told = { confidence: 'high' as const, source: ['คู่มือ 2569 หน้า 3'] }
  for (const rules of Object.values(rulesOfYear(2568))) {
    expect(rulesFrom(ruleAnswers(rules), rules, told)).toEqual(rules)
  }
  const monthly = { ...ruleAnswers({}), months: 'full' as const, none: 'no' as const }
  expect(rulesFrom(monthly, {}, told)).toEqual({
    none: { allowed: false, elements: null, ...told },
    months: { span: 'full', ...told },
  })
})
