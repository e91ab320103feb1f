import { type OfficePackage, readXml } from './package.ts'
import { repairText } from './repair.ts'
import { onlyPage, type Tell } from './telling.ts'
import { natureOfWords } from './words.ts'

/** Parts that hold words besides the body, in the order in which they are added. */
const besides = ['header', 'footer', 'footnotes', 'endnotes', 'comments']
/** What is struck out, and the second writing of what is already there. */
const unread = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText'])

/** A document is one page: where its pages break, only a layout program knows. */
export async function readDocx(parts: OfficePackage, tell: Tell): Promise<void> {
  const main = (await parts.relations('')).find(({ kind }) => kind === 'officeDocument')?.target
  const body = await parts.readWhole(main ?? 'word/document.xml')
  const relations = await parts.relations(main ?? 'word/document.xml')
  const texts = [readWords(body)]
  for (const kind of besides) {
    for (const relation of relations.filter((one) => one.kind === kind && !one.external)) {
      const words = readWords((await parts.read(relation.target)) ?? '')
      if (!texts.includes(words)) texts.push(words)
    }
  }
  const text = repairText(texts.filter((one) => one.trim()).join('\n\n'))
  const pictures = parts.names.some((name) => name.startsWith('word/media/'))
  await tell({ facts: { pageCount: 1 } })
  await tell({ page: onlyPage(text, natureOfWords(text, pictures)) })
}

/** Paragraphs by \n, cells by \t, rows by \n; also of headers, notes and text boxes. */
function readWords(xml: string): string {
  let text = ''
  let skipped = 0
  let inText = false
  // Paragraphs within a cell stay on its line; a table within a cell too.
  let cells = 0
  readXml(
    xml,
    (name) => {
      if (unread.has(name)) skipped += 1
      if (name === 't') inText = true
      else if (name === 'tc') cells += 1
      if (skipped > 0) return
      if (name === 'tab') text += cells > 0 ? ' ' : '\t'
      else if (name === 'br' || name === 'cr') text += cells > 0 ? ' ' : '\n'
      else if (name === 'noBreakHyphen') text += '-'
    },
    (piece) => {
      if (inText && skipped === 0) text += piece
    },
    (name) => {
      if (unread.has(name)) skipped -= 1
      else if (name === 't') inText = false
      else if (name === 'p') text += cells > 0 ? ' ' : '\n'
      else if (name === 'tc') {
        cells -= 1
        text += cells > 0 ? ' ' : '\t'
      } else if (name === 'tr') text += cells > 0 ? ' ' : '\n'
    },
  )
  return text
}
