import { thaiMonths } from '#lib/thai/months.ts'
import { bare, over, type Skeleton } from './skeleton.ts'

// Where a text speaks of time, told apart by how it does so. All over skeletons (skeleton.ts).

/** A month of the calendar: year in the Buddhist Era, month 1–12. */
export interface Month {
  year: number
  month: number
}

export type Mention = { from: number; to: number } & (
  | { kind: 'fiscal' | 'annual' | 'plain'; year: number }
  /** first and last year of a plan of several years */
  | { kind: 'span'; first: number; last: number }
  | { kind: 'range'; first: Month; last: Month; lastDay: number | null }
  | { kind: 'quarter'; quarters: number[]; year: number | null }
  | { kind: 'month'; month: number; year: number | null }
  | { kind: 'day'; year: number; month: number; day: number }
)

export type MentionKind = Mention['kind']

const OFFSET = 543

const names: [string, number][] = []
for (const [index, [long, short]] of thaiMonths.entries()) {
  names.push([bare(long), index + 1])
  names.push([bare(short).replaceAll('.', '\\. ?').replace(/ \?$/, ''), index + 1])
  names.push([bare(short).replaceAll('.', ''), index + 1])
}
names.push([bare('กรกฏาคม'), 7], [bare('กุมภา'), 2], ['sept', 9])
for (const [index, name] of [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
].entries()) {
  names.push([name, index + 1], [`${name.slice(0, 3)}\\.?`, index + 1])
}
names.sort((a, b) => b[0].length - a[0].length)

const thaiOnly = (source: string) => /[ก-ฮ]/.test(source)
// Short names without dots stand alone: มค is in many words, and "mar" in "market".
const month = `(?:${names.map(([source]) => (thaiOnly(source) && source.includes('\\') ? source : thaiOnly(source) && source.length <= 3 ? `(?<![ก-ฮ])${source}(?![ก-ฮ])` : thaiOnly(source) ? source : `\\b${source}(?![a-z])`)).join('|')})`
const exact = names.map(([source, number]) => [new RegExp(`^${source}$`), number] as const)

function monthOf(text: string): number {
  return exact.find(([pattern]) => pattern.test(text))![1]
}

const era = '(?:พ ?\\.? ?ศ ?\\.? ?|ค ?\\.? ?ศ ?\\.? ?|b\\.?e\\.? ?|a\\.?d\\.? ?)?'
const full = '(?:2[456]\\d\\d|(?:19|20)\\d\\d)'
const alone = '(?![\\d]|[.,]\\d)'
const year = `${era}(${full})${alone}`
const shortOrFull = `${era}'?(${full}|[4-9]\\d)${alone}`

/** Buddhist Era of a year as it is written: 2568, 2025, 68. Null for what no year of our papers is. */
export function yearOf(written: string): number | null {
  const number = Number(written)
  if (written.length === 2) return 2500 + number
  if (number >= 1900 && number < 2100) return number + OFFSET
  return number >= 2400 && number < 2700 ? number : null
}

interface Rule {
  pattern: RegExp
  read: (match: RegExpExecArray) => Record<string, unknown> | null
}

const dash = ' ?(?:-|ถึง(?:วันที่|เดือน)?|จนถึง(?:วันที่|เดือน)?|to|until|~) ?(?:วันที่|เดือน)? ?'
const days = '(\\d{1,2}) ?(?:เดือน)? ?'

const monthAt = (text: string, written: string): Month => ({ month: monthOf(text), year: yearOf(written)! })

