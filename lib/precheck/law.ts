import { type Paper, whereIn } from './paper.ts'
import type { Finding } from './schema.ts'
import { over } from './skeleton.ts'

const article = over('(?:^|\\n)[ \\t]*(?:มาตรา|ข้อ) ?(\\d{1,3})(?:/\\d)?(?![\\d.])')
const named = over('(?:พระราชบัญญัติ|พระราชกฤษฎีกา|พระราชกำหนด|กฎกระทรวง|ประกาศกระทรวง|ระเบียบ[ก-ฮ]{2,60}|ข้อบังคับ)')
const opening = over(
  'โดยที่เป็นการสมควร|มีพระบรมราชโองการ|โปรดเกล้าฯ? ?ให้ประกาศว่า|(?:พระราชบัญญัติ|พระราชกฤษฎีกา|พระราชกำหนด|ระเบียบ|ประกาศ|ข้อบังคับ|กฎกระทรวง)นี้เรียกว่า|อาศัยอำนาจตามความใน|เล่ม ?\\d{2,3} ?ตอน',
)
const closing = over(
  'ผู้รับสนองพระบรมราชโองการ|ผู้รับสนองพระราชโองการ|เหตุผลในการประกาศใช้|ให้ใช้บังคับตั้งแต่วัน(?:ถัดจากวัน)?ประกาศ|ให้ไว้ ?ณ ?วันที่|ราชกิจจานุเบกษา|รักษาการตาม(?:พระราชบัญญัติ|ระเบียบ|กฎกระทรวง|ประกาศ|ข้อบังคับ)นี้',
)

const has = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/**
 * A law or regulation as a whole where the office's own duties are asked ("ต้องไม่เป็นการแสดงกฎหมายทั้งฉบับ"): it opens and
 * closes as a law does and counts its articles through. Articles quoted among one's own words are no law.
 */
export function checkWholeLaw(papers: readonly Paper[]): Finding[] {
  return papers.flatMap((paper) => {
    const text = paper.pages.map(({ skeleton }) => skeleton.text).join('\n')
    const numbers: number[] = []
    article.lastIndex = 0
    let first = -1
    let last = 0
    for (let match = article.exec(text); match; match = article.exec(text)) {
      if (first < 0) first = match.index
      last = match.index
      numbers.push(Number(match[1]))
    }
    const run = longestRun(numbers)
    const share = numbers.length > 0 ? (Math.min(text.length, last + 300) - first) / text.length : 0
    const marks = Number(has(opening, text)) + Number(has(closing, text))
    const isLaw =
      has(named, text) &&
      ((run >= 8 && marks >= 1 && share > 0.5) ||
        (run >= 5 && marks === 2 && share > 0.5) ||
        (run >= 15 && share > 0.6))
    if (!isLaw) return []
    return [
      {
        code: 'whole_law' as const,
        severity: 'fault' as const,
        where: whereIn(paper, paper.pages[0]!),
        params: { name: paper.name, articles: numbers.length },
        found: '',
      },
    ]
  })
}

/** How many articles follow one another by number, with few left out. */
function longestRun(numbers: readonly number[]): number {
  let best = 0
  let run = 0
  let before = -1
  for (const number of numbers) {
    if (number === before) continue
    run = number > before && number - before <= 2 ? run + 1 : 1
    before = number
    best = Math.max(best, run)
  }
  return best
}
