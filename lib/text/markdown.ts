import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Blocks, ownMark, placeBlocks } from './blocks.ts'
import { safeHttpUrl } from './links.ts'
import { tame } from './markdown-tree.ts'

/** The whole of what may leave: no pictures, no ids, no classes of the writer's, no style, no script. */
const allowed = {
  tagNames: [
    ...['p', 'br', 'strong', 'em', 'del', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr'],
    ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', ['rel', 'nofollow', 'noopener']],
    ol: ['start'],
    th: [
      ['scope', 'col'],
      ['className', 'align-right', 'align-center'],
    ],
    td: [['className', 'align-right', 'align-center']],
  } as Record<string, (string | [string, ...string[]])[]>,
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style'],
}

const classes = (...names: string[]): [string, ...string[]] => ['className', ...names]
const ownPicture =
  /^\/(?:pictures\/[0-9a-f]{32}\/(?:card-)?\d+\.(?:avif|webp|jpg)|admin\/files\/[0-9a-z]{8}\/[\w.-]+(?:\?cut=(?:whole|card))?)$/
const ownPictures = /^(?:\/pictures\/[0-9a-f]{32}\/(?:card-)?\d+\.(?:avif|webp|jpg) \d+w(?:, |$))+$/

/** What blocks add to it. Every address of a picture is one of ours, by its shape. */
const allowedInBlocks = {
  ...allowed,
  tagNames: [
    ...allowed.tagNames,
    ...['div', 'figure', 'figcaption', 'picture', 'source', 'img', 'dl', 'dt', 'dd'],
  ],
  attributes: {
    ...allowed.attributes,
    a: [...allowed.attributes.a!, ['lang', 'th']],
    p: [classes('callout-word', 'video'), ['lang', 'th']],
    div: [classes('callout', 'callout-note', 'callout-warning', 'contact-card')],
    ul: [classes('gallery', 'file-list')],
    ol: ['start', classes('steps')],
    dl: [classes('facts')],
    dd: [['lang', 'th']],
    source: [['srcSet', ownPictures], 'sizes', ['type', /^image\/(?:avif|webp|jpeg)$/]],
    img: [
      ['src', ownPicture],
      ['srcSet', ownPictures],
      ...['sizes', 'width', 'height', 'alt'],
      ['lang', 'th'],
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ],
  } as Record<string, (string | [string, ...(string | RegExp)[]])[]>,
  protocols: { href: ['http', 'https', 'tel', 'mailto'] },
}

function elementsOf(root: HtmlRoot | Element): Element[] {
  const found: Element[] = []
  const waiting = [...root.children]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue
    found.push(node)
    waiting.push(...node.children)
  }
  return found
}

function finishElement(element: Element): void {
  const { tagName, properties } = element
  if (tagName === 'a') {
    const { [ownMark]: own, ...rest } = properties
    if (own === 'yes') {
      element.properties = rest
      return
    }
    const href = safeHttpUrl(String(properties.href ?? ''))
    element.properties = href ? { href, rel: ['nofollow', 'noopener'] } : {}
  }
  if (tagName === 'th' || tagName === 'td') {
    const side = properties.align
    element.properties = {
      ...(tagName === 'th' ? { scope: 'col' } : {}),
      ...(side === 'right' || side === 'center' ? { className: [`align-${side}`] } : {}),
    }
  }
}

function liftHeading(element: Element): void {
  const [, level] = /^h([3-6])$/.exec(element.tagName) ?? []
  if (level) element.tagName = `h${Number(level) - 1}`
}

/** A table may be wider than a phone: it scrolls in a box that the keyboard reaches, called by the heads of its columns. */
function boxTables(root: HtmlRoot): void {
  for (const parent of [root, ...elementsOf(root)])
    parent.children = parent.children.map((child) =>
      child.type === 'element' && child.tagName === 'table' ? boxOf(child) : child,
    ) as never
}

const lettersOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(lettersOf).join('') : ''