// In order: what a rule has taken is not read again by those below it.
const rules: Rule[] = [
  // 1 ตุลาคม 2566 - 30 กันยายน 2567; ต.ค. 66 - มี.ค. 67; ตุลาคม - ธันวาคม 2567
  {
    pattern: over(
      `(?<!\\d)(?:${days})?(${month}),? ?(?:${shortOrFull})?${dash}(?:${days})?(${month}),? ?${shortOrFull}`,
    ),
    read: ([, , firstMonth, firstYear, lastDay, lastMonth, lastYear]) => {
      const last = monthAt(lastMonth!, lastYear!)
      const first = { month: monthOf(firstMonth!), year: firstYear ? yearOf(firstYear)! : last.year }
      if (!firstYear && first.month > last.month) first.year -= 1
      if (first.year * 12 + first.month > last.year * 12 + last.month) return null
      if (last.year - first.year > 2) return null
      return { kind: 'range', first, last, lastDay: lastDay ? Number(lastDay) : null }
    },
  },
  // 1/10/2566 - 31/3/2567
  {
    pattern: over(
      `(?<!\\d)\\d{1,2}[/.](\\d{1,2})[/.](${full})${dash}(\\d{1,2})[/.](\\d{1,2})[/.](${full})(?!\\d)`,
    ),
    read: ([, firstMonth, firstYear, lastDay, lastMonth, lastYear]) => {
      const first = { month: Number(firstMonth), year: yearOf(firstYear!)! }
      const last = { month: Number(lastMonth), year: yearOf(lastYear!)! }
      if (first.month > 12 || last.month > 12 || last.year - first.year > 2) return null
      return { kind: 'range', first, last, lastDay: Number(lastDay) }
    },
  },
  {
    pattern: over(`(?<!\\d)(\\d{1,2}) ?(?:(?:st|nd|rd|th)? ?(?:of )?|เดือน)? ?(${month}),? ?${shortOrFull}`),
    read: ([, day, name, written]) => ({ kind: 'day', ...monthAt(name!, written!), day: Number(day) }),
  },
  {
    pattern: over(`(?<![a-z])(${month}) (\\d{1,2})(?:st|nd|rd|th)?, ?(${full})(?!\\d)`),
    read: ([, name, day, written]) => ({ kind: 'day', ...monthAt(name!, written!), day: Number(day) }),
  },
  {
    pattern: over(`(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(${full})(?![\\d/])`),
    read: ([, day, , number, written]) =>
      Number(number) > 12 || Number(day) > 31
        ? null
        : { kind: 'day', year: yearOf(written!)!, month: Number(number), day: Number(day) },
  },
  {
    pattern: /(?<![\d/.-])((?:19|20|25)\d\d)-(\d\d)-(\d\d)(?!\d)/g,
    read: ([, written, number, day]) =>
      Number(number) > 12 || Number(day) > 31
        ? null
        : { kind: 'day', year: yearOf(written!)!, month: Number(number), day: Number(day) },
  },
  // พ.ศ. 2566 - 2570
  {
    pattern: over(`${era}(${full}) ?(?:-|ถึง|to) ?(?:ปี ?)?${era}(${full})${alone}`),
    read: ([, first, last]) => {
      const [from, to] = [yearOf(first!), yearOf(last!)]
      return from && to && to > from && to - from <= 20 ? { kind: 'span', first: from, last: to } : null
    },
  },
  {
    pattern: over(`(?<!\\d)(2[456]\\d\\d) ?- ?([4-9]\\d)(?!\\d)`),
    read: ([, first, last]) => {
      const [from, to] = [yearOf(first!), yearOf(last!)]
      return from && to && to > from && to - from <= 20 ? { kind: 'span', first: from, last: to } : null
    },
  },
  // ไตรมาสที่ 1 และ 2 ปีงบประมาณ 2568; ไตรมาส 2/2568; quarter 1/2025
  {
    pattern: over(
      `(?:ไตรมาส|quarter|\\bq) ?(?:ที่)? ?([1-4])(?:(?: ?(?:,|-|และ|ถึง|and|&) ?(?:ไตรมาส ?)?(?:ที่)? ?)([1-4]))?(?!\\d)(?: ?(?:/|ของ|ประจำ|of)? ?(?:ปี)?(?:งบประมาณ|งบฯ?)? ?(?:fiscal year|fy)? ?${shortOrFull})?`,
    ),
    read: ([whole, first, second, written]) => {
      const all = second
        ? /-|ถง|to/.test(whole)
          ? Array.from({ length: Number(second) - Number(first) + 1 }, (_, index) => Number(first) + index)
          : [Number(first), Number(second)]
        : [Number(first)]
      return { kind: 'quarter', quarters: all, year: written ? yearOf(written) : null }
    },
  },
  // ปีงบประมาณ พ.ศ. 2568; ปีงบฯ 68; งบประมาณรายจ่ายประจำปี 2568; FY2025
  {
    pattern: over(
      `(?:ปีงบประมาณ|ปีงบ(?:ฯ|\\.)?|ปี งปม\\.?|งบประมาณ(?:รายจ่าย)?(?:ประจำ)?ปี(?:งบประมาณ)?|fiscal years?|budget years?|\\bf\\.?y\\.?) ?(?:ของ)? ?(?:of|:)? ?${shortOrFull}`,
    ),
    read: ([, written]) => ({ kind: 'fiscal', year: yearOf(written!) }),
  },
  {
    pattern: over(`(${full}) (?:fiscal|budget) year`),
    read: ([, written]) => ({ kind: 'fiscal', year: yearOf(written!) }),
  },
  // เดือนตุลาคม 2567
  {
    pattern: over(`(${month}),? ?(?:ปี ?)?(?:/ ?|-)?${shortOrFull}`),
    read: ([, name, written]) => ({ kind: 'month', ...monthAt(name!, written!) }),
  },
  {
    pattern: over(
      `(?:ประจำ(?:ปี)? ?|ในปี ?|ของปี ?|รอบปี ?|ปี ?|annual [a-z ]{0,40}?|for (?:the )?year |in )${year}`,
    ),
    read: ([, written]) => ({ kind: 'annual', year: yearOf(written!) }),
  },
  // สรุปผล ปี 66
  {
    pattern: over(
      `(?:ประจำ)?ปี ?${era}'?([5-7]\\d)(?![\\d]|[.,/]\\d| ?(?:คน|ราย|บาท|แห่ง|โครง|เรื่อง|ครั้ง|ข้อ|โรง|%|วัน|เดือน|ปี|ชั่วโมง|รูป|ท่าน))`,
    ),
    read: ([, written]) => ({ kind: 'annual', year: yearOf(written!) }),
  },
  {
    pattern: over(`(?<![\\d/.,-])${year}(?! ?บาท|/)`),
    read: ([, written]) => ({ kind: 'plain', year: yearOf(written!) }),
  },
  {
    pattern: over(`(${month})`),
    read: ([name]) =>
      /^(may|mar|march)$/.test(name) ? null : { kind: 'month', month: monthOf(name), year: null },
  },
]

/** More of them on one page say nothing new. */
const mostOnPage = 3_000

/** Everything the text says of years, months and days, in its order. */
export function mentionsIn({ text }: Skeleton): Mention[] {
  const taken = new Uint8Array(text.length)
  const found: Mention[] = []
  for (const { pattern, read } of rules) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match && found.length < mostOnPage; match = pattern.exec(text)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (match[0].length === 0) pattern.lastIndex += 1
      let isFree = true
      for (let place = from; place < to && isFree; place += 1) isFree = taken[place] === 0
      const seen = isFree ? read(match) : null
      if (!seen || (seen.year === null && !['month', 'quarter'].includes(String(seen.kind)))) continue
      taken.fill(1, from, to)
      found.push({ ...seen, from, to } as Mention)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Fiscal year (Buddhist Era) in which a month lies. */
export const fiscalYearOfMonth = ({ year, month }: Month): number => year + (month >= 10 ? 1 : 0)
