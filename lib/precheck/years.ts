import { isIsoDay } from '#lib/thai/dates.ts'
import { isAsOf } from './as-of.ts'
import { ownMentions } from './asides.ts'
import type { Mention } from './mentions.ts'
import { mentionsIn } from './mentions.ts'
import { lineAround, type Paper, type PaperPage, whereIn } from './paper.ts'
import { type Period, yearsNamed } from './periods.ts'
import type { Finding, Subject, Where } from './schema.ts'
import { over, quote, type Skeleton, skeletonOf } from './skeleton.ts'

/** A place where a paper says of which year it is. */
interface Statement {
  mention: Mention
  page: PaperPage
  /** how much it says of the whole paper */
  weight: number
  zone: 'head' | 'top' | 'body'
}

const kindWeight: Record<Mention['kind'], number> = {
  fiscal: 3,
  range: 3,
  quarter: 3,
  annual: 2,
  span: 2,
  month: 1,
  plain: 0.7,
  day: 0,
}
const zoneWeight = { head: 8, top: 3, body: 1 } as const
const linesOfHead = 6
const lettersOfHead = 320
const lettersOfTop = 900

/** Papers of last year and of years to come are near; what is farther away is a law, a birthday or a number. */
const isNear = (mention: Mention, expected: number): boolean =>
  yearsNamed(mention).some((year) => Math.abs(year - expected) <= 10)

function headEnd(text: string): number {
  let end = -1
  for (let line = 0; line < linesOfHead; line += 1) {
    const next = text.indexOf('\n', end + 1)
    if (next < 0) return Math.min(text.length, lettersOfHead)
    end = next
  }
  return Math.min(end, lettersOfHead)
}

/** Years of the column that a table keeps for them. */
function yearColumn(page: PaperPage): Mention[] {
  const { text } = page.skeleton
  const found: Mention[] = []
  let column = -1
  let place = 0
  for (const line of text.split('\n')) {
    const cells = line.split('\t')
    if (cells.length > 2 && column < 0) column = cells.findIndex((cell) => yearHead.test(cell.trim()))
    else if (column >= 0 && /^(?:25\d\d|20\d\d)$/.test(cells[column]?.trim() ?? '')) {
      const from = place + cells.slice(0, column).join('\t').length + (column > 0 ? 1 : 0)
      const written = Number(cells[column]!.trim())
      found.push({
        kind: 'fiscal',
        year: written < 2100 ? written + 543 : written,
        from,
        to: from + cells[column]!.length,
      })
    }
    place += line.length + 1
  }
  return found.slice(0, 12)
}
const yearHead = over('^\\(?\\d{0,2}\\)? ?(?:ปีงบประมาณ|ปีงบฯ|ปี ?พ\\.ศ\\.|fiscal ?year)(?: ?พ\\.ศ\\.)?$', '')

function statementsOf(paper: Paper, expected: number): Statement[] {
  const seenLines = new Set<string>()
  const all: Statement[] = []
  const lettersBefore: number[] = []
  let letters = 0
  for (const page of paper.pages) {
    lettersBefore.push(letters)
    letters += page.skeleton.text.length
  }
  for (const [index, page] of paper.pages.entries()) {
    const isSheet = page.page.name !== null
    // A cover has few words: the head of what follows it is a head as well.
    const isFirst = index === 0 || (index === 1 && lettersBefore[1]! < 250) || isSheet
    const head = isFirst ? headEnd(page.skeleton.text) : 0
    const put = (mention: Mention) => {
      const zone = mention.from < head ? 'head' : isFirst && mention.from < lettersOfTop ? 'top' : 'body'
      const line = lineAround(page.skeleton.text, mention.from).text
      if (zone === 'body' && line.length > 12) {
        if (seenLines.has(line)) return // a running title says it once
        seenLines.add(line)
      }
      all.push({ mention, page, zone, weight: kindWeight[mention.kind] * zoneWeight[zone] })
    }
    for (const mention of ownMentions(page.skeleton, page.mentions)) {
      if (isNear(mention, expected)) put(mention)
    }
    for (const mention of yearColumn(page)) all.push({ mention, page, zone: 'body', weight: 3 })
  }
  return all
}

const fits = (mention: Mention, allowed: ReadonlySet<number>): boolean =>
  yearsNamed(mention).some((year) => allowed.has(year)) ||
  // "ปี พ.ศ." of a day or month may be meant as the calendar has it.
  ((mention.kind === 'day' || mention.kind === 'month') && mention.year !== null && allowed.has(mention.year))

/** A plan of several years says little of a report's year, unless the plan itself is asked for. */
const counts = (mention: Mention, period: Period): boolean =>
  mention.kind !== 'span' || period.coverage === 'in_force'

const isReport = ({ coverage }: Period): boolean =>
  coverage === 'full_year' || coverage === 'first_6_months' || coverage === 'monthly_first_6_months'

