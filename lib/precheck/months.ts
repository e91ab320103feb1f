import { isAside } from './asides.ts'
import { fiscalYearOfMonth, type Month, mentionsIn } from './mentions.ts'
import { lineAround, type Paper, type PaperPage, whereIn } from './paper.ts'
import { isoMonth, monthsOf, sameMonth } from './periods.ts'
import type { Finding } from './schema.ts'
import { over, quote, skeletonOf } from './skeleton.ts'
import { type MonthMention, tableMonths } from './table-months.ts'

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
  const unit = (mention: MonthMention, begins: boolean): MonthUnit => ({
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
