import { risks as kind } from '#lib/content/kinds/risks.ts'
import { rowsFieldOf } from '#lib/content/kinds.ts'
import { type Cell, cellOf, columnTitle } from '#lib/content/rows-csv.ts'
import type { Fields, Row } from '#lib/content/values.ts'
import { translator } from '#lib/i18n.ts'
import { cutsOf, risksOf } from './register.ts'

const t = translator('th')
const grades = new Set(['likelihood', 'impact', 'residualLikelihood', 'residualImpact'])

/** The register as a sheet, in Thai: grades as numbers, and the scores and levels that the year's cuts make of them. */
export function registerSheet(fields: Fields): { head: string[]; rows: Cell[][] } {
  const { columns } = rowsFieldOf(kind, 'risks')
  const risks = risksOf(fields.risks as Row[], cutsOf(fields))
  return {
    head: [
      'ที่',
      ...columns.map((column) => columnTitle(column, 'th')),
      'คะแนน (1–25)',
      'ระดับ',
      'คะแนนที่เหลือ (1–25)',
      'ระดับที่เหลือ',
    ],
    rows: risks.map(({ number, row, before, after }) => [
      number,
      ...columns.map((column) =>
        grades.has(column.name) ? Number(row[column.name]) || null : cellOf(column, row[column.name], 'th'),
      ),
      before?.score ?? null,
      before ? t(`risk.level.${before.level}`) : null,
      after?.score ?? null,
      after ? t(`risk.level.${after.level}`) : null,
    ]),
  }
}
