import { isAsOf } from './as-of.ts'
import { isAside } from './asides.ts'
import { fiscalYearOfMonth, type Mention, type Month } from './mentions.ts'
import { lineAround, type Paper, type PaperPage, whereIn, wholeText } from './paper.ts'
import { isBefore, isoMonth, monthsOf, type Period } from './periods.ts'
import type { Finding } from './schema.ts'
import { over, quote } from './skeleton.ts'
import { tableMonths } from './table-months.ts'

/** A statement of up to when the data of a report go. */
interface Reach {
  last: Month
  page: PaperPage
  found: string
  isHead: boolean
  /** on the first pages or a sheet: a long report has chapters that go only so far */
  isFirst: boolean
  /** "ข้อมูล ณ วันที่ …" in so many words */
  isData: boolean
  /** the paper speaks of a later month of the year somewhere */
  isLater: boolean
  /** the words before it say that the data are of this period */
  isTold: boolean
}

const halfYear = over('รอบ ?(?:6|หก) ?เดือน|(?:6|หก) ?เดือนแรก|ครึ่งปี(?:แรก)?|six[- ]month|first half', '')
/** "รอบ 5 เดือน", "9 เดือนแรก" */
const someMonths = over('รอบ(?:ระยะเวลา)? ?(\\d{1,2}) ?เดือน|(?<!\\d)(\\d{1,2}) ?เดือนแรก', '')
const wholeHalf = over('(?:6|หก|12) ?เดือน|ทั้งปี|ครึ่งปี')
const wholeYear = over('(?:12|สิบสอง) ?เดือน|ทั้งปี|twelve[- ]month')
const progress = over('รายงาน|ความก้าวหน้า|ผลการ|สถิติ|สรุป|ข้อมูล|ติดตาม|เบิกจ่าย|สถานะ|report|progress|statistic')

function reachesOf(paper: Paper, fiscalYear: number): Reach[] {
  const reaches: Reach[] = []
  for (const [index, page] of paper.pages.entries()) {
    const { text } = page.skeleton
    for (const mention of page.mentions) {
      const last = endOf(mention, text, fiscalYear)
      if (!last || fiscalYearOfMonth(last) !== fiscalYear || isAside(page.skeleton, mention)) continue
      // The time of a project in its row says nothing of the report.
      if (mention.kind !== 'day' && mention.kind !== 'month' && cellsAround(text, mention) > 2) continue
      reaches.push({
        last,
        page,
        found: quote(page.page.text, page.skeleton, mention.from, mention.to, 10),
        isHead: mention.from < (index <= 1 || page.page.name !== null ? 700 : 200),
        isLater: false,
        isData: dataOf.test(text.slice(Math.max(0, mention.from - 30), mention.from)),
        isFirst: index <= 1 || page.page.name !== null,
        isTold:
          mention.kind === 'day' ||
          mention.kind === 'month' ||
          (mention.kind === 'range' && tells(text, mention)),
      })
    }
  }
  const latest = paper.pages
    .flatMap(({ mentions }) => mentions.flatMap(monthsNamed))
    .filter((month) => fiscalYearOfMonth(month) === fiscalYear)
  return reaches.map((reach) => ({ ...reach, isLater: latest.some((month) => isBefore(reach.last, month)) }))
}

const monthsNamed = (mention: Mention): Month[] =>
  mention.kind === 'range'
    ? [mention.last]
    : (mention.kind === 'day' || mention.kind === 'month') && mention.year !== null
      ? [{ year: mention.year, month: mention.month }]
      : []

const dataOf = over('(?:ข้อมูล|data)[^\\n]{0,24}$', '')
const periodOf = over('(?:ข้อมูล|รอบ|ระหว่าง|ประจำงวด|ในช่วง|ผลการดำเนินงาน|สถิติ|สรุปผล)[^\\n\\t]{0,40}$')

function tells(text: string, mention: Mention): boolean {
  periodOf.lastIndex = 0
  return periodOf.test(text.slice(Math.max(0, mention.from - 70), mention.from))
}

const cellsAround = (text: string, { from, to }: Mention): number =>
  lineAround(text, from, to).text.split('\t').length

