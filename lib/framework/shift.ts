import { fiscalYearRange } from '#lib/thai/fiscal.ts'
import type { FrameworkFile } from './schema.ts'

type PeriodRelation = FrameworkFile['items'][number]['data_period']['relation']

/** The fiscal year an item's data must be from, by how it stands to the year of the assessment. */
export const dataYear = (fiscalYear: number, relation: PeriodRelation): number | null =>
  relation === 'none' ? null : relation === 'current' ? fiscalYear : fiscalYear - 1

/** The same assessment for another fiscal year: its data years move along, and nothing of it is sure any more. */
export function shiftedTo(fiscalYear: number, file: FrameworkFile): FrameworkFile {
  const { startsOn, endsOn } = fiscalYearRange(fiscalYear)
  // Dates that were announced for another year say nothing of this one.
  const { calendar: _, ...rest } = file
  return {
    ...rest,
    fiscal_year_be: fiscalYear,
    fiscal_year_ce: fiscalYear - 543,
    fiscal_year_range: { start: startsOn, end: endsOn },
    title_th: file.title_th.replaceAll(String(file.fiscal_year_be), String(fiscalYear)),
    overall_confidence: 'low',
    note: `คัดลอกจากรายการของปี ${file.fiscal_year_be} ไว้ใช้ชั่วคราว ต้องตรวจกับคู่มือของปี ${fiscalYear}`,
    weights_confidence: 'low',
    sub_indicators: file.sub_indicators.map((one) => ({ ...one, confidence: 'low' })),
    items: file.items.map((item) => ({
      ...item,
      data_period: {
        ...item.data_period,
        fiscal_year_be: dataYear(fiscalYear, item.data_period.relation),
      },
      title_confidence: 'low',
      confidence: 'low',
    })),
  }
}
