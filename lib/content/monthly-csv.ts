import { csvLine, csvMark } from '#lib/text/csv.ts'
import { formatMonth } from '#lib/thai/dates.ts'
import { statistics } from './kinds/statistics.ts'
import { fiscalMonths } from './monthly.ts'
import type { Row } from './values.ts'

const counts = statistics.fields.find(({ name }) => name === 'counts')
const channel = counts?.type === 'rows' ? counts.columns.find(({ name }) => name === 'channel') : undefined
const channelName = (value: unknown): string =>
  (channel?.type === 'choice' ? channel.choices.find((choice) => choice.value === value)?.label.th : '') ?? ''

/** '2567-10' of October in fiscal year 2568: the month as the common era counts it, for machines. */
const isoMonth = (fiscalYear: number, month: number): string =>
  `${fiscalYear - 543 - (month >= 10 ? 1 : 0)}-${String(month).padStart(2, '0')}`

/** A line for each service, channel and month of which a number is known: what a spreadsheet can turn as it likes. */
export function monthlyCsv(year: string, rows: readonly Row[]): string {
  const lines = rows.flatMap((row) =>
    fiscalMonths.flatMap(({ name, number }) => {
      const count = row[name]
      if (typeof count !== 'number') return []
      const service = typeof row.service === 'object' && row.service !== null ? row.service.th : ''
      const month = isoMonth(Number(year), number)
      return [[year, month, formatMonth(month, 'th'), service, channelName(row.channel), count]]
    }),
  )
  const head = ['ปีงบประมาณ', 'เดือน (ค.ศ.)', 'เดือน', 'บริการ', 'ช่องทาง', 'จำนวน (ครั้ง)']
  return csvMark + [head, ...lines].map(csvLine).join('')
}