/** Last whole month that a mention says the data reach. */
function endOf(mention: Mention, text: string, fiscalYear: number): Month | null {
  switch (mention.kind) {
    case 'range': {
      const starts = mention.first.month === 10 || mention.first.month === 1
      return starts ? mention.last : null
    }
    case 'quarter': {
      const quarter = Math.max(...mention.quarters)
      return monthsOf(mention.year ?? fiscalYear, false)[quarter * 3 - 1]!
    }
    case 'day': {
      if (!isAsOf(text, mention)) return null
      return mention.day >= 25 ? { year: mention.year, month: mention.month } : monthBefore(mention)
    }
    case 'month':
      return mention.year !== null && isAsOf(text, mention)
        ? { year: mention.year, month: mention.month }
        : null
    default:
      return null
  }
}

const monthBefore = ({ year, month }: Month): Month =>
  month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }

/** A report of a half or whole year whose data end before it: by its own words, or by the months of its table. */
export function checkReach(papers: readonly Paper[], period: Period): Finding[] {
  const isHalf = period.coverage !== 'full_year'
  const months = monthsOf(period.fiscalYear!, isHalf)
  const end = months.at(-1)!
  const reports = papers.filter(isProgress)
  const read = reports.map((paper) => ({ paper, reaches: reachesOf(paper, period.fiscalYear!) }))
  if (
    read.some(({ reaches }) =>
      reaches.some(({ last, isHead, isTold }) => (isHead || isTold) && !isBefore(last, end)),
    )
  )
    return []
  for (const { paper, reaches } of read) {
    const early = reaches
      .filter(({ isHead, isTold, isFirst, isLater, isData }) =>
        isFirst || isHalf ? isHead || isTold : isData && !isLater,
      )
      .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || (isBefore(a.last, b.last) ? 1 : -1))[0]
    if (early) return [stops(paper, early.page, early.last, end, early.found)]
    const short = saysFewer(paper, months.length)
    if (short)
      return [
        stops(paper, short.page, monthsOf(period.fiscalYear!, false)[short.months - 1]!, end, short.found),
      ]
  }
  for (const { paper } of read) {
    const columns = columnsOf(paper, months)
    if (columns) return [stops(paper, columns.page, columns.last, end, columns.found)]
  }
  return []
}

const stops = (paper: Paper, page: PaperPage, last: Month, expected: Month, found: string): Finding => ({
  code: 'stops_early',
  severity: 'fault',
  where: whereIn(paper, page),
  params: { last: isoMonth(last), expected: isoMonth(expected) },
  found,
})

/** A plan reaches to the end of its year before anything was done. */
const isProgress = (paper: Paper): boolean => {
  const first = paper.pages
    .slice(0, 2)
    .map(({ skeleton }) => skeleton.text.slice(0, 400))
    .join('\n')
  progress.lastIndex = 0
  return paper.pages.length > 0 && (progress.test(first) || !first.includes('แผน'))
}

/** The months of a report by its head, where they are fewer than asked and no longer time is spoken of anywhere. */
function saysFewer(paper: Paper, asked: number): { page: PaperPage; months: number; found: string } | null {
  const page = paper.pages[0]!
  const head = page.skeleton.text.slice(0, 500)
  const counted = someMonths.exec(head)
  const match = counted ?? halfYear.exec(head)
  const months = counted ? Number(counted[1] ?? counted[2]) : 6
  if (!match || months < 1 || months >= asked) return null
  const whole = asked === 12 ? wholeYear : wholeHalf
  whole.lastIndex = 0
  if (whole.test(wholeText(paper))) return null
  const found = quote(page.page.text, page.skeleton, match.index, match.index + match[0].length)
  return { page, months, found }
}

/** A table with a column or row a month, from October on, that ends too soon. */
function columnsOf(paper: Paper, months: Month[]): { page: PaperPage; last: Month; found: string } | null {
  const seen = new Map<number, PaperPage>()
  for (const page of paper.pages)
    for (const { month } of tableMonths(page)) seen.set(month, seen.get(month) ?? page)
  const count = months.findIndex(({ month }) => !seen.has(month))
  const isGap = count < 0 || months.slice(count).some(({ month }) => seen.has(month))
  if (count < 3 || isGap) return null
  const last = months[count - 1]!
  return { page: seen.get(last.month)!, last, found: '' }
}
