import 'server-only'
import { db } from '#lib/db.ts'
import { checkFramework } from '#lib/framework/check.ts'
import type { Fault } from '#lib/framework/faults.ts'
import type { FrameworkFile } from '#lib/framework/schema.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type Merge, type PlanItem, type PlannedItem, planItems } from '#lib/year-start/plan.ts'
import { canEditFrameworks } from './policy.ts'
import { type DraftContent, type DraftItem, draftContent } from './schema.ts'

export interface DraftSummary {
  fiscalYear: number
  origin: 'edition' | 'last_year' | 'file' | 'sheet'
  fileName: string
  savedAt: Date
  savedBy: string
}

const summaryParts = { savedBy: { select: { name: true } } } as const

/** Drafts of the lists to come, newest year first. */
export async function listDrafts(actor: Actor): Promise<DraftSummary[]> {
  if (!canEditFrameworks(actor)) return []
  const drafts = await db().frameworkDraft.findMany({
    orderBy: { fiscalYear: 'desc' },
    omit: { content: true },
    include: summaryParts,
  })
  return drafts.map(({ fiscalYear, origin, fileName, savedAt, savedBy }) => ({
    fiscalYear,
    origin,
    fileName,
    savedAt,
    savedBy: savedBy.name,
  }))
}

export interface Draft extends DraftSummary {
  version: number
  content: DraftContent
}

export async function findDraft(actor: Actor, fiscalYear: number): Promise<Draft | null> {
  if (!canEditFrameworks(actor)) return null
  const draft = await db().frameworkDraft.findUnique({ where: { fiscalYear }, include: summaryParts })
  if (!draft) return null
  return { ...draft, savedBy: draft.savedBy.name, content: draftContent.parse(draft.content) }
}

export interface TopicChoice {
  slug: string
  titleEn: string
}

/** Every kind of evidence that a year has asked for, and those that this draft adds. */
export async function listTopics(actor: Actor, content: DraftContent): Promise<TopicChoice[]> {
  if (!canEditFrameworks(actor)) return []
  const there = await db().topic.findMany({
    orderBy: { titleEn: 'asc' },
    select: { slug: true, titleEn: true },
  })
  const known = new Set(there.map(({ slug }) => slug))
  const added = content.topics.filter(({ topic }) => !known.has(topic))
  return [...there, ...added.map(({ topic, title_en }) => ({ slug: topic, titleEn: title_en }))]
}

export function faultsOf({ file }: DraftContent, topics: readonly TopicChoice[]): Fault[] {
  const checked = checkFramework(file, new Set(topics.map(({ slug }) => slug)))
  return checked.ok ? [] : checked.faults
}

/** What becomes of each item from last year's list to this draft; null where there is no list of last year. */
export async function differencesFromLastYear(
  actor: Actor,
  content: DraftContent,
): Promise<PlannedItem[] | null> {
  if (!canEditFrameworks(actor)) return null
  const year = content.file.fiscal_year_be - 1
  const before = await db().framework.findFirst({
    where: { fiscalYear: year },
    orderBy: { edition: 'desc' },
    select: { file: { select: { content: true } } },
  })
  if (!before?.file) return null
  const file = before.file.content as unknown as FrameworkFile
  const merged = await db().topicCode.findMany({ where: { fiscalYear: year, kind: 'merged' } })
  return planItems({
    from: file.items.map(planItem),
    to: content.file.items.map(planItem),
    merges: Object.entries(content.merged).map(([topic, code]): Merge => ({ topic, code })),
    mergesBefore: merged.map(({ topicSlug, itemCode }) => ({ topic: topicSlug, code: itemCode })),
    shift: { from: year, by: 1 },
  })
}

const planItem = (item: DraftItem): PlanItem => ({
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
})

/** The file of an edition as it was taken in, for who wants to hand it on; null for editions of before it was kept. */
export async function findEditionFile(
  actor: Actor,
  fiscalYear: number,
  edition: number,
): Promise<FrameworkFile | null> {
  if (!canEditFrameworks(actor)) return null
  const found = await db().framework.findUnique({
    where: { fiscalYear_edition: { fiscalYear, edition } },
    select: { file: { select: { content: true } } },
  })
  return (found?.file?.content as unknown as FrameworkFile | undefined) ?? null
}
