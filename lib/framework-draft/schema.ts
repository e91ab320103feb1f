import { z } from 'zod'
import { fiscalYearInput, itemCodeInput, versionInput } from '#lib/cycle/schema.ts'
import {
  confidence,
  frameworkFile,
  indicator,
  item,
  itemCode,
  line,
  prose,
  subIndicator,
  topicSlug,
} from '#lib/framework/schema.ts'
import { topicRules } from '#lib/precheck/rules-schema.ts'

const draftItem = item.extend({
  /** '' while nobody has said which kind of evidence it is */
  topic: z.union([topicSlug, z.literal('')]),
  elements: z.array(prose).max(40),
})

/** A framework as it is being written: it may still lack what an edition must have. */
export const draftFile = frameworkFile.extend({
  items: z.array(draftItem).max(200),
  oit_item_count: z.int().min(0).max(200),
  sub_indicators: z.array(subIndicator.extend({ items: z.array(z.string()) })).min(1),
  indicators: z
    .array(
      indicator.extend({
        questions: z.strictObject({ codes: z.string(), count: z.int().min(0) }).optional(),
      }),
    )
    .min(1),
})
export type DraftFile = z.infer<typeof draftFile>
export type DraftItem = DraftFile['items'][number]

/** A kind of evidence that no year has asked for before. */
const newTopic = z.strictObject({ topic: topicSlug, title_en: line })
export type NewTopic = z.infer<typeof newTopic>

export const draftContent = z.strictObject({
  file: draftFile,
  topics: z.array(newTopic),
  /** topic of an earlier year that this year asks for inside another item → that item's code */
  merged: z.record(topicSlug, itemCode),
  /** topic → what is asked beyond the item; absent: not known */
  rules: z.record(z.string(), topicRules),
})
export type DraftContent = z.infer<typeof draftContent>

/** A line each, empty ones left out. */
const lines = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(z.array(prose).max(most))

const several = <Value extends string>(of: z.ZodType<Value>) =>
  z.preprocess((value) => (value === undefined ? [] : Object.keys(Object(value))), z.array(of))

const answer = z.enum(['yes', 'no', 'unknown']).default('unknown')

/** What the form of an item asks about the rules: what is not ticked is not known. */
const ruleAnswers = z.strictObject({
  none: answer,
  months: z.enum(['first_6', 'full', 'unknown']).default('unknown'),
  declaration: z.enum(['th', 'th_en', 'unknown']).default('unknown'),
  tableFile: z.enum(['yes', 'unknown']).default('unknown'),
  ownDuties: z.enum(['yes', 'unknown']).default('unknown'),
  mayBeOlder: z.enum(['yes', 'unknown']).default('unknown'),
  homePage: z.enum(['yes', 'unknown']).default('unknown'),
})
export type RuleAnswers = z.infer<typeof ruleAnswers>

const itemFields = {
  titleTh: line,
  titleEn: line,
  subIndicator: z.string().trim().min(1),
  topic: z.union([topicSlug, z.literal('')]),
  /** both, when the topic is a new one */
  newTopic: z.string().trim().default(''),
  newTopicTitle: z.string().trim().default(''),
  relation: z.enum(['current', 'previous', 'none']),
  coverage: item.shape.data_period.shape.coverage,
  elements: lines(40),
  contentKinds: several(item.shape.content_kinds.element),
  usualOwners: several(z.string()),
  confidence,
  source: lines(20),
  note: z.string().trim().max(2_000).default(''),
  rules: ruleAnswers,
}

const draft = { fiscalYear: fiscalYearInput, version: versionInput }
const itemOf = { ...draft, code: itemCodeInput }

export const beginDraftInput = z.strictObject({
  fiscalYear: fiscalYearInput,
  from: z.enum(['edition', 'lastYear']),
})
/** Read and checked by the route that took the file. */
export const bringFileInput = z.strictObject({
  origin: z.enum(['file', 'sheet']),
  fileName: z.string().max(200),
  content: draftContent,
})
export const draftInput = z.strictObject(draft)
export const saveItemInput = z.strictObject({ ...itemOf, ...itemFields })
export const addItemInput = z.strictObject({ ...draft, ...itemFields })
export const itemInput = z.strictObject(itemOf)
const weight = z.coerce.number().min(0).max(100)
export const saveOutlineInput = z.strictObject({
  ...draft,
  titleTh: line,
  note: prose,
  overallConfidence: line,
  weights: z.strictObject({ IIT: weight, EIT: weight, OIT: weight }),
  weightsConfidence: confidence,
  /** a row whose number and names are empty is no row */
  subIndicators: z
    .array(
      z.strictObject({
        was: z.string().default(''),
        id: z.string().trim(),
        nameTh: z.string().trim().max(500),
        nameEn: z.string().trim().max(500),
        confidence,
      }),
    )
    .max(40),
})
export const mergeTopicInput = z.strictObject({
  ...draft,
  topic: topicSlug,
  code: z.union([itemCodeInput, z.literal('')]),
})
export const moveItemInput = z.strictObject({ ...itemOf, to: z.enum(['up', 'down']) })
