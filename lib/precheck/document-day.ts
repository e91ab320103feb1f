import { isIsoDay } from '#lib/thai/dates.ts'
import type { Mention } from './mentions.ts'
import { lineAround, type Paper, type PaperPage, whereIn } from './paper.ts'
import { isoMonth } from './periods.ts'
import type { Finding, Subject } from './schema.ts'
import { over, quote } from './skeleton.ts'

const OFFSET = 543
const signs = over(
  '(?:ประกาศ|สั่ง|ให้ไว้|ลงนาม|จัดทำ|แถลง|given|announced|dated|date) ?(?:ณ|on|:)? ?(?:(?:this|the) ?)*(?:วันที่|ที่)? ?:? ?$',
)
const heads = over('(?:^|\\n|\\t) ?(?:วันที่|date) ?:? ?$')

/** News begin with the day of an event; only letters and memoranda are headed by their own. */
const memo = over('บันทึกข้อความ|(?:^|\\n) ?ที่ ?ศธ|ส่วนราชการ')

const isoOf = ({ year, month, day }: Mention & { kind: 'day' }): string =>
  `${year - OFFSET}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

interface Signing {
  day: string
  paper: Paper
  page: PaperPage
  mention: Mention
}

const has = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Days on which the papers say that they were signed: "ประกาศ ณ วันที่ …", or the line of a memorandum's head. */
function signingsOf(paper: Paper): Signing[] {
  return paper.pages.flatMap((page) =>
    page.mentions.flatMap((mention) => {
      if (mention.kind !== 'day') return []
      const before = page.skeleton.text.slice(Math.max(0, mention.from - 40), mention.from)
      const isHead = mention.from < 500 && has(heads, before) && has(memo, page.skeleton.text.slice(0, 400))
      return isHead || has(signs, before.replaceAll('\n', ''))
        ? [{ day: isoOf(mention), paper, page, mention }]
        : []
    }),
  )
}

const daysOf = (paper: Paper): string[] =>
  paper.pages.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => (mention.kind === 'day' ? [isoOf(mention)] : [])),
  )

/** A cover that states its month alone. */
const headedBy = (paper: Paper, day: string): boolean =>
  paper.pages
    .slice(0, 2)
    .some(({ mentions, skeleton: { text } }) =>
      mentions.some(
        (mention) =>
          mention.kind === 'month' &&
          mention.year !== null &&
          !lineAround(text, mention.from).text.includes('\t') &&
          isoMonth({ year: mention.year, month: mention.month }) === day.slice(0, 7),
      ),
    )

const monthMs = 31 * 24 * 3_600_000

/** A day of the document that cannot be: to come, after the file was made, or another than the paper itself states. */
export function checkDocumentDay(subject: Subject, papers: readonly Paper[]): Finding[] {
  const day = subject.documentOn
  if (day === null) return []
  const impossible = (
    found: string,
    params: Finding['params'],
    where: Finding['where'] = { part: 'documentDate' },
  ): Finding => ({
    code: 'date_impossible',
    severity: 'fault',
    where,
    params: { day, ...params },
    found,
  })
  if (!isIsoDay(day) || day > subject.today) return [impossible(day, { because: 'future' })]
  const signings = papers.flatMap(signingsOf)
  // Orders and letters may be attached to a paper that states no day of its own.
  const isMain = signings.some(({ paper }) => paper === papers[0])
  if (isMain && !papers.some((paper) => daysOf(paper).includes(day) || headedBy(paper, day))) {
    const { paper, page, mention, day: other } = signings.at(-1)!
    const found = quote(page.page.text, page.skeleton, mention.from, mention.to, 10)
    return [impossible(found, { because: 'paper', other }, whereIn(paper, page))]
  }
  // A PDF is made as a whole; a Word file keeps the day of the template it began from.
  const made = subject.files.flatMap(({ read: { content, createdAt } }) =>
    content === 'pdf' && createdAt !== null && !isUnsetClock(createdAt) ? [createdAt] : [],
  )
  const newest = made.length > 0 && made.length === subject.files.length ? made.toSorted().at(-1) : undefined
  if (signings.length === 0 && newest && Date.parse(day) - Date.parse(newest) > monthMs)
    return [impossible(newest.slice(0, 10), { because: 'file', other: newest.slice(0, 10) })]
  return []
}

/** Scanners whose clock nobody has set begin with the first of January of the year in which they were made. */
const isUnsetClock = (instant: string): boolean => instant < '2012' || /-01-01T0[0-7]:/.test(instant)
