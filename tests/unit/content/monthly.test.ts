import { expect, it } from 'vitest'
import { fiscalMonths, monthTotals, rowTotal } from '#lib/content/monthly.ts'
import { monthlyCsv } from '#lib/content/monthly-csv.ts'

const rows = [
  { service: { th: '=หนังสือรับรอง', en: '' }, channel: 'office', m10: 4, m01: 0 },
  { service: { th: 'หนังสือรับรอง', en: '' }, channel: 'online', m10: 3 },
]

it('a month without a number is unknown, and a month with none is zero', () => {
  expect(fiscalMonths.map(({ number }) => number)).toEqual([10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const totals = monthTotals(rows, ['office', 'online'])
  expect(totals.map(({ total }) => total).slice(0, 4)).toEqual([7, null, null, 0])
  expect(totals[0]!.byChannel).toEqual([4, 3])
  expect(rowTotal({ service: { th: 'ก', en: '' } })).toBeNull()
})

it('as CSV: a line for each number, months of the fiscal year, formulas kept from acting', () => {
  expect(monthlyCsv('2568', rows).split('\r\n').slice(1)).toEqual([
    "2568,2024-10,ต.ค. 2567,'=หนังสือรับรอง,ที่สำนักงาน,4",
    "2568,2025-01,ม.ค. 2568,'=หนังสือรับรอง,ที่สำนักงาน,0",
    '2568,2024-10,ต.ค. 2567,หนังสือรับรอง,ออนไลน์,3',
    '',
  ])
})