/** The place that shows a paper to be of another year; null where it fits or says nothing. */
export function otherYearIn(paper: Paper, allowed: ReadonlySet<number>, period: Period): Statement | null {
  const expected = period.fiscalYear!
  const all = statementsOf(paper, expected).filter(({ mention }) => counts(mention, period))
  const said = all.filter(({ mention }) => mention.kind !== 'day')
  const headed = said.filter(({ zone, mention }) => zone === 'head' && mention.kind !== 'plain')
  const fitting = said.find(({ zone, mention }) => zone === 'head' && fits(mention, allowed))
  if (fitting) return isReport(period) ? contradiction(said, fitting.page, allowed) : null
  if (period.coverage === 'events_in_year' && all.some((one) => isEvent(one) && fits(one.mention, allowed)))
    return null
  const strongHead = headed.find(({ mention }) => mention.kind !== 'month')
  if (strongHead && !hasMuch(said, allowed, 0.6)) return strongHead
  if (said.length > 0) {
    if (hasMuch(said, allowed, 0.3)) return null
    return heaviest(said.filter(({ mention }) => !fits(mention, allowed)))
  }
  return ofDays(all, allowed, period)
}

/** The day of what happened, at the top of the news of it. */
const isEvent = ({ mention, zone }: Statement): boolean => mention.kind === 'day' && zone !== 'body'

/** The title is of the right year, but all that stands inside is of another. */
function contradiction(said: Statement[], titled: PaperPage, allowed: ReadonlySet<number>): Statement | null {
  const inside = said.filter(
    ({ zone, page, mention }) =>
      (zone !== 'head' || page !== titled) &&
      ['fiscal', 'range', 'quarter', 'month'].includes(mention.kind) &&
      yearsNamed(mention).length > 0,
  )
  if (inside.some(({ mention }) => fits(mention, allowed))) return null
  const years = new Set(inside.flatMap(({ mention }) => yearsNamed(mention)))
  return inside.length >= 3 && years.size <= 2 ? inside[0]! : null
}

function hasMuch(said: Statement[], allowed: ReadonlySet<number>, share: number): boolean {
  const byYear = new Map<number, number>()
  let good = 0
  for (const { mention, weight } of said) {
    if (fits(mention, allowed)) good += weight
    else for (const year of yearsNamed(mention)) byYear.set(year, (byYear.get(year) ?? 0) + weight)
  }
  const worst = Math.max(0, ...byYear.values())
  return good > 0 && good >= share * (good + worst)
}

const heaviest = (said: Statement[]): Statement | null =>
  said.reduce<Statement | null>((best, one) => (best && best.weight >= one.weight ? best : one), null)

/** Where nothing but days is written: news of an event, a table of purchases. */
function ofDays(all: Statement[], allowed: ReadonlySet<number>, period: Period): Statement | null {
  const days = all.filter(({ mention }) => mention.kind === 'day')
  if (days.length === 0 || days.some(({ mention }) => fits(mention, allowed))) return null
  if (period.coverage === 'events_in_year') return days[0]!
  if (!isReport(period)) return null
  const told = days.find(({ mention, page }) => isAsOf(page.skeleton.text, mention))
  if (told) return yearsNamed(told.mention).every((year) => year < Math.min(...allowed)) ? told : null
  if (days.length < 3) return null
  // Signed and paid after the year it is about: what lies later than the year says nothing against it.
  const last = Math.max(...allowed)
  return days.every(({ mention }) => yearsNamed(mention).every((year) => year < last)) ? days[0]! : null
}

/** Years that the elements themselves ask for beside the item's: "รายงานผลตามนโยบาย ปี พ.ศ. 2568". */
export function yearsOfElements(elements: readonly string[], expected: number): Set<number> {
  const years = new Set<number>()
  for (const element of elements) {
    const skeleton = skeletonOf(element)
    for (const mention of ownMentions(skeleton, mentionsIn(skeleton))) {
      if (!isNear(mention, expected)) continue
      for (const year of yearsNamed(mention)) years.add(year)
    }
  }
  return years
}

function allowedFor(subject: Subject, file: number): Set<number> {
  const expected = subject.item.period.fiscalYear!
  const claimed = subject.claims.flatMap((claim) =>
    claim.kind === 'file' && claim.file === file ? [subject.item.elements[claim.element - 1] ?? ''] : [],
  )
  const named = claimed.map((element) => yearsOfElements([element], expected))
  // An element that names no year is of the item's year.
  if (claimed.length === 0 || named.some((years) => years.size === 0)) {
    return new Set([
      expected,
      ...(claimed.length === 0
        ? yearsOfElements(subject.item.elements, expected)
        : named.flatMap((years) => [...years])),
    ])
  }
  return new Set(named.flatMap((years) => [...years]))
}

