import { lineAround, type Paper, type PaperPage, whereIn } from './paper.ts'
import { type Period, yearsNamed } from './periods.ts'
import type { TopicRules } from './rules-schema.ts'
import type { Finding, FindingCode, Subject } from './schema.ts'
import { over, quote } from './skeleton.ts'
import { otherYearIn } from './years.ts'

const giftWords = over('ไม่รับของขวัญ|งดรับของขวัญ|งดให้|no ?gift|เจตนารมณ์|เจตจำนง|สุจริต|integrity')
const announces = over(
  '(?:^|\\n) ?(?:\\(สำเนา\\) ?)?(?:ประกาศ|announcement|declaration|statement of intent|no gift policy)',
)
const newsWords = over(
  'ข่าว(?:ประชา|กิจกรรม|สาร|เด่น)|จัดกิจกรรม|ได้จัด|พิธีประกาศ|พิธีการ|ร่วมพิธี|ร่วมกิจกรรม|ภาพกิจกรรม|รายงานผล|รายงานการ|บันทึกข้อความ|แบบรายงาน|สรุปผล|โครงการ|press release|activity',
)
const thaiLetters = /[ก-ฮ]/g

const has = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** The announcements among the papers: what begins as one and is no news of it. */
function declarationsOf(papers: readonly Paper[]): Paper[] {
  return papers.filter((paper) => paper.pages.some((page) => isAnnouncement(page)))
}

function isAnnouncement({ skeleton: { text } }: PaperPage): boolean {
  const head = text.slice(0, 420)
  const begin = head.slice(0, 200)
  return has(announces, head) && has(giftWords, text) && !has(newsWords, begin.replace(/เขตสุจริต/g, ''))
}

interface Block {
  name: string | null
  post: string | null
  /** a line for the signature with nothing in it */
  isBlank: boolean
}

const inBrackets = /\(\s*([^()\n]{3,80}?)\s*\)/g
const blankName = /^[\s.…_‥·-]+$/
const honorific =
  '(?:นาย|นางสาว|นาง|น\\.ส\\.|ว่าที่ ?[^ ]{2,14}|ดร\\.|ผศ\\.|รศ\\.|พ\\.ต\\.|ร\\.ต\\.|ส\\.ต\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.?|Acting)'
const personName = new RegExp(
  `^${honorific}\\s*[ก-๙A-Za-z.]|^[ก-ฮเ-ไ][ก-๙]+\\s+[ก-ฮเ-ไ][ก-๙]+(?:\\s+[ก-ฮเ-ไ][ก-๙]+)?$`,
  'i',
)
const afterSign = new RegExp(
  `(?:ลงชื่อ|ลงนาม|signed)\\)?\\s*[:.…_ ]*\\s*(${honorific}\\s*[ก-๙A-Za-z]+[^\\n.…_]{2,50})`,
  'i',
)
const namedLine = new RegExp(
  `^\\s*((?:${honorific}\\s*)+[ก-๙A-Za-z]{2,}\\s+[ก-๙A-Za-z]{2,}(?:\\s[ก-๙A-Za-z]+)?)\\s*$`,
  'i',
)
const postLine = over(
  '^ ?(?:ตำแหน่ง ?:? ?)?(?:ผู้อำนวยการ|ผอ\\.|รองผู้อำนวยการ|รักษาราชการ|รักษาการ|ปฏิบัติราชการ|ปฏิบัติหน้าที่|หัวหน้า|ศึกษานิเทศก์|ศึกษาธิการ|นายก|ผู้ว่าราชการ|ปลัด|เลขาธิการ|director|acting director|deputy|for the director|head of)',
  '',
)

const linesOf = (page: PaperPage): string[] => page.page.text.split('\n').map((line) => line.trim())

