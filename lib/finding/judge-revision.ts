import type { Finding } from '#lib/precheck/schema.ts'
import { findingKey } from './key.ts'
import { maskCitizenIds } from './mask.ts'
import type { Asked, CheckedItem } from './subject.ts'

/** A finding as it is kept: its counted places by what they stand for. */
export interface PlacedFinding {
  fiscalYear: number
  itemCode: string
  code: Finding['code']
  severity: Finding['severity']
  key: string
  part: Finding['where']['part']
  elementNumber: number | null
  attachmentId: string | null
  page: number | null
  sheet: string | null
  hidden: boolean
  linkUrl: string | null
  params: Finding['params']
  found: string
}

const foundAtMost = 160

/** What the engine said of `asked`, kept by what stays; each once. */
export function placeFindings(
  findings: readonly Finding[],
  asked: Asked,
  { fiscalYear, itemCode }: Pick<CheckedItem, 'fiscalYear' | 'itemCode'>,
): PlacedFinding[] {
  const placed = findings.flatMap((finding): PlacedFinding[] => {
    const { code, severity, where, params } = finding
    const file = where.file === undefined ? undefined : asked.files[where.file - 1]
    const linkUrl = where.link === undefined ? undefined : asked.links[where.link - 1]
    const elementNumber = where.element === undefined ? undefined : asked.elements[where.element - 1]
    // Nobody could be led to a place that is not there.
    if (where.part === 'file' && !file) return []
    if (where.part === 'link' && !linkUrl) return []
    if (where.part === 'element' && elementNumber === undefined) return []
    return [
      {
        fiscalYear,
        itemCode,
        code,
        severity,
        key: findingKey(finding, {
          item: { fiscalYear, itemCode },
          file: file?.sha256 ?? null,
          link: linkUrl ?? null,
        }),
        part: where.part,
        elementNumber: elementNumber ?? null,
        attachmentId: file?.attachmentId ?? null,
        page: where.page ?? null,
        sheet: where.sheet ?? null,
        hidden: where.hidden ?? false,
        linkUrl: linkUrl ?? null,
        params: masked(params),
        found: maskCitizenIds(finding.found.replaceAll('\0', '')).slice(0, foundAtMost),
      },
    ]
  })
  return [...new Map(placed.map((finding) => [finding.key, finding])).values()]
}

const masked = (params: Finding['params']): Finding['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskCitizenIds(value.replaceAll('\0', '')) : value,
    ]),
  )

/** Asked of the item as a whole: what other evidence of it shows counts too. */
export const isOfTheWhole = ({ part, code }: Pick<PlacedFinding, 'part' | 'code'>): boolean =>
  part === 'item' || code === 'element_missing' || code === 'stops_early'
