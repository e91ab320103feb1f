import { isAsOf } from './as-of.ts'
import { isAside } from './asides.ts'
import { fiscalYearOfMonth, type Mention, type Month, mentionsIn } from './mentions.ts'
import { lineAround, type Paper, type PaperPage, whereIn, wholeText } from './paper.ts'
import { isBefore, isoMonth, monthsOf, type Period, sameMonth } from './periods.ts'
import type { Finding } from './schema.ts'
import { over, quote, skeletonOf } from './skeleton.ts'

/** A page, sheet or file that is about one month. */
interface MonthUnit {
  month: number
  year: number | null
  paper: Paper
  page: PaperPage
  found: string
  /** the table begins anew here instead of going on */
  begins: boolean
}

const ofMonth = over('(?:รอบ|ประจำ|ใน|ของ|สำหรับ)? ?เดือน ?:? ?$|(?:monthly|month of|for) ?$')
const lettersOfHead = 400

/** Months that a page is headed by: in the title of a form, or as the name of its sheet. */
function headings(paper: Paper, page: PaperPage): MonthUnit[] {
  const { text } = page.skeleton
  const units: MonthUnit[] = []
  const unit = (mention: Mention & { kind: 'month' }, begins: boolean): MonthUnit => ({
    month: mention.month,
    year: mention.year,
    paper,
    page,
    found: quote(page.page.text, page.skeleton, mention.from, mention.to, 8),
    begins,
  })
  const months = page.mentions.filter((mention) => mention.kind === 'month')
  for (const [index, mention] of months.entries()) {
    if (isAside(page.skeleton, mention)) continue
    const end = Math.min(mention.to + 900, months[index + 1]?.from ?? Number.POSITIVE_INFINITY)
    const line = lineAround(text, mention.from, mention.to).text
    const before = text.slice(Math.max(0, mention.from - 14), mention.from)
    ofMonth.lastIndex = 0
    const saysMonth = ofMonth.test(before)
    const isTitle = saysMonth && (mention.from < lettersOfHead || isTitleLine(line))
    const isAlone =
      mention.year !== null &&
      line.trim().length <= mention.to - mention.from + 8 &&
      line.split('\t').length === 1
    if (isTitle || isAlone) units.push(unit(mention, beginsAnew(text.slice(mention.to, end))))
  }
  if (units.length === 0 && page.page.name !== null) {
    const name = skeletonOf(page.page.name)
    const named = mentionsIn(name).find((mention) => mention.kind === 'month')
    if (named?.kind === 'month')
      units.push({ month: named.month, year: named.year, paper, page, found: page.page.name, begins: true })
  }
  return units
}

const lineEnd = (text: string, place: number): number => {
  const end = text.indexOf('\n', place)
  return end < 0 ? text.length : end
}

const titleWords = over('สรุปผล|รายงาน|แบบ ?สขร|การจัดซื้อจัดจ้าง|ตาราง|ไม่มี|summary|report')
const isTitleLine = (line: string): boolean => {
  titleWords.lastIndex = 0
  return line.split('\t').length <= 2 && line.length < 220 && titleWords.test(line)
}

const goesOn = over('\\(ต่อ\\)|ต่อจาก|continued')
const firstRow = /(?:^|\n)\s*1[\t .]/
const beginsAnew = (text: string): boolean => {
  goesOn.lastIndex = 0
  return firstRow.test(text) && !goesOn.test(text.slice(0, 120))
}

/** Months named in a file's name, for files of one month each. */
function ofFileName(paper: Paper): MonthUnit | null {
  const page = paper.pages[0]
  if (!page) return null
  const named = mentionsIn(skeletonOf(paper.name.replace(/[_-]+/g, ' '))).filter(
    ({ kind }) => kind === 'month',
  )
  const one = named.length === 1 ? named[0]! : null
  if (one?.kind !== 'month') return null
  return { month: one.month, year: one.year, paper, page, found: paper.name, begins: true }
}

