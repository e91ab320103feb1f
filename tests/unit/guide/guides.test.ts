import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guideOf, guides } from '#lib/guide/guides.ts'
import { type GuidedItem, itemGuide } from '#lib/guide/item-guide.ts'
import { languages } from '#lib/i18n.ts'
import framework2568 from '#prisma/seed/frameworks/2568.json' with { type: 'json' }
import framework2569 from '#prisma/seed/frameworks/2569.json' with { type: 'json' }

const itemsOf = (framework: typeof framework2568 | typeof framework2569): (GuidedItem & { code: string })[] =>
  framework.items.map((item) => ({
    code: item.code,
    topicSlug: item.topic,
    fiscalYear: framework.fiscal_year_be,
    periodYear: item.data_period.fiscal_year_be,
    periodCoverage: item.data_period.coverage,
    contentKinds: item.content_kinds,
  }))
const items = [...itemsOf(framework2568), ...itemsOf(framework2569)]

describe('the help texts', () => {
  it('speak of every item of 2568 and 2569', () => {
    expect(items.filter((item) => !guides().topics.has(item.topicSlug)).map((item) => item.code)).toEqual([])
  })

  it('have one file a topic, named by it, and name only sources that are written down', () => {
    const { topics, general, sources } = guides()
    expect(readdirSync('lib/guide/topics').sort()).toEqual([...topics.keys()].map((t) => `${t}.json`).sort())
    const cited = [
      ...[...topics.values()].flatMap((one) => [
        ...one.sources,
        ...one.traps.flatMap((trap) => trap.sources),
      ]),
      ...general.flatMap(({ trap }) => trap.sources),
    ]
    expect([...new Set(cited)].filter((id) => !(id in sources))).toEqual([])
    expect(Object.keys(sources).filter((id) => !cited.includes(id))).toEqual([])
  })

  it('are never surer than the framework they are drawn from', () => {
    const order = ['low', 'medium', 'high']
    const surer = framework2568.items.filter((item) => {
      const { confidence } = guides().topics.get(item.topic)!
      return order.indexOf(confidence) > order.indexOf(item.confidence)
    })
    expect(surer.map((item) => item.code)).toEqual([])
  })

  it.each(languages)('leave no gap unfilled: %s', (lang) => {
    for (const item of items) {
      const guide = guideOf(item, lang)
      expect(JSON.stringify(guide), item.code).not.toMatch(/[{]\w+[}]/)
      expect(guide.asks, item.code).not.toBeNull()
      expect(guide.sources.length, item.code).toBeGreaterThan(0)
    }
  })
})

describe('the guide of one item', () => {
  const report: GuidedItem = {
    topicSlug: 'annual_report',
    fiscalYear: 2568,
    periodYear: 2567,
    periodCoverage: 'full_year',
    contentKinds: ['pdf'],
  }

  it('warns of the year that is asked, and of the one that is not', () => {
    expect(
      guideOf(report, 'th')
        .general.map((trap) => trap.text)
        .join(),
    ).toContain('ข้อนี้ขอผลทั้งปีงบประมาณ 2567 ไม่ใช่ 2568')
    const plan = guideOf({ ...report, periodCoverage: 'in_force' }, 'th')
    expect(plan.general.map((trap) => trap.text).join()).not.toContain('ทั้งปีงบประมาณ')
  })

  it('of a topic that nobody has written for says what is true of its kind, and is not sure', () => {
    const unknown = guideOf({ ...report, topicSlug: 'of_next_year' }, 'en')
    expect(unknown).toMatchObject({ asks: null, example: null, own: [], confidence: 'low' })
    expect(unknown.general.length).toBeGreaterThan(1)
  })

  it('says what is new only in its year', () => {
    const { topics, general, sources } = guides()
    const guide = topics.get('org_structure')!
    const newIn = (fiscalYear: number) =>
      itemGuide({ ...report, fiscalYear }, { guide, general, sources }, 'en').newThisYear
    expect(newIn(2568)).toContain('became one item')
    expect(newIn(2569)).toBeNull()
  })
})
