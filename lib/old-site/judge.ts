import { createHash } from 'node:crypto'
import { textLimits } from '#lib/limits.ts'
import { comparable } from '#lib/redirect/match.ts'
import type { Message } from '#lib/result.ts'
import { safeHttpUrl } from '#lib/text/links.ts'
import { fiscalYearOf } from '#lib/thai/fiscal.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import { readCode, readDate, readYear } from './cells.ts'
import { type FileFinder, findFile } from './find-file.ts'
import type { Settings, VerdictName } from './schema.ts'

export interface Row {
  number: number
  cells: readonly string[]
}

/** What the portal knows that rows are judged by. */
export interface Known {
  /** by `2568/O12`: the group that leads it, where there is one */
  items: ReadonlyMap<string, { leadId: string | null }>
  files: FileFinder
  /** by key: what was made of the same row before; `untouched`: nobody has changed the draft since */
  before: ReadonlyMap<string, { evidenceId: string; content: string; untouched: boolean }>
  /** YYYY-MM-DD */
  today: string
}

/** What a row will become. */
export interface Plan {
  key: string
  content: string
  fiscalYear: number
  itemCode: string
  title: string
  documentOn: string | null
  link: string | null
  /** id of a file that came with the sheet */
  fileId: string | null
  /** address of the old site that may lead to it from then on */
  oldAddress: string | null
  workGroupId: string
  /** the draft that it changes, where it was taken over before */
  updates: string | null
}

export interface Verdict {
  number: number
  verdict: VerdictName
  /** sentences: `oldSite.note.*` */
  notes: Message[]
  code: string
  title: string
  address: string
  plan: Plan | null
}

