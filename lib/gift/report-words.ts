import { outcomeWords } from '#lib/content/kinds/giftreport.ts'
import type { Row } from '#lib/content/values.ts'
import type { Lang } from '#lib/i18n.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { giftFigures } from './figures.ts'
import { outcomes } from './rules.ts'

export const reportPeriods = ['half', 'year'] as const
export type ReportPeriod = (typeof reportPeriods)[number]

/** First and last day of a period, for a fiscal year in the Buddhist Era. */
export const daysOf = (fiscalYear: number, period: ReportPeriod): { first: string; last: string } => ({
  first: `${fiscalYear - 544}-10-01`,
  last: `${fiscalYear - 543}-${period === 'half' ? '03-31' : '09-30'}`,
})

/** The fiscal year (BE) of an instant, by the office's clock. */
export function fiscalYearOf(now: Date): number {
  const [year, month] = dayOf(now).split('-').map(Number) as [number, number]
  return year + 543 + (month >= 10 ? 1 : 0)
}

export interface Counted {
  fiscalYear: number
  period: ReportPeriod
  rows: readonly Row[]
  /** entries of the period with which something is still to be done */
  open: number
}

const number = (value: number): string => value.toLocaleString('en')

function spanOf({ fiscalYear, period }: Counted, lang: Lang): string {
  const { first, last } = daysOf(fiscalYear, period)
  return `${formatDay(first, lang)} – ${formatDay(last, lang)}`
}

function thai(told: Counted): string[] {
  const { total } = giftFigures(told.rows)
  const span = spanOf(told, 'th')
  const what =
    total.total.times === 0
      ? `**ไม่มี** ระหว่างวันที่ ${span} ไม่มีผู้ใดเสนอของขวัญ ของกำนัล หรือประโยชน์อื่นใด และไม่มีการรับไว้`
      : `ระหว่างวันที่ ${span} มีผู้เสนอของขวัญหรือของกำนัล **${number(total.total.times)} ครั้ง** มูลค่ารวมเท่าที่ทราบ ${number(total.total.baht)} บาท ${outcomes.map((outcome) => `${outcomeWords[outcome].th} ${number(total.byOutcome[outcome].times)} ครั้ง`).join(' ')}`
  return [
    what,
    ...(told.open > 0 ? [`อยู่ระหว่างดำเนินการตามมาตรา 128 อีก ${number(told.open)} รายการ`] : []),
    'รายงานนี้แสดงเพียงจำนวนและมูลค่า ไม่แสดงรายการ ผู้ให้ หรือผู้ที่ได้รับการเสนอ',
  ]
}

function english(told: Counted): string[] {
  const { total } = giftFigures(told.rows)
  const span = spanOf(told, 'en')
  const what =
    total.total.times === 0
      ? `**None.** From ${span} nobody offered a gift, a token or other benefit, and nothing was received.`
      : `From ${span} something was offered **${number(total.total.times)} times**, worth ${number(total.total.baht)} baht in all as far as known. ${outcomes.map((outcome) => `${outcomeWords[outcome].en}: ${number(total.byOutcome[outcome].times)}`).join('; ')}.`
  return [
    what,
    ...(told.open > 0 ? [`Section 128 still asks for something with ${number(told.open)} of them.`] : []),
    'This report shows numbers and values alone: no entry, no giver, nobody who was offered anything.',
  ]
}

/** What a report says before anybody has edited it. */
export function reportText(told: Counted) {
  const half = told.period === 'half'
  return {
    title: `รายงานการรับของขวัญและของกำนัล ปีงบประมาณ พ.ศ. ${told.fiscalYear}${half ? ' รอบ 6 เดือนแรก' : ''}`,
    titleEn: `Report on gifts, fiscal year ${told.fiscalYear}${half ? ', first half' : ''}`,
    summary: thai(told).join('\n\n'),
    summaryEn: english(told).join('\n\n'),
    source: {
      th: 'ทะเบียนของขวัญของสำนักงาน นับตามวันที่ได้รับการเสนอ ไม่นับรายการที่ขีดฆ่า',
      en: 'The office’s register of gifts, by the day of the offer, without what was struck out',
    },
  }
}
