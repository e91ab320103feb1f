import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import { type Db, db, type Tx } from '#lib/db.ts'
import type { TopicsRules } from '#lib/precheck/rules-schema.ts'
import { checkFramework, checkMapping, checkTopics, fingerprint } from './check.ts'
import type { Fault } from './faults.ts'
import { readJson, shippedFramework, shippedTopics, shippedYears } from './files.ts'
import type { FrameworkFile, TopicsFile } from './schema.ts'
import { refreshOwnCodes, saveTopics, stateOf, topicsToSave } from './topics.ts'

export type Imported =
  | { ok: true; isNew: boolean; frameworkId: string; fiscalYear: number; edition: number; items: number }
  | { ok: false; faults: Fault[] }

interface By {
  /** who does it, as the audit names a script */
  actorName: string
  now?: Date
}

const asDay = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`)

/** Imports serialise, so that two processes that start at once do not both make edition 2. */
export const queueUpImports = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('framework.import'))`

/**
 * Takes a framework file in as a new edition of its year. The same content is never taken twice, and an edition that
 * exists is never changed. A file with any fault is refused whole.
 */
export async function importFramework(tx: Tx, raw: unknown, by: By): Promise<Imported> {
  await queueUpImports(tx)
  const topics = await tx.topic.findMany({ select: { slug: true } })
  const checked = checkFramework(raw, new Set(topics.map((topic) => topic.slug)))
  if (!checked.ok) return checked
  return { ok: true, ...(await takeIn(tx, checked.file, by)) }
}

async function takeIn(tx: Tx, file: FrameworkFile, by: By) {
  const taken = await takeInEdition(tx, file)
  const { isNew, frameworkId, fiscalYear, edition, items } = taken
  if (isNew) {
    await recordAct(tx, {
      actor: null,
      systemName: by.actorName,
      action: 'framework.import',
      objectType: 'framework',
      objectId: frameworkId,
      now: by.now ?? new Date(),
      after: { fiscalYear, edition, items, sourceSha256: taken.sourceSha256 },
    })
  }
  return { isNew, frameworkId, fiscalYear, edition, items }
}

/** What an edition may bring along beside its file. */
interface Beside {
  /** topic → what the pre-check asks beyond the item */
  rules?: TopicsRules
  /** topic without an item of its own → code of the item that asks for it */
  merged?: Record<string, string>
}

/** The checked file as an edition of its year, for the act of who takes it in; one that is there already stays. */
export async function takeInEdition(tx: Tx, file: FrameworkFile, beside: Beside = {}) {
  const fiscalYear = file.fiscal_year_be
  const sourceSha256 = fingerprint(Object.keys(beside).length > 0 ? { file, ...beside } : file)
  const editions = await tx.framework.findMany({
    where: { fiscalYear },
    select: { id: true, edition: true, sourceSha256: true },
    orderBy: { edition: 'desc' },
  })
  const items = file.items.length
  const same = editions.find((one) => one.sourceSha256 === sourceSha256)
  if (same) {
    await keepContent(tx, same.id, file, beside)
    return { isNew: false, frameworkId: same.id, fiscalYear, edition: same.edition, items, sourceSha256 }
  }
  const edition = (editions[0]?.edition ?? 0) + 1
  const frameworkId = await insertEdition(tx, file, edition, sourceSha256)
  await keepContent(tx, frameworkId, file, beside)
  await refreshOwnCodes(tx, fiscalYear)
  return { isNew: true, frameworkId, fiscalYear, edition, items, sourceSha256 }
}

/** Editions of before contents were kept get theirs when their file comes by again. */
async function keepContent(
  tx: Tx,
  frameworkId: string,
  content: FrameworkFile,
  beside: Beside,
): Promise<void> {
  const data = [{ frameworkId, content, ...beside }]
  await tx.frameworkContent.createMany({ data, skipDuplicates: true })
}

async function insertEdition(
  tx: Tx,
  file: FrameworkFile,
  edition: number,
  sourceSha256: string,
): Promise<string> {
  const { id: frameworkId } = await tx.framework.create({
    data: {
      fiscalYear: file.fiscal_year_be,
      edition,
      titleTh: file.title_th,
      startsOn: asDay(file.fiscal_year_range.start),
      endsOn: asDay(file.fiscal_year_range.end),
      confidenceNote: file.overall_confidence,
      note: file.note,
      scoringRuleTh: file.oit_scoring.rule_th,
      levelScheme: file.result_levels.scheme,
      passMark: file.result_levels.pass_mark,
      sourceSha256,
    },
    select: { id: true },
  })
  await tx.instrument.createMany({
    data: file.instruments.map((one, index) => ({
      frameworkId,
      code: one.id,
      position: index + 1,
      nameTh: one.name_th,
      nameEn: one.name_en,
      weightPercent: one.weight_percent,
      confidence: file.weights_confidence,
    })),
  })
  await tx.indicator.createMany({
    data: file.indicators.map((one, index) => ({
      frameworkId,
      code: one.id,
      position: index + 1,
      instrumentCode: one.instrument,
      nameTh: one.name_th,
      nameEn: one.name_en,
    })),
  })
  await tx.subIndicator.createMany({
    data: file.sub_indicators.map((one, index) => ({
      frameworkId,
      code: one.id,
      position: index + 1,
      indicatorCode: one.indicator,
      nameTh: one.name_th,
      nameEn: one.name_en,
      confidence: one.confidence,
    })),
  })
  await insertItems(tx, file, frameworkId)
  await tx.resultLevel.createMany({
    data: file.result_levels.levels.map((one, index) => ({
      frameworkId,
      code: one.id,
      position: index + 1,
      labelTh: one.label_th,
      minScore: one.min,
      maxScore: one.max,
      eachInstrumentMin: one.condition?.each_instrument_min ?? null,
      conditionTh: one.condition_th ?? '',
    })),
  })
  return frameworkId
}