const digest = (...parts: (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

const note = (key: string, params?: Message['params']): Message =>
  params ? { key: `oldSite.note.${key}`, params } : { key: `oldSite.note.${key}` }

/** A row that is not taken over, with the sentence why. */
class Stop extends Error {
  readonly verdict: VerdictName
  readonly note: Message
  constructor(verdict: VerdictName, key: string, params?: Message['params']) {
    super(key)
    this.verdict = verdict
    this.note = note(key, params)
  }
}

/** Judges every row of a sheet. Rows without a word have been left out before; the row of names gets no verdict. */
export function judgeRows(rows: readonly Row[], settings: Settings, known: Known): Verdict[] {
  const seen = new Map<string, number>()
  return (settings.heads ? rows.slice(1) : rows).map((row) => {
    const cell = (at: number) => (at < 0 ? '' : (row.cells[at] ?? '').trim())
    const told = {
      number: row.number,
      code: cell(settings.code),
      title: cell(settings.title),
      address: cell(settings.address),
    }
    const notes: Message[] = []
    try {
      const plan = planOf(told, cell, settings, known, notes)
      const first = seen.get(plan.key)
      if (first !== undefined) throw new Stop('refused', 'duplicate', { row: first })
      seen.set(plan.key, row.number)
      const before = known.before.get(plan.key)
      if (before && before.content === plan.content) throw new Stop('already', 'already')
      if (before && !before.untouched) throw new Stop('already', 'alreadyTouched')
      if (before) {
        notes.push(note('updates'))
        plan.updates = before.evidenceId
      }
      return { ...told, verdict: notes.length > 0 ? 'remark' : 'ready', notes, plan }
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      return { ...told, verdict: error.verdict, notes: [error.note, ...notes], plan: null }
    }
  })
}

function planOf(
  {
    code: codeCell,
    title: titleCell,
    address: addressCell,
  }: { code: string; title: string; address: string },
  cell: (at: number) => string,
  settings: Settings,
  known: Known,
  notes: Message[],
): Plan {
  for (const text of [codeCell, titleCell, addressCell])
    if (/^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?/i.test(text)) throw new Stop('refused', 'cellError')
  const read = readCode(codeCell)
  if (!read.ok) throw new Stop('refused', `code.${read.key}`)
  const title = titleOf(titleCell, notes)
  const documentOn = dayOf(cell(settings.date), known.today, notes)
  const fiscalYear = yearOf(cell(settings.year), documentOn, settings, notes)
  const item = known.items.get(`${fiscalYear}/${read.code}`)
  if (!item) {
    const isYear = [...known.items.keys()].some((key) => key.startsWith(`${fiscalYear}/`))
    throw new Stop('refused', isYear ? 'code.unknown' : 'noCycle', {
      code: read.code,
      year: String(fiscalYear),
    })
  }
  if (documentOn !== null && fiscalYearOf(documentOn) !== fiscalYear)
    notes.push(note('dateOtherYear', { year: String(fiscalYearOf(documentOn)) }))
  const shown = contentOf(addressCell, settings, known, notes)
  const workGroupId = settings.workGroupId || item.leadId
  if (!workGroupId) throw new Stop('decision', 'noGroup', { code: read.code, year: String(fiscalYear) })
  const asked = comparable(addressCell)
  const address = asked
    ? `${settings.hosts.includes(asked.host) ? '' : asked.host}${asked.path}?${asked.query}`
    : addressCell
  return {
    ...{ fiscalYear, itemCode: read.code, title, documentOn, workGroupId, updates: null },
    ...shown,
    key: digest(fiscalYear, read.code, address || `title: ${normalizeForSearch(title)}`),
    content: digest(title, documentOn, shown.link, shown.fileId && known.files.hashOf(shown.fileId)),
  }
}

function titleOf(cell: string, notes: Message[]): string {
  const title = cell.replace(/\s+/g, ' ')
  if (title === '') throw new Stop('refused', 'titleEmpty')
  if (title.length > textLimits.title) throw new Stop('refused', 'titleLong', { max: textLimits.title })
  // In the portal it is text like any other; exports keep it from acting (lib/text/csv.ts).
  if (/^[=+\-@]/.test(title)) notes.push(note('formula'))
  return title
}

function dayOf(cell: string, today: string, notes: Message[]): string | null {
  if (cell === '') return null
  const read = readDate(cell)
  if (!read.ok) throw new Stop('refused', 'date', { text: cell.slice(0, 60) })
  if (read.day > today) notes.push(note('dateFuture'))
  return read.day
}

function yearOf(cell: string, documentOn: string | null, settings: Settings, notes: Message[]): number {
  if (cell !== '') {
    const year = readYear(cell)
    if (year === null) throw new Stop('refused', 'year', { text: cell.slice(0, 60) })
    return year
  }
  if (settings.usualYear !== null) return settings.usualYear
  if (documentOn === null) throw new Stop('decision', 'noYear')
  const year = fiscalYearOf(documentOn)
  notes.push(note('yearByDate', { year: String(year) }))
  return year
}

type Shown = Pick<Plan, 'link' | 'fileId' | 'oldAddress'>

/** What the evidence will show: a file that came with the sheet, or an address. */
function contentOf(cell: string, settings: Settings, known: Known, notes: Message[]): Shown {
  if (cell === '') throw new Stop('refused', 'nothing')
  if (cell.length > textLimits.linkUrl) throw new Stop('refused', 'addressLong', { max: textLimits.linkUrl })
  const isBareName = !/^(?:[a-z][a-z0-9+.-]*:|\/|\\|www\.)/i.test(cell) && /\.[a-z0-9]{2,5}$/i.test(cell)
  const url = safeHttpUrl(/^www\./i.test(cell) ? `http://${cell}` : cell)
  const asked = isBareName ? null : comparable(cell)
  const isOld =
    asked !== null && (asked.host === '' ? cell.startsWith('/') : settings.hosts.includes(asked.host))
  if (!isBareName && !isOld && url === null) throw new Stop('refused', 'notWeb')
  if (!isBareName && !isOld) return { link: url, fileId: null, oldAddress: null }
  const oldAddress = isOld ? cell : null
  const found = findFile(isBareName ? cell : asked!.path, known.files)
  if (found === 'many') throw new Stop('decision', 'fileTwice')
  if (found?.refused) throw new Stop('refused', 'fileForbidden', { file: found.path })
  if (found) return { link: null, fileId: found.id, oldAddress }
  if (isBareName) throw new Stop('refused', 'fileMissing', { file: cell.slice(0, 200) })
  const link = url ?? (settings.hosts[0] ? safeHttpUrl(`http://${settings.hosts[0]}${cell}`) : null)
  if (settings.missing === 'leave' || link === null) throw new Stop('decision', 'oldFileMissing')
  notes.push(note('oldLink'))
  return { link, fileId: null, oldAddress }
}
