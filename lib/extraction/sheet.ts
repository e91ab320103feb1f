import type { FileHandle } from 'node:fs/promises'
import * as XLSX from '@e965/xlsx'
import { boundedCells, cellText, inOneLine } from './cells.ts'
import { type OfficePackage, readXml } from './package.ts'
import { drawnWords } from './pptx.ts'
import type { CellLimits, Job } from './protocol.ts'
import { repairText } from './repair.ts'
import type { ReadPage } from './schema.ts'
import { type Tell, Unreadable } from './telling.ts'
import { natureOfWords } from './words.ts'

/** Bytes of the unpacked sheets: what they become in memory is several times as large. */
const largestSheets = 48 * 1024 * 1024

const options: XLSX.ParsingOptions = {
  dense: true,
  cellStyles: true, // else hidden columns are not told
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
}

/** A sheet is a page, also a hidden one; `parts` is null for workbooks of before 2007. */
export async function readSheets(
  bytes: Buffer,
  parts: OfficePackage | null,
  job: Job,
  tell: Tell,
): Promise<void> {
  if (parts && parts.unpackedSize('xl/') > largestSheets) throw new Unreadable('too_large')
  const book = parse(bytes)
  const more = parts ? await surroundings(parts) : new Map<string, Surroundings>()
  await tell({ facts: { pageCount: book.SheetNames.length } })
  let wanted = job.cells
  for (const [at, name] of book.SheetNames.entries()) {
    const around = more.get(name)
    const { text, allHidden, cells } = readCells(book.Sheets[name] as XLSX.DenseWorkSheet | undefined, wanted)
    if (wanted && cells.some((row) => row?.some(Boolean))) {
      await tell({ cells: boundedCells(cells, wanted) })
      wanted = undefined
    }
    const page: ReadPage = {
      number: at + 1,
      name,
      hidden: allHidden || (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
      nature: 'text',
      text: repairText([text, ...(around?.texts ?? [])].filter((one) => one.trim()).join('\n')),
    }
    page.nature = natureOfWords(page.text, around?.pictures ?? false)
    await tell({ page })
  }
}

/** Word and PowerPoint of before 2007 are named and not read; workbooks are. */
export async function readOldOffice(handle: FileHandle, job: Job, tell: Tell): Promise<void> {
  if (/\.xl[a-z]?$/i.test(job.name)) await readSheets(await handle.readFile(), null, job, tell)
  await tell({ facts: { opening: 'opens' } })
}

function parse(bytes: Buffer): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, options)
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new Unreadable('locked')
    throw new Unreadable('damaged')
  }
}

function readCells(
  sheet: XLSX.DenseWorkSheet | undefined,
  limits: CellLimits | undefined,
): {
  text: string
  allHidden: boolean
  cells: (string[] | undefined)[]
} {
  const rows = sheet?.['!data'] ?? []
  const lines: string[] = []
  const table: (string[] | undefined)[] = []
  const remarks: string[] = []
  let filled = 0
  let seen = 0
  rows.forEach((row, r) => {
    if (!row) return
    const rowHidden = sheet!['!rows']?.[r]?.hidden === true
    const cells: string[] = []
    row.forEach((cell, c) => {
      if (!cell) return
      const text = textOf(cell)
      cells[c] = limits?.lines && cell.t === 's' ? cellText(String(cell.v), limits) : text
      for (const remark of cell.c ?? []) if (!remark.T && remark.t) remarks.push(inOneLine(remark.t))
      if (text === '') return
      filled += 1
      if (!rowHidden && sheet!['!cols']?.[c]?.hidden !== true) seen += 1
    })
    table[r] = cells
    if (cells.some(Boolean)) lines.push(Array.from(cells, (cell) => cell ?? '').join('\t'))
  })
  return { text: [...lines, ...remarks].join('\n'), allHidden: filled > 0 && seen === 0, cells: table }
}

function textOf(cell: XLSX.CellObject): string {
  if (cell.v === undefined || cell.v === null || cell.t === 'z') return ''
  if (cell.t === 'd' && cell.v instanceof Date) return dayOf(cell.v)
  if (cell.t === 'n' && typeof cell.v === 'number') return numberOf(cell.v, cell)
  return inOneLine(cell.w ?? String(cell.v))
}

/** As the sheet shows it; but days in one form, and long numbers by their digits, not as 1.2E+12. */
function numberOf(value: number, cell: XLSX.CellObject): string {
  const format = String(cell.z ?? '')
  if (format && XLSX.SSF.is_date(format) && /[ydbe]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''))) {
    const { y, m, d } = XLSX.SSF.parse_date_code(value) ?? {}
    if (y) return thaiDay(y, m, d)
  }
  const shown = inOneLine(cell.w ?? String(value))
  if (/^[#*]+$/.test(shown) || (/\dE[+-]?\d/i.test(shown) && Number.isInteger(value))) {
    return Number.isSafeInteger(value) ? String(value) : shown
  }
  return shown
}

const dayOf = (day: Date): string => thaiDay(day.getFullYear(), day.getMonth() + 1, day.getDate())

/** 15/01/2568; a year that was typed as one of the Buddhist Era is one. */
function thaiDay(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(day)}/${two(month)}/${year < 2400 ? year + 543 : year}`
}

interface Surroundings {
  /** headers and footers of print, words in drawings */
  texts: string[]
  pictures: boolean
}

async function surroundings(parts: OfficePackage): Promise<Map<string, Surroundings>> {
  const found = new Map<string, Surroundings>()
  const main = (await parts.relations('')).find(({ kind }) => kind === 'officeDocument')?.target
  if (!main?.endsWith('.xml')) return found
  const sheets: { name: string; id: string }[] = []
  readXml(await parts.readWhole(main), (element, attributes) => {
    if (element === 'sheet') sheets.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '' })
  })
  const relations = await parts.relations(main)
  for (const { name, id } of sheets) {
    const part = relations.find((one) => one.id === id)?.target
    if (part) found.set(name, await aroundSheet(parts, part))
  }
  return found
}

async function aroundSheet(parts: OfficePackage, part: string): Promise<Surroundings> {
  const around: Surroundings = { texts: [], pictures: false }
  const xml = await parts.readWhole(part)
  for (const [, text] of xml.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)) {
    // &L &C &R begin its three parts, &"font" &12 &P are no words.
    around.texts.push(text!.replace(/&amp;(?:"[^"]*"|&quot;.*?&quot;|\d+|[A-Z])/g, ' '))
  }
  for (const { kind, target } of await parts.relations(part)) {
    if (kind === 'image') around.pictures = true
    if (kind !== 'drawing') continue
    around.texts.push(drawnWords((await parts.read(target)) ?? ''))
    if ((await parts.relations(target)).some((one) => one.kind === 'image')) around.pictures = true
  }
  return around
}
