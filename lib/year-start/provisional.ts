import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import { frameworkFile } from '#lib/framework/schema.ts'
import { shiftedTo } from '#lib/framework/shift.ts'
import { fiscalYearRange } from '#lib/thai/fiscal.ts'
import type { PlanItem } from './plan.ts'
import { shiftYears } from './years.ts'

const provisionalTitle = '(ฉบับชั่วคราว)'

/**
 * Makes the list of a year that is not known yet: the framework of the year before with these items, its years moved on,
 * marked as provisional and sure of nothing. Returns its id.
 */
export async function copyFramework(
  tx: Tx,
  {
    fromId,
    fiscalYear,
    items,
    now,
  }: { fromId: string; fiscalYear: number; items: readonly PlanItem[]; now: Date },
): Promise<string> {
  const from = await tx.framework.findUniqueOrThrow({ where: { id: fromId } })
  const id = randomUUID()
  const { startsOn, endsOn } = fiscalYearRange(fiscalYear)
  const shift = { from: from.fiscalYear, by: fiscalYear - from.fiscalYear }
  const title = shiftYears(from.titleTh.replace(provisionalTitle, '').trim(), shift)
  await tx.framework.create({
    data: {
      id,
      fiscalYear,
      edition: 1,
      titleTh: `${title} ${provisionalTitle}`,
      startsOn: new Date(startsOn),
      endsOn: new Date(endsOn),
      confidenceNote: 'low',
      scoringRuleTh: from.scoringRuleTh,
      levelScheme: from.levelScheme,
      passMark: from.passMark,
      // Not of a file: no file that is imported later is taken for the same.
      sourceSha256: id.replaceAll('-', '').repeat(2),
      provisionalFrom: from.fiscalYear,
      importedAt: now,
    },
    select: { id: true },
  })
  for (const [table, columns, changed] of parts) {
    const names = [...columns, ...Object.keys(changed)].join(', ')
    const values = [...columns, ...Object.values(changed)].join(', ')
    await tx.$executeRawUnsafe(
      `INSERT INTO ${table} (framework_id, ${names}) SELECT $2::uuid, ${values} FROM ${table} WHERE framework_id = $1::uuid`,
      fromId,
      id,
    )
  }
  await copyItems(tx, { fromId, id, items })
  await copyContent(tx, { fromId, id, fiscalYear, items })
  await tx.$executeRaw`
    INSERT INTO topic_codes (topic_slug, fiscal_year, item_code, kind)
    SELECT topic_slug, ${fiscalYear}::int, item_code, kind FROM topic_codes
     WHERE fiscal_year = ${from.fiscalYear}::int AND kind = 'merged'
    ON CONFLICT DO NOTHING`
  return id
}

/** What the office's own draft of the list begins from, where the edition before has kept its file. */
async function copyContent(
  tx: Tx,
  {
    fromId,
    id,
    fiscalYear,
    items,
  }: { fromId: string; id: string; fiscalYear: number; items: readonly PlanItem[] },
): Promise<void> {
  const kept = await tx.frameworkContent.findUnique({ where: { frameworkId: fromId } })
  if (!kept) return
  const file = shiftedTo(fiscalYear, frameworkFile.parse(kept.content))
  const itemOf = new Map(items.map((item) => [item.code, item]))
  const content = {
    ...file,
    items: file.items.map((one) => {
      const item = itemOf.get(one.code)
      return item
        ? { ...one, title_th: item.titleTh, title_en: item.titleEn, elements: [...item.elements] }
        : one
    }),
  }
  await tx.frameworkContent.create({
    data: { frameworkId: id, content, ...(kept.rules === null ? {} : { rules: kept.rules }) },
    select: { frameworkId: true },
  })
  await tx.framework.update({ where: { id }, data: { note: file.note }, select: { id: true } })
}

const named = ['code', 'position', 'name_th', 'name_en']
const parts: [table: string, columns: string[], changed: Record<string, string>][] = [
  ['instruments', [...named, 'weight_percent'], { confidence: `'low'` }],
  ['indicators', [...named, 'instrument_code'], {}],
  ['sub_indicators', [...named, 'indicator_code'], { confidence: `'low'` }],
  [
    'result_levels',
    ['code', 'position', 'label_th', 'min_score', 'max_score', 'each_instrument_min', 'condition_th'],
    {},
  ],
]

async function copyItems(
  tx: Tx,
  { fromId, id, items }: { fromId: string; id: string; items: readonly PlanItem[] },
): Promise<void> {
  const before = await tx.item.findMany({ where: { frameworkId: fromId }, orderBy: { position: 'asc' } })
  const made = items.map((item) => ({
    item,
    id: randomUUID(),
    old: before.find(({ code }) => code === item.code)!,
  }))
  await tx.item.createMany({
    data: made.map(({ item, id: itemId, old }) => ({
      id: itemId,
      frameworkId: id,
      code: item.code,
      position: old.position,
      subIndicatorCode: old.subIndicatorCode,
      topicSlug: item.topic,
      titleTh: item.titleTh,
      titleEn: item.titleEn,
      periodYear: item.periodYear,
      periodRelation: old.periodRelation,
      periodCoverage: old.periodCoverage,
      contentKinds: old.contentKinds,
      usualOwners: old.usualOwners,
      titleConfidence: item.titleConfidence,
      confidence: item.confidence,
      sources: old.sources,
      note: old.note,
    })),
  })
  await tx.element.createMany({
    data: made.flatMap(({ item, id: itemId }) =>
      item.elements.map((textTh, index) => ({ itemId, number: index + 1, textTh })),
    ),
  })
}

/** Removes the provisional lists of a year that no cycle stands on. */
export async function dropProvisional(tx: Tx, fiscalYear: number): Promise<void> {
  const [{ ids = [] } = {}] = await tx.$queryRaw<{ ids: string[] }[]>`
    SELECT coalesce(array_agg(f.id::text), '{}') AS ids FROM frameworks f
     WHERE f.fiscal_year = ${fiscalYear}::int AND f.provisional_from IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM cycles c WHERE c.framework_id = f.id)`
  if (ids.length === 0) return
  const of = { frameworkId: { in: ids } }
  await tx.frameworkContent.deleteMany({ where: of })
  await tx.element.deleteMany({ where: { item: of } })
  await tx.item.deleteMany({ where: of })
  await tx.resultLevel.deleteMany({ where: of })
  await tx.subIndicator.deleteMany({ where: of })
  await tx.indicator.deleteMany({ where: of })
  await tx.instrument.deleteMany({ where: of })
  await tx.framework.deleteMany({ where: { id: { in: ids } } })
}
