import type { Element, Root as HtmlRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
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

function elementsOf(root: HtmlRoot): Element[] {
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

const parser = unified().use(remarkParse).use(remarkGfm)

const printer = unified()
  .use(() => tame)
  .use(remarkRehype)
  .use(() => (root: HtmlRoot) => {
    for (const element of elementsOf(root)) finishElement(element)
  })
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)

/** Twenty quotes or lists opened on one line. */
const deepContainers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m
const MARKS_IN_A_BLOCK = 1_000

/** Nobody writes these, and the parser takes seconds, or the whole stack, to make sense of them. */
const isTangled = (markdown: string): boolean =>
  deepContainers.test(markdown) ||
  markdown
    .split(/\n[ \t]*\n/)
    .some(
      (block) => block.length > MARKS_IN_A_BLOCK && block.replace(/[^*_~[\]]/g, '').length > MARKS_IN_A_BLOCK,
    )

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asTyped = (markdown: string): string =>
  `<p>${markdown.replace(/[&<>"]/g, (character) => escapes[character] ?? '')}</p>`

/** Markdown as HTML that is safe to put into a page, with headings from h3 down. HTML in it shows as text. */
export function markdownToHtml(markdown: string): string {
  if (isTangled(markdown)) return asTyped(markdown)
  return String(printer.stringify(printer.runSync(parser.parse(markdown)) as HtmlRoot))
}

/** Where a Markdown text leads, as its links are printed. */
export function linksIn(markdown: string): string[] {
  if (isTangled(markdown)) return []
  const elements = elementsOf(printer.runSync(parser.parse(markdown)) as HtmlRoot)
  return [...new Set(elements.flatMap(({ properties: { href } }) => (typeof href === 'string' ? href : [])))]
}

/** The words of a Markdown text, one line a block: for descriptions and for search. */
export function markdownToText(markdown: string): string {
  if (isTangled(markdown)) return markdown
  return wordsOf(tame(parser.parse(markdown)))
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