function unitsOf(papers: readonly Paper[]): MonthUnit[] {
  return papers.flatMap((paper) => {
    const inside = paper.pages.flatMap((page) => headings(paper, page))
    if (inside.length > 0) return inside
    const named = ofFileName(paper)
    return named ? [named] : []
  })
}

/**
 * Evidence that is made month by month: which months are there, which stand twice, which are of another year. Says
 * nothing where no page is headed by a month.
 */
export function checkMonths(
  papers: readonly Paper[],
  labels: readonly string[],
  fiscalYear: number,
  span: 'first_6' | 'full',
): Finding[] {
  const expected = monthsOf(fiscalYear, span === 'first_6')
  const units = dated(withoutContents(unitsOf(papers)), fiscalYear)
  const titles = units.length >= 2 ? units : []
  const found =
    titles.length > 0
      ? titles.map(({ month, year }) => ({ month, year: year! }))
      : cells(papers, labels, fiscalYear)
  const distinct = expected.filter((month) => found.some((one) => sameMonth(one, month)))
  if (distinct.length < (titles.length > 0 ? 2 : 3)) return []
  const others = (titles.length > 0 ? titles : dated(rowsOf(papers), fiscalYear)).filter(
    (unit) => fiscalYearOfMonth({ year: unit.year!, month: unit.month }) !== fiscalYear,
  )
  const findings: Finding[] = []
  for (const unit of uniqueMonths(others)) findings.push(otherYear(unit, fiscalYear))
  const alsoSaid = said(papers, labels, fiscalYear)
  const missing = expected.filter(
    (month) => !found.some((one) => sameMonth(one, month)) && !alsoSaid.some((one) => sameMonth(one, month)),
  )
  if (missing.length > 0) {
    findings.push({
      code: 'month_missing',
      severity: 'fault',
      where: { part: 'item' },
      params: { months: missing.map(isoMonth).join(', ') },
      found: '',
    })
  }
  for (const unit of repeated(titles, fiscalYear)) {
    findings.push({
      code: 'month_repeated',
      severity: 'fault',
      where: whereIn(unit.paper, unit.page),
      params: { months: isoMonth({ month: unit.month, year: unit.year! }) },
      found: unit.found,
    })
  }
  return findings
}

/** A table of contents names months that need not follow: where others have tables of their own, it counts for nothing. */
function withoutContents(units: MonthUnit[]): MonthUnit[] {
  const listed = (unit: MonthUnit) => {
    const onPage = units.filter(({ page }) => page === unit.page)
    return !onPage.some(({ begins }) => begins) && new Set(onPage.map(({ month }) => month)).size >= 3
  }
  const reports = units.filter((unit) => !listed(unit))
  return reports.filter(({ begins }) => begins).length >= 2 ? reports : units
}

/** A month without its year is of the year it is asked for. */
function dated(units: MonthUnit[], fiscalYear: number): (MonthUnit & { year: number })[] {
  return units.map((unit) => ({
    ...unit,
    year: unit.year ?? (unit.month >= 10 ? fiscalYear - 1 : fiscalYear),
  }))
}

const otherYear = (unit: MonthUnit, expected: number): Finding => ({
  code: 'month_other_year',
  severity: 'fault',
  where: whereIn(unit.paper, unit.page),
  params: { months: isoMonth({ month: unit.month, year: unit.year! }), expected },
  found: unit.found,
})

function uniqueMonths(units: readonly MonthUnit[]): MonthUnit[] {
  return units.filter(
    (unit, index) => units.findIndex((one) => one.month === unit.month && one.year === unit.year) === index,
  )
}

/** The same month once more, with a table of its own that begins anew. */
function repeated(units: readonly MonthUnit[], fiscalYear: number): MonthUnit[] {
  const found: MonthUnit[] = []
  for (const [index, unit] of units.entries()) {
    if (fiscalYearOfMonth({ year: unit.year!, month: unit.month }) !== fiscalYear) continue
    const before = units.findLastIndex(
      (one, at) => at < index && one.month === unit.month && one.year === unit.year,
    )
    if (before < 0 || found.some((one) => one.month === unit.month)) continue
    const last = units[before]!
    // A list of months, or a table that goes on over pages, is no second report.
    if (!unit.begins || !last.begins) continue
    const isAnotherCopy = last.paper !== unit.paper && isTwin(last.paper, unit.paper)
    if (isAnotherCopy) continue
    found.push(unit)
  }
  return found
}

