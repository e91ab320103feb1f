import { type GroupSlug, groupName } from '../groups.ts'

/** A paper of the demonstration office. Each entry of `pages` is one sheet, so that a claim's page number is certain. */
export interface Paper {
  /** ASCII, without extension: the file under prisma/seed/demo/files */
  file: string
  title: string
  subtitle?: string
  group: GroupSlug
  landscape?: boolean
  /** What of it is invented, for the foot of every page. */
  invented: string
  pages: readonly (readonly string[])[]
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

const rich = (text: string): string => escapeHtml(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')

export const h = (text: string): string => `<h2>${rich(text)}</h2>`
export const p = (...lines: string[]): string => lines.map((line) => `<p>${rich(line)}</p>`).join('')
export const ul = (...items: string[]): string =>
  `<ul>${items.map((item) => `<li>${rich(item)}</li>`).join('')}</ul>`
export const ol = (...items: string[]): string =>
  `<ol>${items.map((item) => `<li>${rich(item)}</li>`).join('')}</ol>`
export const note = (text: string): string => `<p class="note">${rich(text)}</p>`
export const english = (...blocks: string[]): string => `<div lang="en">${blocks.join('')}</div>`

/** Large figures side by side. */
export const figures = (...pairs: (readonly [figure: string, label: string])[]): string =>
  `<div class="figures">${pairs.map(([figure, label]) => `<div><b>${rich(figure)}</b><span>${rich(label)}</span></div>`).join('')}</div>`

export type Cell = string | number | null

/** Numbers are set to the right with separators; null is a dash. `foot` is the line of totals. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: { foot?: readonly Cell[]; widths?: readonly number[] } = {},
): string {
  const cell = (tag: 'td' | 'th') => (value: Cell) =>
    typeof value === 'number'
      ? `<${tag} class="number">${baht(value)}</${tag}>`
      : `<${tag}${value === null ? ' class="number"' : ''}>${value === null ? '–' : rich(value)}</${tag}>`
  const columns = options.widths?.map((width) => `<col style="width:${width}%">`).join('') ?? ''
  return `<table><caption>${rich(caption)}</caption><colgroup>${columns}</colgroup><thead><tr>${head
    .map(
      (text, column) =>
        `<th scope="col"${isNumeric(rows, column) ? ' class="number"' : ''}>${rich(text)}</th>`,
    )
    .join(
      '',
    )}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('')}</tbody>${
    options.foot ? `<tfoot><tr>${options.foot.map(cell('th')).join('')}</tr></tfoot>` : ''
  }</table>`
}

const isNumeric = (rows: readonly (readonly Cell[])[], column: number): boolean =>
  rows.some((row) => typeof row[column] === 'number')

/** Bars of per cent, each with its figure. */
export const bars = (caption: string, rows: readonly (readonly [label: string, percent: number])[]): string =>
  `<figure class="bars"><figcaption>${rich(caption)}</figcaption>${rows
    .map(
      ([label, percent]) =>
        `<div><span>${rich(label)}</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6" fill="#e9e4d8"/><rect width="${percent}" height="6" fill="#2e4374"/></svg><b>${percent}%</b></div>`,
    )
    .join('')}</figure>`

/** The chart of an office: the head, its deputies, its groups. */
export const chart = (head: string, second: string, groups: readonly string[]): string =>
  `<div class="chart"><div class="head">${rich(head)}</div><div class="second">${rich(second)}</div><div class="groups">${groups
    .map((group) => `<div>${rich(group)}</div>`)
    .join('')}</div></div>`

export const signature = (post: string, day: string): string =>
  `<div class="signature"><span class="place">ที่ลงนาม (ตัวอย่าง ไม่ใช่ลายมือชื่อจริง)</span><span>${rich(post)}</span><span>${rich(day)}</span></div>`

export const baht = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: 2 })
export const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10
export const owners = (slug: GroupSlug): string => groupName(slug)

/** Long group names take two lines in a table; the usual short ones are plain to everyone in the office. */
export const shortOwner = (slug: GroupSlug): string =>
  ({
    admin: 'อำนวยการ',
    policy: 'นโยบายและแผน',
    dlict: 'DLICT',
    finance: 'การเงินและสินทรัพย์',
    hr: 'บริหารงานบุคคล',
    teacherdev: 'พัฒนาครูฯ',
    supervision: 'นิเทศฯ',
    promotion: 'ส่งเสริมฯ',
    audit: 'ตรวจสอบภายใน',
    legal: 'กฎหมายและคดี',
  })[slug]
