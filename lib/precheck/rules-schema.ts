import { z } from 'zod'

const told = {
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.array(z.string().min(1)).min(1),
}

/** What is asked of one topic in one year beyond the framework's own file; what is absent is not known. */
export const topicRules = z.strictObject({
  /** elements that are asked for only in a case, by their text */
  conditional_elements: z.strictObject({ texts: z.array(z.string()).min(1), ...told }).optional(),
  /** whether "none" may be answered: for all elements, or those of these texts */
  none: z
    .strictObject({ allowed: z.boolean(), elements: z.array(z.string()).min(1).nullable(), ...told })
    .optional(),
  /** evidence is made month by month */
  months: z.strictObject({ span: z.enum(['first_6', 'full']), ...told }).optional(),
  /** a declaration that the director signs, in these languages */
  declaration: z.strictObject({ languages: z.array(z.enum(['th', 'en'])).min(1), ...told }).optional(),
  /** a table that machines read stands beside the document */
  table_file: z.strictObject({ required: z.literal(true), ...told }).optional(),
  /** the office's own duties are asked for, not a law */
  own_duties: z.strictObject(told).optional(),
  /** what is in force may have been signed years before */
  may_be_older: z.strictObject(told).optional(),
  /** the evidence is a channel, which may live at the front door of its own site */
  home_page_may_serve: z.strictObject(told).optional(),
})
export type TopicRules = z.output<typeof topicRules>

export const rulesFile = z.strictObject({
  schema: z.literal('precheck-rules/1'),
  fiscal_year_be: z.int().min(2500).max(2700),
  note: z.string().min(1),
  topics: z.record(z.string().regex(/^[a-z0-9_]+$/), topicRules),
})

/** topic → its rules */
export type TopicsRules = Record<string, TopicRules>