/** The same report as PDF and as a sheet: one beside the other is asked for, not a fault. */
const isTwin = (a: Paper, b: Paper): boolean => a.read.content !== b.read.content

/** Months at the head of columns and rows, and in the labels of links, where no page is headed by one. */
function cells(papers: readonly Paper[], labels: readonly string[], fiscalYear: number): Month[] {
  const inTables = papers.flatMap((paper) =>
    paper.pages.flatMap((page) => tableMonths(page).map((mention) => monthAt(mention, fiscalYear))),
  )
  return [...inTables, ...ofLabels(labels, fiscalYear)]
}

/** Rows of a table of months, for those of another year among them. */
const rowsOf = (papers: readonly Paper[]): MonthUnit[] =>
  papers.flatMap((paper) =>
    paper.pages.flatMap((page) =>
      tableMonths(page).map(({ month, year, from, to }) => ({
        month,
        year,
        paper,
        page,
        found: quote(page.page.text, page.skeleton, from, to, 8),
        begins: false,
      })),
    ),
  )

type MonthMention = Mention & { kind: 'month' }

/** Months that head the columns of a table (three or more on a line) or its rows. */
function tableMonths({ skeleton: { text }, mentions }: PaperPage): MonthMention[] {
  const byLine = new Map<number, MonthMention[]>()
  for (const mention of mentions) {
    if (mention.kind !== 'month') continue
    const from = text.lastIndexOf('\n', mention.from - 1) + 1
    const onLine = byLine.get(from)
    if (onLine) onLine.push(mention)
    else byLine.set(from, [mention])
  }
  return [...byLine].flatMap(([from, months]) => {
    const line = text.slice(from, lineEnd(text, from))
    if (new Set(months.map(({ month }) => month)).size >= 3) return months
    const first = months[0]!
    const lead = line.slice(0, first.from - from)
    const isRow =
      /^[\s\d.)\t]*(?:เดอน)? ?$/.test(lead) && (line.includes('\t') || /\d/.test(line.slice(first.to - from)))
    return isRow && months.length === 1 ? months : []
  })
}

const isNone = over('ไม่มี|ไม่ได้(?:จัดซื้อ|จัดจ้าง|ดำเนินการ)|no procurement|none')

/** Months of which a line says that there was none, wherever it stands. */
function said(papers: readonly Paper[], labels: readonly string[], fiscalYear: number): Month[] {
  return [
    ...monthsIn(papers, fiscalYear, (line) => {
      isNone.lastIndex = 0
      return isNone.test(line)
    }),
    ...ofLabels(labels, fiscalYear),
  ]
}

function monthsIn(papers: readonly Paper[], fiscalYear: number, wanted: (line: string) => boolean): Month[] {
  return papers.flatMap((paper) =>
    paper.pages.flatMap(({ skeleton: { text }, mentions }) =>
      mentions.flatMap((mention) => {
        if (mention.kind !== 'month') return []
        const line = lineAround(text, mention.from, mention.to).text
        return wanted(line) ? [monthAt(mention, fiscalYear)] : []
      }),
    ),
  )
}

const monthAt = ({ month, year }: { month: number; year: number | null }, fiscalYear: number): Month => ({
  month,
  year: year ?? (month >= 10 ? fiscalYear - 1 : fiscalYear),
})

const ofLabels = (labels: readonly string[], fiscalYear: number): Month[] =>
  labels.flatMap((label) =>
    mentionsIn(skeletonOf(label)).flatMap((mention) =>
      mention.kind === 'month' ? [monthAt(mention, fiscalYear)] : [],
    ),
  )

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