const wrong = (where: Where, expected: number, mention: Mention, found: string): Finding => ({
  code: 'wrong_fiscal_year',
  severity: 'fault',
  where,
  params: { expected, year: yearsNamed(mention)[0]! },
  found,
})

const yearly = over('ประจำ', '')

function ofText(
  part: 'title' | 'summary',
  source: string,
  allowed: ReadonlySet<number>,
  subject: Subject,
): Finding[] {
  const { period } = subject.item
  const skeleton: Skeleton = skeletonOf(source)
  const said = ownMentions(skeleton, mentionsIn(skeleton)).filter(
    (mention) =>
      isNear(mention, period.fiscalYear!) && counts(mention, period) && yearsNamed(mention).length > 0,
  )
  const ofYears = said.filter(({ kind }) => kind !== 'day')
  const looked = ofYears.length > 0 ? ofYears : period.coverage === 'events_in_year' ? said : []
  if (looked.length === 0 || looked.some((mention) => fits(mention, allowed))) return []
  // What a summary says in passing ("ปี 2568 เราเปลี่ยนจุดเน้น") is not what it is about.
  const states = ({ kind, from, to }: Mention): boolean =>
    ['fiscal', 'range', 'quarter', 'span'].includes(kind) ||
    (kind === 'annual' && (part === 'title' || yearly.test(skeleton.text.slice(from - 2, to))))
  const first = looked.find(states) ?? (part === 'title' || ofYears.length === 0 ? looked[0] : undefined)
  if (!first) return []
  return [wrong({ part }, period.fiscalYear!, first, quote(source, skeleton, first.from, first.to, 12))]
}

/** Title, summary, papers and the day of the document against the year that the item asks for. */
export function checkYears(subject: Subject, papers: readonly Paper[], mayBeOlder: boolean): Finding[] {
  const { period } = subject.item
  if (period.fiscalYear === null) return []
  const named = new Set([period.fiscalYear, ...yearsOfElements(subject.item.elements, period.fiscalYear)])
  const findings = [
    ...ofText('title', subject.title, named, subject),
    ...ofText('summary', subject.summary, named, subject),
  ]
  for (const paper of papers) {
    const other = otherYearIn(paper, allowedFor(subject, paper.file), period)
    if (!other) continue
    const { mention, page } = other
    const found = quote(page.page.text, page.skeleton, mention.from, mention.to, 12)
    findings.push(wrong(whereIn(paper, page), period.fiscalYear, mention, found))
  }
  return [...findings, ...ofNames(subject), ...ofDocumentDay(subject, mayBeOlder)]
}

/** Of a file that nobody can read, its name may say the year: a person has to look. */
function ofNames(subject: Subject): Finding[] {
  const expected = subject.item.period.fiscalYear!
  return subject.files.flatMap(({ name, read }, index) => {
    if (
      read.content !== 'pdf' ||
      read.pages.length === 0 ||
      read.pages.some(({ nature }) => nature === 'text')
    )
      return []
    const spoken = name.replace(/\.\w{2,5}$/, '').replace(/[_-]+/g, ' ')
    const said = mentionsIn(skeletonOf(spoken)).filter(({ kind }) =>
      ['fiscal', 'annual', 'range'].includes(kind),
    )
    const other = said.find((mention) => isNear(mention, expected))
    if (!other || said.some((mention) => fits(mention, allowedFor(subject, index + 1)))) return []
    return [{ ...wrong({ part: 'file', file: index + 1 }, expected, other, name), severity: 'ask' }]
  })
}

/**
 * Days between which papers of such an item are signed: a plan from nine months before its year, a report not before its
 * year is nearly over, all of them before the assessment is long past.
 */
function window(period: Period, fiscalYear: number, mayBeOlder: boolean): { from: string; to: string } {
  const start = period.fiscalYear! - 543
  const to = `${fiscalYear - 543 + 1}-03-31`
  if (mayBeOlder) return { from: '1900-01-01', to }
  switch (period.coverage) {
    case 'full_year':
      return { from: `${start}-04-01`, to }
    case 'events_in_year':
      return { from: `${start - 1}-10-01`, to: `${start}-12-31` }
    case 'first_6_months':
    case 'monthly_first_6_months':
      return { from: `${start - 1}-10-01`, to }
    default:
      return { from: `${start - 1}-01-01`, to }
  }
}

function ofDocumentDay(subject: Subject, mayBeOlder: boolean): Finding[] {
  const { period } = subject.item
  const day = subject.documentOn
  if (day === null || !isIsoDay(day) || day > subject.today) return []
  const { from, to } = window(period, subject.fiscalYear, mayBeOlder)
  if (day >= from && day <= to) return []
  const year = Number(day.slice(0, 4)) + 543 + (day.slice(5, 7) >= '10' ? 1 : 0)
  return [
    {
      code: 'wrong_fiscal_year',
      severity: 'fault',
      where: { part: 'documentDate' },
      params: { expected: period.fiscalYear!, year },
      found: day,
    },
  ]
}
