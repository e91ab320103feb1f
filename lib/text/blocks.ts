import type { Element, ElementContent, Properties } from 'hast'
import type { Blockquote, Image, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { safeHttpUrl } from './links.ts'

/** A picture as it stands in a page: every address is the portal's own. */
export interface BlockPicture {
  sources: { type: string; srcSet: string }[]
  src: string
  srcSet?: string
  sizes?: string
  /** pixels; where they are known nothing moves when it comes */
  width?: number
  height?: number
  alt: string
  lang?: 'th'
  /** where it is seen larger */
  href: string
}
export interface BlockFile {
  id: string
  href: string
  name: string
  /** such as "PDF · 1.2 MB" */
  facts: string
  lang?: 'th'
}
export interface BlockContact {
  title: string
  lang?: 'th'
  lines: { label: string; text: string; href?: string; lang?: 'th' }[]
}

/** What the blocks of a text may show: the files of its own revision, and nothing else. */
export interface Blocks {
  words: { note: string; warning: string; video: string }
  picture(id: string, cut: 'whole' | 'card'): BlockPicture | null
  file(id: string): BlockFile | null
  files(): BlockFile[]
  contact: BlockContact | null
  /** filled while the text is printed: what it has shown itself */
  placed: Set<string>
}

/** Marks an address of the portal's own, until links are finished: what a writer typed can never carry it. */
export const ownMark = 'dataOwn'

type Parent = Root | Blockquote | List | Paragraph | ContainerDirective | { children: RootContent[] }
interface Context {
  /** null: only the words are wanted */
  blocks: Blocks | null
  lines: string[]
}

const reference = /^file:([0-9a-z]{8})$/

/**
 * Turns directives and pictures of the revision into what is printed. A directive that nobody knows stays the text that
 * was typed; of a directive nothing but the attributes named here is ever read.
 */
export function placeBlocks(root: Root, source: string, blocks: Blocks | null): Root {
  placeIn(root, { blocks, lines: source.split('\n') })
  return root
}

function placeIn(parent: Parent, context: Context): void {
  const children = parent.children as RootContent[]
  parent.children = children.flatMap((child) => place(child, context)) as never
}

function place(node: RootContent, context: Context): RootContent[] {
  if (node.type === 'containerDirective') return placeContainer(node, context)
  if (node.type === 'leafDirective') return placeLeaf(node, context)
  if (node.type === 'paragraph') {
    const pictures = picturesAlone(node)
    if (pictures.length > 0) return pictures.flatMap((picture) => figureOf(picture, '', context))
  }
  if (node.type === 'image' && node.url.startsWith('file:')) return [inlinePicture(node, context)]
  if (node.type === 'link' && node.url.startsWith('file:')) return fileLink(node.url, node.children, context)
  if ('children' in node) placeIn(node as Parent, context)
  return [node]
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const words = (value: string): ElementContent => ({ type: 'text', value })

/** An element of ours among the parsed ones. */
const printed = ({ tagName, properties, children }: Element): RootContent =>
  ({
    type: 'block',
    data: { hName: tagName, hProperties: properties, hChildren: children },
    children: [],
  }) as never

function typedLine(context: Context, line: number | undefined): RootContent[] {
  const typed = line === undefined ? '' : (context.lines[line - 1]?.trim() ?? '')
  return typed === '' ? [] : [paragraph([text(typed)])]
}

const labelOf = (node: ContainerDirective): Paragraph | null => {
  const first = node.children[0]
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : null
}

function placeContainer(node: ContainerDirective, context: Context): RootContent[] {
  const label = labelOf(node)
  const inner = node.children.filter((child) => child !== label)
  if (node.name === 'gallery') return gallery(inner, context)
  if (node.name === 'note' || node.name === 'warning' || node.name === 'steps') {
    const body = { type: 'block', children: inner } as unknown as { children: RootContent[] }
    placeIn(body, context)
    return node.name === 'steps'
      ? steps(label, body.children)
      : callout(node.name, label, body.children, context)
  }
  const start = node.position?.start.line
  const end = node.position?.end.line
  const body = { children: inner as RootContent[] }
  placeIn(body, context)
  const closing = end !== undefined && end !== start && /^\s*:{3,}\s*$/.test(context.lines[end - 1] ?? '')
  return [...typedLine(context, start), ...body.children, ...typedLine(context, closing ? end : undefined)]
}

function callout(
  name: 'note' | 'warning',
  label: Paragraph | null,
  children: RootContent[],
  { blocks }: Context,
): RootContent[] {
  const word = blocks?.words[name] ?? ''
  const title: PhrasingContent[] = [
    ...(word ? [text(label ? `${word}: ` : word)] : []),
    ...(label?.children ?? []),
  ]
  const head =
    title.length > 0 ? { ...paragraph(title), data: { hProperties: { className: ['callout-word'] } } } : null
  return [
    {
      type: 'block',
      data: { hName: 'div', hProperties: { className: ['callout', `callout-${name}`] } },
      children: [...(head ? [head] : []), ...children],
    } as never,
  ]
}

/** The ordered lists in it are drawn as steps; whatever else stands there stays as it is. */
const steps = (label: Paragraph | null, children: RootContent[]): RootContent[] => [
  ...(label ? [paragraph(label.children)] : []),
  ...children.map((child) =>
    child.type === 'list' && child.ordered
      ? { ...child, data: { ...child.data, hProperties: { className: ['steps'] } } }
      : child,
  ),
]

function imagesIn(nodes: readonly RootContent[]): Image[] {
  const found: Image[] = []
  const waiting = [...nodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'image') found.push(node)
    if ('children' in node) waiting.push(...[...node.children].reverse())
  }
  return found
}

function gallery(nodes: RootContent[], context: Context): RootContent[] {
  const images = imagesIn(nodes)
  if (!context.blocks) return images.map(({ alt }) => paragraph([text(alt ?? '')]))
  const items = images.flatMap((image) => {
    const found = find(image.url, 'card', context)
    if (found) return [element('li', {}, figure(found, image.alt ?? '', image.title ?? '', 'gallery'))]
    return image.alt ? [element('li', {}, words(image.alt))] : []
  })
  return items.length > 0 ? [printed(element('ul', { className: ['gallery'] }, ...items))] : []
}

function picturesAlone(node: Paragraph): Image[] {
  const pictures: Image[] = []
  for (const child of node.children) {
    if (child.type === 'image' && child.url.startsWith('file:')) pictures.push(child)
    else if (child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')) return []
  }
  return pictures
}

function find(url: string, cut: 'whole' | 'card', { blocks }: Context): BlockPicture | null {
  const id = reference.exec(url)?.[1]
  const found = id ? (blocks?.picture(id, cut) ?? null) : null
  if (id && found) blocks?.placed.add(id)
  return found
}

function figureOf(image: Image, caption: string, context: Context): RootContent[] {
  const found = find(image.url, 'whole', context)
  const said = caption || image.title || ''
  if (found) return [printed(figure(found, image.alt ?? '', said, 'figure'))]
  const left = [image.alt, said].filter(Boolean).join(' ')
  return left ? [paragraph([text(left)])] : []
}

function inlinePicture(image: Image, context: Context): RootContent {
  const found = find(image.url, 'whole', context)
  return found ? printed(pictureElement(found, image.alt ?? '')) : text(image.alt ?? '')
}

function pictureElement(picture: BlockPicture, alt: string): Element {
  const { sources, src, srcSet, sizes, width, height, lang } = picture
  return element(
    'picture',
    {},
    ...sources.map((source) => element('source', { ...source, ...(sizes ? { sizes } : {}) })),
    element('img', {
      src,
      ...(srcSet ? { srcSet } : {}),
      ...(sizes ? { sizes } : {}),
      ...(width && height ? { width, height } : {}),
      alt: alt || picture.alt,
      ...(lang && !alt ? { lang } : {}),
      loading: 'lazy',
      decoding: 'async',
    }),
  )
}

function figure(picture: BlockPicture, alt: string, caption: string, look: 'figure' | 'gallery'): Element {
  const shown = pictureElement(picture, alt)
  const isTold = (alt || picture.alt) !== ''
  // A link needs a name: a picture that says nothing leads nowhere.
  const inner =
    look === 'gallery' && isTold ? element('a', { href: picture.href, [ownMark]: 'yes' }, shown) : shown
  return element('figure', {}, inner, ...(caption ? [element('figcaption', {}, words(caption))] : []))
}

function fileLink(url: string, children: PhrasingContent[], { blocks }: Context): RootContent[] {
  const id = reference.exec(url)?.[1]
  const file = id ? (blocks?.file(id) ?? null) : null
  if (!file) return children
  return [
    {
      type: 'block',
      data: { hName: 'a', hProperties: { href: file.href, [ownMark]: 'yes' } },
      children: children.length > 0 ? children : [text(file.name)],
    } as never,
  ]
}

function placeLeaf(node: LeafDirective, context: Context): RootContent[] {
  const label = wordsOf(node.children)
  const attributes = node.attributes ?? {}
  switch (node.name) {
    case 'picture': {
      const image: Image = { type: 'image', url: `file:${attributes.file ?? ''}`, alt: attributes.alt ?? '' }
      return figureOf(image, label, context)
    }
    case 'files':
      return fileList(context)
    case 'contact':
      return contact(context)
    case 'video': {
      const url = safeHttpUrl(attributes.url ?? '')
      if (!url) break
      const { host } = new URL(url)
      const word = context.blocks?.words.video
      const link: PhrasingContent = { type: 'link', url, children: [text(label || host)] }
      const line = paragraph([...(word ? [text(`${word}: `)] : []), link, text(` (${host})`)])
      return [{ ...line, data: { hProperties: { className: ['video'] } } }]
    }
  }
  return typedLine(context, node.position?.start.line)
}

function wordsOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : ''))
    .join('')
    .trim()
}

