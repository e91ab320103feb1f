import { type Fault, fault, shapeFaults } from '#lib/framework/faults.ts'
import { parseJson } from '#lib/framework/files.ts'
import { rulesOfYear } from '#lib/precheck/rules.ts'
import { type DraftContent, draftFile } from './schema.ts'

/**
 * The list of a year from a file in our schema. What a person can still mend in the draft, such as a topic that nobody
 * knows, is no fault here; what cannot be read at all is named.
 */
export function contentOfJson(
  bytes: Uint8Array,
): { ok: true; content: DraftContent } | { ok: false; faults: Fault[] } {
  const json = parseJson(bytes, '(file)')
  if (!json.ok) return json
  const parsed = draftFile.safeParse(json.raw)
  if (!parsed.success) return { ok: false, faults: shapeFaults(json.raw, parsed.error) }
  const year = parsed.data.fiscal_year_be
  if (parsed.data.items.length === 0) return { ok: false, faults: [fault('items', 'empty')] }
  return { ok: true, content: { file: parsed.data, topics: [], merged: {}, rules: rulesOfYear(year) } }
}
