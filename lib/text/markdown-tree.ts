import type { Blockquote, Heading, List, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { safeHttpUrl } from './links.ts'

type Container = Root | Blockquote | List | Paragraph | { children: RootContent[] }

const text = (value: string): Text => ({ type: 'text', value })

/**
 * Makes a parsed document into what an office may show: HTML stays visible as the text it was typed as, pictures become
 * links, footnotes stay where they were written (they would need ids), a single line break is kept as people mean it.
 */
export function tame(root: Root): Root {
  tameChildren(root, [])
  return root
}

/** `open` holds the depths of the headings that enclose this point: the outline never skips a level. */
function tameChildren(parent: Container, open: number[]): void {
  const list = parent.children as RootContent[]
  parent.children = list.flatMap((child) => tameNode(child, open)) as never
}

function tameNode(node: RootContent, open: number[]): RootContent[] {
  switch (node.type) {
    case 'html':
      return [{ type: 'paragraph', children: linesOf(node.value) }]
    case 'text':
      return linesOf(node.value)
    case 'image':
      return [linkTo(node.url, node.alt || node.url)]
    case 'imageReference':
      return [text(node.alt || node.identifier)]
    case 'footnoteReference':
      return [text(`[${node.label ?? node.identifier}]`)]
    case 'footnoteDefinition': {
      tameChildren(node, open)
      const first = node.children[0]
      const mark = text(`[${node.label ?? node.identifier}] `)
      if (first?.type === 'paragraph') first.children.unshift(mark)
      return node.children
    }
    case 'heading':
      node.depth = outlineDepth(node, open)
      break
    case 'listItem': {
      const first = node.children[0]
      if (typeof node.checked === 'boolean' && first?.type === 'paragraph') {
        first.children.unshift(text(node.checked ? '☑ ' : '☐ '))
      }
      node.checked = null
      break
    }
  }
  if ('children' in node) {
    // HTML inside a line is a phrase, not a paragraph of its own.
    const inline = !['blockquote', 'list', 'listItem', 'block'].includes(node.type)
    if (inline) {
      const phrases = node.children as PhrasingContent[]
      node.children = phrases.map((child) => (child.type === 'html' ? text(child.value) : child)) as never
    }
    tameChildren(node as Container, open)
  }
  return [node]
}

/** Headings begin at h3: above them stand the page's h1 and the h2 of the part that shows the text. */
function outlineDepth(heading: Heading, open: number[]): Heading['depth'] {
  while (open.length > 0 && open.at(-1)! >= heading.depth) open.pop()
  open.push(heading.depth)
  return Math.min(2 + open.length, 6) as Heading['depth']
}

function linkTo(url: string, label: string): PhrasingContent {
  const href = safeHttpUrl(url)
  return href ? { type: 'link', url: href, children: [text(label)] } : text(label)
}

function linesOf(value: string): PhrasingContent[] {
  return value
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' } as const, text(line)]))
}
