import 'server-only'
import { giftreport } from '#lib/content/kinds/giftreport.ts'
import { findNamed } from '#lib/content/public.ts'
import { slugShapes } from '#lib/content/schema.ts'
import { fieldsOf, type Row } from '#lib/content/values.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { giftSheet } from './figures.ts'

/** The numbers of a report as they are public now; null where there are none, or they were withdrawn. */
export async function findGiftSheet(year: string) {
  const id = slugShapes.year.test(year) ? await findNamed(giftreport, year) : null
  const found = id === null ? null : await findPublicRevision(id, null)
  if (found?.state !== 'current') return null
  const fields = fieldsOf(giftreport, found.fields)
  const period = giftreport.fields.find(({ name }) => name === 'period')
  const told = period?.type === 'choice' ? period.choices.find(({ value }) => value === fields.period) : null
  return giftSheet(year, told?.label.th ?? '', fields.counts as Row[])
}
