import { Parser } from 'htmlparser2'

/** A piece of a page that is read in one go: a paragraph, a cell, the text of a link. */
export interface Piece {
  text: string
  /** not to be seen by who looks at the page */
  hidden: boolean
  /** where it leads, as written; null where it is no link */
  href: string | null
}

export interface Page {
  title: string
  /** first and second headings */
  headings: string[]
  pieces: Piece[]
  asksForPassword: boolean
  /** where it sends its reader by itself within five seconds; as written */
  refreshTo: string | null
}

const inline = new Set(
  'a abbr b bdi bdo cite code em font i kbd label mark q s small span strong sub sup u'.split(' '),
)
const unread = new Set(['script', 'style', 'template', 'svg', 'noscript', 'iframe', 'object'])
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

// The ways in which injected links are put out of sight: not shown, off the edge, of no size.
const outOfSight =
  /display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])|(?:^|;)\s*(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)|clip\s*:\s*rect\(\s*0/i

function isHidden(name: string, { style = '', hidden, height }: Record<string, string>): boolean {
  return hidden !== undefined || outOfSight.test(style) || (name === 'marquee' && Number(height ?? 99) <= 1)
}

const tidy = (text: string): string => text.replace(/[\s\u200b\u00ad]+/g, ' ').trim()

/** What a page says, to its reader and behind the reader's back. */
export function readPage(html: string): Page {
  const page: Page = { title: '', headings: [], pieces: [], asksForPassword: false, refreshTo: null }
  const open: { name: string; hidden: boolean; href: string | null }[] = []
  let skipped = 0
  let heading = ''
  let text = ''
  const top = () => open.at(-1) ?? { hidden: false, href: null }
  const endPiece = () => {
    const said = tidy(text)
    if (said) page.pieces.push({ text: said, hidden: top().hidden, href: top().href })
    text = ''
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'meta') page.refreshTo ??= refreshOf(attributes)
        if (name === 'input' && attributes.type?.toLowerCase() === 'password') page.asksForPassword = true
        if (empty.has(name)) {
          if (name === 'br') text += ' '
          return
        }
        const hidden = top().hidden || isHidden(name, attributes)
        if (!inline.has(name) || name === 'a' || hidden !== top().hidden) endPiece()
        if (unread.has(name)) skipped += 1
        const href = name === 'a' ? (attributes.href ?? '') : top().href
        open.push({ name, hidden, href })
      },
      ontext(part) {
        const inside = open.at(-1)?.name
        if (inside === 'title' && skipped === 0) page.title += part
        else if (skipped === 0) {
          text += part
          if (open.some(({ name }) => name === 'h1' || name === 'h2')) heading += part
        }
      },
      onclosetag(name) {
        const at = open.findLastIndex((element) => element.name === name)
        if (at < 0) return
        if (!inline.has(name) || name === 'a' || open[at]!.hidden) endPiece()
        if (unread.has(name)) skipped -= 1
        if (name === 'h1' || name === 'h2') {
          if (tidy(heading) && page.headings.length < 20) page.headings.push(tidy(heading))
          heading = ''
        }
        open.length = at
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  endPiece()
  page.title = tidy(page.title)
  return page
}

function refreshOf(attributes: Record<string, string>): string | null {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return null
  const found = /^\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i.exec(attributes.content ?? '')
  return found && Number(found[1]) <= 5 ? found[2]! : null
}

/** What stands there to be seen. */
export const visibleText = (page: Page): string =>
  page.pieces
    .filter((piece) => !piece.hidden)
    .map((piece) => piece.text)
    .join(' ')
