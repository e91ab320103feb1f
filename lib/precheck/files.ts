import type { PageNature, ReadFile } from '#lib/extraction/schema.ts'
import type { TopicRules } from './rules-schema.ts'
import type { Finding, FindingCode, Severity, Subject } from './schema.ts'

const openings: Partial<Record<ReadFile['opening'], FindingCode>> = {
  missing: 'file_missing',
  damaged: 'file_damaged',
  cut_off: 'file_cut_off',
  locked: 'file_locked',
  too_slow: 'file_unreadable',
  too_large: 'file_unreadable',
}

const natures: [PageNature, FindingCode][] = [
  ['glyphs', 'file_glyphs'],
  ['outlines', 'file_outlines'],
  ['pictures', 'file_pictures'],
  ['scan', 'file_scan'],
]

/** What a file is by its name, where the name says it. */
const byEnding: Record<string, readonly ReadFile['content'][]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  docm: ['docx'],
  xlsm: ['xlsx'],
  pptm: ['pptx'],
  doc: ['old_office'],
  xls: ['old_office'],
  ppt: ['old_office'],
  csv: ['csv', 'txt'],
  txt: ['txt', 'csv'],
  png: ['png'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  webp: ['webp'],
  zip: ['zip'],
  html: ['html'],
  htm: ['html'],
}

const endingOf = (name: string): string => /\.([A-Za-z0-9]{2,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Each file by itself: opens, is what it says, has text, no macros, and how well a PDF is made. */
export function checkFiles(subject: Subject): Finding[] {
  return subject.files.flatMap(({ name, read }, index) => {
    const say = (
      code: FindingCode,
      severity: Severity = 'fault',
      params: Finding['params'] = {},
    ): Finding => ({
      code,
      severity,
      where: { part: 'file', file: index + 1 },
      params: { name, ...params },
      found: '',
    })
    const ending = endingOf(name)
    const kinds = byEnding[ending]
    if (read.opening !== 'missing' && kinds && !kinds.includes(read.content) && !isBlurred(read))
      return [say('file_not_what_named', 'fault', { ending, content: read.content })]
    const opening = openings[read.opening]
    if (opening) return [say(opening)]
    const findings: Finding[] = []
    if (read.macros) findings.push(say('file_macros'))
    const worst = natureOf(read)
    if (worst) {
      const [code, pages] = worst
      // A poster or chart may be a picture where pictures are asked for.
      const severity = code === 'file_scan' && subject.item.contentKinds.includes('image') ? 'ask' : 'fault'
      findings.push(say(code, severity, { pages: pages.length, page: pages[0]!, of: read.pages.length }))
    }
    return [...findings, ...ofPdf(read, say)]
  })
}

/** What is cut off or broken may not show its kind any more. */
const isBlurred = ({ opening, content }: ReadFile): boolean =>
  content === 'other' && (opening === 'damaged' || opening === 'cut_off')

const isPicture = ({ content }: ReadFile): boolean =>
  content === 'png' || content === 'jpeg' || content === 'webp'

/**
 * The nature of the whole: a cover or photographs among pages of text are no fault, one page of words that nobody can
 * copy among many is not either. A photograph as a file is what it is.
 */
function natureOf(read: ReadFile): [FindingCode, number[]] | null {
  if (isPicture(read) || read.pages.length === 0) return null
  const withContent = read.pages.filter(({ nature }) => nature !== 'blank')
  if (withContent.length === 0) return ['file_blank', read.pages.map(({ number }) => number)]
  for (const [nature, code] of natures) {
    const pages = withContent.filter((page) => page.nature === nature)
    const share = pages.length / withContent.length
    if (share > 0.5 || (pages.length > 1 && share >= 0.4 && nature !== 'scan' && nature !== 'pictures'))
      return [code, pages.map(({ number }) => number)]
  }
  return null
}

/** What programs write where nobody gave a title. */
const isNoTitle = /^\s*(?:untitled\d*|ไม่มีชื่อ|document\d*|เอกสาร\d+)?\s*$/i

function ofPdf(read: ReadFile, say: (code: FindingCode, severity: Severity) => Finding): Finding[] {
  if (read.content !== 'pdf') return []
  const findings: Finding[] = []
  if (read.tagged === false) findings.push(say('pdf_untagged', 'advice'))
  if (read.language === '') findings.push(say('pdf_no_language', 'advice'))
  if (read.title !== null && isNoTitle.test(read.title)) findings.push(say('pdf_no_title', 'advice'))
  return findings
}

const tableKinds: readonly ReadFile['content'][] = ['xlsx', 'csv']
const tableName = /\.(?:xlsx|xlsm|xls|csv|tsv|ods)$/i
const tableLink = /\.(?:xlsx|csv)(?:[?#]|$)|docs\.google\.com\/spreadsheets|\/resource\/|format=(?:csv|xlsx)/i

/** An item of a table has the table itself beside the document (framework: "ไฟล์ตารางที่เครื่องอ่านได้"). */
export function checkTable(subject: Subject, rules: TopicRules): Finding[] {
  if (!rules.table_file) return []
  // A table that cannot be opened, is a picture or empty has its own finding.
  const isThere =
    subject.files.some(({ name, read }) => tableName.test(name) || tableKinds.includes(read.content)) ||
    subject.links.some(({ url, label }) => tableLink.test(url) || /\b(?:excel|xlsx|csv)\b/i.test(label))
  if (isThere || (subject.files.length === 0 && subject.links.length === 0)) return []
  return [{ code: 'table_not_readable', severity: 'fault', where: { part: 'item' }, params: {}, found: '' }]
}