/** The block of the one who signs, at the end of a page: name in brackets, post below it. */
function blockOf(page: PaperPage, bareLine: (line: string) => string): Block {
  const lines = linesOf(page).filter((line) => line !== '')
  const from = Math.max(0, Math.floor(lines.length * 0.35))
  let block: Block = { name: null, post: null, isBlank: false }
  let found: Block | undefined
  for (let index = lines.length - 1; index >= from; index -= 1) {
    const line = lines[index]!
    const bracketed = [...line.matchAll(inBrackets)].map((match) => match[1]!)
    const signed = afterSign.exec(line)?.[1] ?? namedLine.exec(line)?.[1]
    const name = [...bracketed.filter((text) => personName.test(text)), signed].find(isWhole) ?? null
    if (bracketed.some((text) => blankName.test(text)) || /ลงชื่อ[\s.…_)]*$/.test(line))
      block = { ...block, isBlank: true }
    if (name === null) continue
    const below = lines.slice(index, index + 5).map((text) => text.replace(/\([^)]*\)/, ''))
    const at = below.findIndex((text) => postLine.test(bareLine(text)))
    const signer = { name, post: at < 0 ? null : below.slice(at, at + 3).join(' '), isBlank: block.isBlank }
    // Deputies and witnesses may sign below: the director's block is the one that counts.
    if (signer.post && !lower.test(bareLine(signer.post))) return signer
    found ??= signer
  }
  if (found) return found
  const at = lines.findIndex((text, index) => index >= from && postLine.test(bareLine(text)))
  return { ...block, post: at < 0 ? null : lines.slice(at, at + 3).join(' ') }
}

const ofOffice = over('สำนักงานเขตพื้นที่|สพป|สพม|educational service area')
const acting = over('รักษาราชการแทน|รักษาการ|ปฏิบัติราชการแทน|ปฏิบัติหน้าที่|acting|on behalf')
const lower = over(
  '^ ?(?:ตำแหน่ง ?:? ?)?(?:รองผู้อำนวยการ|รอง ?ผอ|deputy|หัวหน้า|ศึกษานิเทศก์|ผู้อำนวยการ(?:กลุ่ม|โรงเรียน|หน่วย|ศูนย์)|head of)',
  '',
)
const officeName = over('(ประถมศึกษา|มัธยมศึกษา)([ก-ฮเ-ไะฯ]{2,30}?) ?(?:เขต ?(\\d{1,2}))?(?=[^ก-ฮเ-ไะฯ]|$)')

const officesIn = (skeleton: string): string[] =>
  [...skeleton.matchAll(officeName)].map(([, level, province, area]) => `${level}${province}${area ?? ''}`)

const isWhole = (name: string | undefined): name is string =>
  name !== undefined && plainName(name).length >= 4