function fileList({ blocks }: Context): RootContent[] {
  const files = blocks?.files() ?? []
  if (files.length === 0) return []
  for (const { id } of files) blocks!.placed.add(id)
  const items = files.map(({ href, name, facts, lang }) =>
    element(
      'li',
      {},
      element('a', { href, [ownMark]: 'yes', ...(lang ? { lang } : {}) }, words(name)),
      words(` ${facts}`),
    ),
  )
  return [printed(element('ul', { className: ['file-list'] }, ...items))]
}

function contact({ blocks }: Context): RootContent[] {
  if (!blocks?.contact) return []
  const { title, lang: titleLang, lines } = blocks.contact
  const parts = lines.flatMap(({ label, text: value, href, lang }) => {
    const marked = lang ? { lang } : {}
    const shown = href ? element('a', { href, [ownMark]: 'yes', ...marked }, words(value)) : words(value)
    return [element('dt', {}, words(label)), element('dd', href ? {} : marked, shown)]
  })
  return [
    printed(
      element(
        'div',
        { className: ['contact-card'] },
        element(
          'p',
          { className: ['callout-word'], ...(titleLang ? { lang: titleLang } : {}) },
          words(title),
        ),
        element('dl', { className: ['facts'] }, ...parts),
      ),
    ),
  ]
}
