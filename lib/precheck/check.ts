import { checkDeclarations } from './declaration.ts'
import { checkDocumentDay } from './document-day.ts'
import { checkElements } from './elements.ts'
import { checkFiles, checkTable } from './files.ts'
import { checkWholeLaw } from './law.ts'
import { checkLinks } from './links.ts'
import { checkMonths } from './months.ts'
import { type Paper, paperOf } from './paper.ts'
import { checkPersonalData } from './personal/check.ts'
import { checkReach } from './reach.ts'
import type { TopicRules } from './rules-schema.ts'
import type { Finding, Subject } from './schema.ts'
import { skeletonOf } from './skeleton.ts'
import { checkYears } from './years.ts'

/** Everything that can be seen of a revision for one item before an assessor sees it. Pure: reads no file and asks no site. */
export function precheck(subject: Subject, rules: TopicRules): Finding[] {
  const papers = subject.files
    .map(({ name, read }, index) => paperOf(name, read, index + 1))
    .filter(({ pages }) => pages.length > 0)
  const bareLine = (line: string): string => skeletonOf(line).text
  const { findings: ofDeclarations, declarations } = checkDeclarations(subject, papers, rules, bareLine)
  const laws = rules.own_duties ? checkWholeLaw(papers) : []
  const others = papers.filter((paper) => !declarations.includes(paper))
  return [
    ...checkElements(subject, rules),
    ...filesOf(subject, declarations),
    ...checkTable(subject, rules),
    ...ofTime(subject, others, rules),
    ...ofDeclarations,
    ...laws,
    ...checkLinks(subject, rules),
    ...checkPersonalData(subject),
    // The day of a law is not that of the paper which shows it.
    ...checkDocumentDay(
      subject,
      papers.filter(({ file }) => !laws.some(({ where }) => where.file === file)),
    ),
  ]
}

/** A month of another year says more than that its file is of another year. */
function ofTime(subject: Subject, papers: readonly Paper[], rules: TopicRules): Finding[] {
  const coverage = ofCoverage(subject, papers, rules)
  const strays = new Set(
    coverage.flatMap(({ code, where }) => (code === 'month_other_year' ? [where.file] : [])),
  )
  const years = checkYears(subject, papers, rules.may_be_older !== undefined)
  return [...years.filter(({ where }) => where.file === undefined || !strays.has(where.file)), ...coverage]
}

function ofCoverage(subject: Subject, papers: readonly Paper[], rules: TopicRules): Finding[] {
  const { period } = subject.item
  if (period.fiscalYear === null) return []
  const labels = subject.links.map(({ label }) => label)
  if (rules.months) {
    const months = checkMonths(papers, labels, period.fiscalYear, rules.months.span)
    if (months.length > 0) return months
  }
  const isReport = period.coverage === 'full_year' || period.coverage === 'first_6_months'
  return isReport || rules.months ? checkReach(papers, period) : []
}

/** A signed copy may be a scan where the same announcement stands beside it as text. */
function filesOf(subject: Subject, declarations: readonly Paper[]): Finding[] {
  const findings = checkFiles(subject)
  return declarations.length > 0 ? findings.filter(({ code }) => code !== 'file_scan') : findings
}
