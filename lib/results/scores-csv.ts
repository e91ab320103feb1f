import { csvLine, csvMark } from '#lib/text/csv.ts'
import { type YearScore, yearsBetween } from './scores.ts'

/** A line for each year, those we know nothing of with empty cells. */
export function scoresCsv(results: readonly YearScore[]): string {
  const head = ['ปีงบประมาณ', 'คะแนน (เต็ม 100)', 'ระดับ', 'อันดับ', 'จากทั้งหมด (เขต)', 'ที่มา', 'ลิงก์ประกาศผล']
  const lines = yearsBetween(results).map(({ fiscalYear, known }) =>
    known
      ? [fiscalYear, known.score, known.level, known.rank, known.rankOf, known.source.th, known.announcement]
      : [fiscalYear, null, null, null, null, null, null],
  )
  return csvMark + [head, ...lines].map(csvLine).join('')
}