async function insertItems(tx: Tx, file: FrameworkFile, frameworkId: string): Promise<void> {
  const made = await tx.item.createManyAndReturn({
    data: file.items.map((one) => ({
      frameworkId,
      code: one.code,
      position: Number(one.code.slice(1)),
      subIndicatorCode: one.sub_indicator,
      topicSlug: one.topic,
      titleTh: one.title_th,
      titleEn: one.title_en,
      periodYear: one.data_period.fiscal_year_be,
      periodRelation: one.data_period.relation,
      periodCoverage: one.data_period.coverage,
      contentKinds: one.content_kinds,
      usualOwners: one.usual_owners,
      titleConfidence: one.title_confidence,
      confidence: one.confidence,
      sources: one.source,
      note: one.note ?? '',
    })),
    select: { id: true, code: true },
  })
  const idOf = new Map(made.map((item) => [item.code, item.id]))
  await tx.element.createMany({
    data: file.items.flatMap((one) =>
      one.elements.map((textTh, index) => ({ itemId: idOf.get(one.code)!, number: index + 1, textTh })),
    ),
  })
}

/** Takes in a file of topics: new ones, changed names, and which topic was merged into which item. */
export async function importTopics(
  tx: Tx,
  raw: unknown,
  by: By,
): Promise<{ ok: true; changes: number } | { ok: false; faults: Fault[] }> {
  await queueUpImports(tx)
  const checked = checkTopics(raw)
  if (!checked.ok) return checked
  return { ok: true, changes: await takeInTopics(tx, checked.file, by) }
}

async function takeInTopics(tx: Tx, file: TopicsFile, by: By): Promise<number> {
  const changes = await saveTopics(tx, file)
  if (changes > 0) {
    await recordAct(tx, {
      actor: null,
      systemName: by.actorName,
      action: 'framework.importTopics',
      objectType: 'topics',
      objectId: 'topics',
      now: by.now ?? new Date(),
      after: { topics: file.topics.length, changes },
    })
  }
  return changes
}

export class FrameworkFault extends Error {
  readonly faults: Fault[]
  constructor(name: string, faults: Fault[]) {
    super(`${name}: ${faults.map(({ where, what }) => `${where} ${what.key}`).join('; ')}`)
    this.faults = faults
  }
}

/**
 * Brings the frameworks that the project ships into the database; done at every start. When everything is there it
 * costs one query and writes nothing, so the public clock stays.
 */
export async function importAllFrameworks(by: By = { actorName: 'system' }, client: Db = db()) {
  const topics = await shipped(shippedTopics(), checkTopics)
  const raws = await Promise.all(
    shippedYears.map(async (year) => (await readShipped(shippedFramework(year))) as unknown),
  )
  const wanted = raws.map(fingerprint)
  const state = await stateOf(client)
  const missing = raws.filter((_, index) => !state.fingerprints.has(wanted[index]!))
  if (missing.length === 0 && topicsToSave(topics, state) === 0) return { imported: 0, topicChanges: 0 }
  return client.$transaction(async (tx) => {
    await queueUpImports(tx)
    const known = new Set(topics.topics.map((topic) => topic.topic))
    let topicChanges = await takeInTopics(tx, topics, by)
    let imported = 0
    for (const [index, raw] of raws.entries()) {
      if (!missing.includes(raw)) continue
      const name = `${shippedYears[index]}.json`
      const checked = checkFramework(raw, known)
      if (!checked.ok) throw new FrameworkFault(name, checked.faults)
      const mapping = checkMapping(topics, checked.file)
      if (mapping.length > 0) throw new FrameworkFault(name, mapping)
      if ((await takeIn(tx, checked.file, by)).isNew) imported += 1
    }
    // Only now the items stand that older topics were merged into.
    topicChanges += await takeInTopics(tx, topics, by)
    return { imported, topicChanges }
  })
}

async function readShipped(path: string): Promise<unknown> {
  const read = await readJson(path)
  if (!read.ok) throw new FrameworkFault(path, read.faults)
  return read.raw
}

async function shipped(path: string, check: typeof checkTopics): Promise<TopicsFile> {
  const checked = check(await readShipped(path))
  if (!checked.ok) throw new FrameworkFault(path, checked.faults)
  return checked.file
}
