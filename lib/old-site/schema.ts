import { z } from 'zod'
import { fiscalYears, oldSiteLimits } from '#lib/limits.ts'

/** What a column may mean. */
export const meanings = ['code', 'title', 'address', 'date', 'year'] as const
export type Meaning = (typeof meanings)[number]

const column = z.coerce
  .number()
  .int()
  .min(-1)
  .max(oldSiteLimits.columns - 1)
  .default(-1)

const hosts = z
  .string()
  .trim()
  .max(500)
  .default('')
  .transform((text) =>
    text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((one) =>
        one
          .replace(/^https?:\/\//i, '')
          .replace(/[/?#].*$/, '')
          .replace(/^www\./i, '')
          .toLowerCase(),
      ),
  )
  .pipe(z.array(z.string().max(253)).max(oldSiteLimits.hosts))

const optionalYear = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce.number().int().min(fiscalYears.first).max(fiscalYears.last).nullable(),
)

/** Columns by number from 0, -1 for none, and what holds for all rows. */
export const settingsInput = {
  code: column,
  title: column,
  address: column,
  date: column,
  year: column,
  /** the first row holds names */
  heads: z.enum(['', 'on']).default(''),
  /** for rows that name no fiscal year */
  usualYear: optionalYear,
  /** '' : the lead group of each item */
  workGroupId: z.union([z.uuid(), z.literal('')]).default(''),
  hosts,
  /** files of the old site that are not here: leave the row, or take it over with its old address */
  missing: z.enum(['leave', 'link']).default('leave'),
  redirects: z.enum(['', 'on']).default(''),
}

const settings = z.strictObject(settingsInput)
export type Settings = z.output<typeof settings>

/** As they are kept: already read once. */
export const keptSettings = z.strictObject({ ...settingsInput, hosts: z.array(z.string()) })

const id = z.uuid()
export const setUpInput = z.strictObject({
  id,
  version: z.coerce.number().int().positive(),
  ...settingsInput,
})
export const importInput = z.strictObject({ id })
export const confirmInput = z.strictObject({ id, version: z.coerce.number().int().positive() })

const row = z.strictObject({
  number: z.number().int().positive(),
  cells: z.array(z.string().max(oldSiteLimits.cell)).max(oldSiteLimits.columns),
})
export const beginInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  rows: z.array(row).min(1).max(oldSiteLimits.rows),
})

const message = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export const fileFacts = z.union([
  z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number(),
    mime: z.string(),
    pages: z.number().nullable(),
    hasText: z.boolean().nullable(),
    displayName: z.string(),
  }),
  z.strictObject({ refused: message }),
])
export const addFileInput = z.strictObject({
  id,
  path: z.string().min(1).max(500),
  facts: fileFacts,
})

export const verdictNames = ['ready', 'remark', 'decision', 'refused', 'already'] as const
export type VerdictName = (typeof verdictNames)[number]
