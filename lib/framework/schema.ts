import { z } from 'zod'

// The file format of a framework and of the topics, as the files in prisma/seed/frameworks keep it. Every key is known:
// a misspelt one is a fault, not a silent loss.

export const line = z.string().trim().min(1).max(500)
export const prose = z.string().trim().min(1).max(2_000)
const sources = z.array(line).min(1)
export const confidence = z.enum(['high', 'medium', 'low'])
const isoDay = z.iso.date()
export const itemCode = z.string().regex(/^O[1-9]\d{0,2}$/)
export const topicSlug = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/)
const year = z.int().min(2500).max(2700)
export const percent = z.number().min(0).max(100)

export const instrument = z.strictObject({
  id: z.enum(['IIT', 'EIT', 'OIT']),
  name_th: line,
  name_en: line,
  weight_percent: percent,
})

export const indicator = z.strictObject({
  id: z.string().regex(/^[1-9]\d?$/),
  name_th: line,
  name_en: line,
  instrument: z.enum(['IIT', 'EIT', 'OIT']),
  questions: z.strictObject({ codes: line, count: z.int().min(1) }).optional(),
})

const survey = z.strictObject({
  questions: z.int().min(1).nullable(),
  codes: line.nullable(),
  confidence,
  parts: z.array(line).optional(),
  source: sources.optional(),
})

export const subIndicator = z.strictObject({
  id: z.string().regex(/^[1-9]\d?\.[1-9]\d?$/),
  indicator: z.string(),
  name_th: line,
  name_en: line,
  confidence,
  items: z.array(itemCode).min(1),
})

const level = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z_]{0,30}$/),
  label_th: line,
  min: percent,
  max: percent,
  condition: z.strictObject({ each_instrument_min: percent }).nullable(),
  condition_th: line.nullable().optional(),
})

export const item = z.strictObject({
  code: itemCode,
  title_th: line,
  title_en: line,
  topic: topicSlug,
  indicator: z.string(),
  sub_indicator: z.string(),
  group_th: line,
  data_period: z.strictObject({
    fiscal_year_be: year.nullable(),
    relation: z.enum(['current', 'previous', 'none']),
    coverage: z.enum([
      'in_force',
      'events_in_year',
      'full_year',
      'first_6_months',
      'monthly_first_6_months',
      'current_state',
      'page_live',
    ]),
  }),
  elements: z.array(prose).min(1).max(40),
  content_kinds: z.array(z.enum(['page', 'image', 'pdf', 'link', 'table', 'file'])).min(1),
  usual_owners: z.array(z.string()).min(1),
  title_confidence: confidence,
  confidence,
  source: sources,
  note: prose.optional(),
})

export const frameworkFile = z.strictObject({
  schema: z.literal('ita-framework/1'),
  fiscal_year_be: year,
  fiscal_year_ce: z.int(),
  fiscal_year_range: z.strictObject({ start: isoDay, end: isoDay }),
  title_th: line,
  overall_confidence: line,
  note: prose,
  instruments: z.array(instrument).min(1),
  weights_confidence: confidence,
  indicators: z.array(indicator).min(1),
  surveys: z.strictObject({ IIT: survey, EIT: survey }),
  sub_indicators: z.array(subIndicator).min(1),
  oit_item_count: z.int().min(1).max(200),
  oit_scoring: z.strictObject({
    item_scores_allowed: z.array(percent).min(2),
    rule_th: prose,
    aggregation: z.array(line).min(1),
    aggregation_confidence: confidence,
    aggregation_note: prose,
    source: sources,
  }),
  result_levels: z.strictObject({
    scheme: z.enum(['letter', 'pass_levels']),
    pass_mark: percent.nullable(),
    evaluation_order: line.optional(),
    levels: z.array(level).min(2),
    confidence,
    source: sources,
    note: prose,
  }),
  work_groups: z.record(z.string().regex(/^[a-z][a-z0-9_]{1,30}$/), line),
  work_groups_note: prose,
  items: z.array(item).min(1).max(200),
  /** Dates another body announced: kept for the reader, never used as windows of the office. */
  calendar: z
    .strictObject({
      issuer: line,
      source: sources,
      confidence,
      steps: z.array(z.strictObject({ from: isoDay, to: isoDay, th: line })).min(1),
    })
    .optional(),
  /** Lists of other families that are easily mistaken for this one. */
  related_variants: z
    .array(z.strictObject({ name: line, item_count: z.int().min(1), note: prose, source: sources }))
    .optional(),
})
export type FrameworkFile = z.infer<typeof frameworkFile>

const yearKey = z.string().regex(/^2[5-7]\d\d$/)

export const topicsFile = z.strictObject({
  schema: z.literal('ita-topics/1'),
  note: prose,
  topics: z
    .array(
      z.strictObject({
        topic: topicSlug,
        title_en: line,
        codes: z.record(yearKey, z.array(itemCode).min(1)),
        merged_into: z.record(yearKey, itemCode).optional(),
      }),
    )
    .min(1),
})
export type TopicsFile = z.infer<typeof topicsFile>