function boxOf(table: Element): Element {
  const heads = elementsOf(table).filter(({ tagName }) => tagName === 'th')
  const label = heads.map(lettersOf).filter(Boolean).reverse().join(', ')
  const properties = { className: ['table-box'], role: 'group', tabIndex: 0, ariaLabel: label || undefined }
  return { type: 'element', tagName: 'div', properties, children: [table] }
}

const parser = unified().use(remarkParse).use(remarkGfm)

// Blocks stand on lines of their own: a colon within a line (8:30, ๑:ก) is only a colon.
const blockParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function () {
    this.data({
      micromarkExtensions: [...(this.data('micromarkExtensions') ?? []), { flow: directive().flow! }],
      fromMarkdownExtensions: [...(this.data('fromMarkdownExtensions') ?? []), directiveFromMarkdown()],
    })
  })

const printerOf = (schema: typeof allowed | typeof allowedInBlocks) =>
  unified()
    .use(() => tame)
    .use(remarkRehype)
    .use(() => (root: HtmlRoot) => {
      for (const element of elementsOf(root)) finishElement(element)
    })
    .use(rehypeSanitize, schema)
    .use(() => boxTables)
    .use(rehypeStringify)
const printer = printerOf(allowed)
const blockPrinter = printerOf(allowedInBlocks)

/** Whether there can be a block in it; a text without one goes the shorter way. */
const mayHaveBlocks = (markdown: string): boolean => markdown.includes('::') || markdown.includes('(file:')

/** The parsed text, its blocks in the form in which they are printed. */
const parse = (markdown: string, blocks: Blocks | null): Root =>
  mayHaveBlocks(markdown)
    ? placeBlocks(blockParser.parse(markdown), markdown, blocks)
    : parser.parse(markdown)

/** Twenty quotes or lists opened on one line. */
const deepContainers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m
const MARKS_IN_A_BLOCK = 1_000
const OPENINGS = 200
const openings = /^[ \t>]*:{3,}/gm

/** Nobody writes these, and the parser takes seconds, or the whole stack, to make sense of them. */
const isTangled = (markdown: string): boolean =>
  deepContainers.test(markdown) ||
  (markdown.includes(':::') && (markdown.match(openings)?.length ?? 0) > OPENINGS) ||
  markdown
    .split(/\n[ \t]*\n/)
    .some(
      (block) => block.length > MARKS_IN_A_BLOCK && block.replace(/[^*_~[\]]/g, '').length > MARKS_IN_A_BLOCK,
    )

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asTyped = (markdown: string): string =>
  `<p>${markdown.replace(/[&<>"]/g, (character) => escapes[character] ?? '')}</p>`

/**
 * Markdown as HTML that is safe to put into a page, with headings from h3 down, or from `top`. HTML in it shows as text. Pictures and files
 * are shown where `blocks` knows them; without it, of a picture only its words.
 */
export function markdownToHtml(markdown: string, blocks: Blocks | null = null, top: 2 | 3 = 3): string {
  if (isTangled(markdown)) return asTyped(markdown)
  const root = parse(markdown, blocks)
  const using = mayHaveBlocks(markdown) ? blockPrinter : printer
  const tree = using.runSync(root) as HtmlRoot
  if (top === 2) for (const element of elementsOf(tree)) liftHeading(element)
  return String(using.stringify(tree))
}

/** Where a Markdown text leads, as its links are printed. */
export function linksIn(markdown: string): string[] {
  if (isTangled(markdown)) return []
  const elements = elementsOf(printer.runSync(parse(markdown, null)) as HtmlRoot)
  return [...new Set(elements.flatMap(({ properties: { href } }) => (typeof href === 'string' ? href : [])))]
}

/** The words of a Markdown text, one line a block: for descriptions and for search. */
export function markdownToText(markdown: string): string {
  if (isTangled(markdown)) return markdown
  return wordsOf(tame(parse(markdown, null)))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

const phrases = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference'])

function wordsOf(node: Root | RootContent): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  const words = node.children.map(wordsOf).join(node.type === 'tableRow' ? ' ' : '')
  return phrases.has(node.type) || node.type === 'tableCell' ? words : `${words}\n`
}