const plainName = (name: string): string =>
  name
    .replace(new RegExp(`^(?:\\s*${honorific}\\s*)+`, 'i'), '')
    .replace(/[\s\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/g, '')
    .replaceAll('า', '')

/** Signed by the director in office, dated, for the year, in the languages that are asked for. */
export function checkDeclarations(
  subject: Subject,
  papers: readonly Paper[],
  rules: TopicRules,
  bareLine: (line: string) => string,
): { findings: Finding[]; declarations: readonly Paper[] } {
  const asked = rules.declaration
  if (!asked) return { findings: [], declarations: [] }
  const declarations = declarationsOf(papers)
  const thai = declarations.filter(isThai)
  const findings = (thai.length > 0 ? thai : declarations).flatMap((paper) => [
    ...signatureOf(paper, subject, bareLine),
    ...dayOf(paper),
  ])
  for (const paper of declarations) findings.push(...yearOf(paper, subject.item.period))
  findings.push(...languagesOf(subject, declarations, asked.languages))
  return { findings, declarations }
}

const isThai = (paper: Paper): boolean =>
  paper.pages.some(({ page }) => (page.text.match(thaiLetters)?.length ?? 0) > 60)

const say = (
  code: FindingCode,
  paper: Paper,
  page: PaperPage,
  found = '',
  params: Finding['params'] = {},
): Finding => ({
  code,
  severity: 'fault',
  where: whereIn(paper, page),
  params: { name: paper.name, ...params },
  found,
})

function signatureOf(paper: Paper, subject: Subject, bareLine: (line: string) => string): Finding[] {
  const announced = paper.pages.filter(isAnnouncement)
  const first = announced[0]!
  // The block may stand on the page after; a second announcement on its own page has its own.
  const from = paper.pages.indexOf(first)
  const pages = paper.pages.slice(from, from + 3)
  const blocks = pages.map((page) => ({ page, block: blockOf(page, bareLine) }))
  const best =
    blocks.find(({ block }) => block.name && block.post) ??
    blocks.find(({ block }) => block.name) ??
    blocks.find(({ block }) => block.post)
  if (!best) return [say('declaration_unsigned', paper, first)]
  const { name, post, isBlank } = best.block
  if (name === null) {
    return [
      say(isBlank || post ? 'declaration_no_name' : 'declaration_unsigned', paper, best.page, post ?? ''),
    ]
  }
  if (post === null) return [say('declaration_no_post', paper, best.page, name)]
  const bare = bareLine(post)
  const isLower = lower.test(bare) && !has(acting, bare)
  const offices = officesIn(first.skeleton.text.slice(0, 160))
  const signing = officesIn(bare)
  const isOtherOffice =
    offices.length > 0 &&
    signing.length > 0 &&
    !signing.some((one) => offices.some((office) => office.startsWith(one) || one.startsWith(office)))
  const isOtherPerson =
    subject.director !== null && !has(acting, bare) && plainName(subject.director.name) !== plainName(name)
  if (
    isLower ||
    isOtherOffice ||
    isOtherPerson ||
    (!has(ofOffice, bare) && !has(acting, bare) && /โรงเรียน|กลุม|^ ?(?!ตแหนง|ผอ|รกษ|director)/.test(bare))
  )
    return [say('declaration_other_signer', paper, best.page, `${name} ${post}`.slice(0, 160), { name })]
  return []
}

const cites = over('(?:ลงวันที่|ตามคำสั่ง|ตามประกาศ|เมื่อวันที่|ตั้งแต่วันที่|นับแต่วันที่) ?$')

/** A line of its own is its own day; within a sentence it is that of another paper. */
const signedLine = over('^ ?\\(?ลงวันที่', '')

function dayOf(paper: Paper): Finding[] {
  const isDated = paper.pages.some(({ mentions, skeleton: { text } }) =>
    mentions.some(
      (mention) =>
        mention.kind === 'day' &&
        (signedLine.test(lineAround(text, mention.from).text) ||
          !has(cites, text.slice(Math.max(0, mention.from - 70), mention.from).replaceAll('\n', ''))),
    ),
  )
  return isDated ? [] : [say('declaration_undated', paper, paper.pages.find(isAnnouncement)!)]
}

/** Its own words on the year; where it has none, the year in which it was signed. */
function yearOf(paper: Paper, period: Period): Finding[] {
  if (period.fiscalYear === null) return []
  const allowed = new Set([period.fiscalYear])
  const other =
    otherYearIn(paper, allowed, { ...period, coverage: 'in_force' }) ??
    otherYearIn(paper, allowed, { ...period, coverage: 'events_in_year' })
  if (!other) return []
  const { mention, page } = other
  const found = quote(page.page.text, page.skeleton, mention.from, mention.to, 12)
  return [
    say('declaration_year', paper, page, found, {
      expected: period.fiscalYear,
      year: yearsNamed(mention)[0]!,
    }),
  ]
}

const englishWords = /\b[A-Za-z]{3,}\b/g
const englishText = /gift|integrit|honest|transparen|corrupt|declar|announce|policy|official/i

function languagesOf(subject: Subject, declarations: readonly Paper[], asked: readonly string[]): Finding[] {
  if (!asked.includes('en') || declarations.length === 0) return []
  // What nobody can read by machine may be the other language.
  const isUnread = subject.files.some(
    ({ read }) =>
      read.pages.some(({ nature }) => nature !== 'text' && nature !== 'blank') || read.opening !== 'opens',
  )
  const byLink = subject.links.some(({ label, url }) =>
    /อังกฤษ|english|\ben\b|[/_-]en(?:[/._-]|$)/i.test(`${label} ${url}`),
  )
  if (isUnread || byLink) return []
  const texts = subject.files.map(({ read }) => read.pages.map(({ text }) => text).join('\n'))
  const hasEnglish = texts.some(
    (text) => (text.match(englishWords)?.length ?? 0) >= 30 && englishText.test(text),
  )
  const hasThai = declarations.some(isThai)
  if (hasEnglish && hasThai) return []
  const paper = declarations[0]!
  return [say('declaration_one_language', paper, paper.pages[0]!, '', { language: hasThai ? 'en' : 'th' })]
}
