import { Fragment, isValidElement } from 'react'

// A public page is printed and never hydrated, so React need not carry its tree to a browser as well: the tree of plain
// components is written down here, at about a tenth of the cost. What could not work on such a page throws.

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const special = /[&<>"']/
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign]!) : text

const empty = new Set(
  'area base br col embed hr img input link meta source track wbr path circle rect line'.split(' '),
)
const closed = new Set('path circle rect line'.split(' '))
// Attributes whose name in HTML differs from React's; null is not an attribute.
const names: Record<string, string | null> = {
  children: null,
  dangerouslySetInnerHTML: null,
  suppressHydrationWarning: null,
  className: 'class',
  htmlFor: 'for',
  charSet: 'charset',
  dateTime: 'datetime',
  viewBox: 'viewBox',
  patternUnits: 'patternUnits',
  patternTransform: 'patternTransform',
  preserveAspectRatio: 'preserveAspectRatio',
  defaultValue: 'value',
  defaultChecked: 'checked',
  httpEquiv: 'http-equiv',
}
const lowered = new Set(
  'autoComplete colSpan rowSpan encType hrefLang inputMode maxLength minLength noValidate readOnly srcSet tabIndex'.split(
    ' ',
  ),
)
const dashed = new Set(
  `clipPath fillOpacity fillRule fontFamily fontSize fontWeight shapeRendering strokeDasharray strokeDashoffset strokeLinecap
   strokeLinejoin strokeOpacity strokeWidth textAnchor`.split(/\s+/),
)

function attributeName(name: string): string | null {
  const known = names[name]
  if (known !== undefined) return known
  let found: string
  if (dashed.has(name)) found = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  else if (lowered.has(name)) found = name.toLowerCase()
  else if (/^[a-z][a-z0-9-]*$/.test(name) && name !== 'style' && name !== 'ref') found = name
  else throw new Error(`a public page cannot have the attribute ${name}`)
  names[name] = found
  return found
}

const addresses = new Set(['href', 'src', 'action', 'formaction'])
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them before a scheme
const runs = /^[\u0000-\u0020]*j[\s]*a[\s]*v[\s]*a[\s]*s[\s]*c[\s]*r[\s]*i[\s]*p[\s]*t[\s]*:/i

function attribute(tag: string, prop: string, value: unknown): string {
  const name = attributeName(prop)
  if (name === null || value === null || value === undefined) return ''
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'object')
    throw new Error(`a public page cannot give <${tag}> a ${typeof value} as ${prop}`)
  if (typeof value === 'boolean') {
    if (/^(?:aria|data)-/.test(name)) return ` ${name}="${value}"`
    return value ? ` ${name}=""` : ''
  }
  const text = String(value)
  if (addresses.has(name) && runs.test(text)) throw new Error(`<${tag}> must not run a script by ${prop}`)
  return ` ${name}="${escaped(text)}"`
}

type Props = Record<string, unknown>

function element(tag: string, props: Props, chosen: unknown): string {
  let html = `<${tag}`
  for (const name in props) {
    if (name === 'defaultValue' && (tag === 'select' || tag === 'textarea')) continue
    html += attribute(tag, name, props[name])
  }
  if (tag === 'option' && chosen !== undefined && String(props.value) === String(chosen))
    html += ' selected=""'
  if (empty.has(tag)) return closed.has(tag) ? `${html}></${tag}>` : `${html}/>`
  const raw = props.dangerouslySetInnerHTML as { __html: string } | undefined
  const inner =
    raw !== undefined
      ? raw.__html
      : tag === 'textarea' && props.defaultValue !== undefined
        ? `\n${escaped(String(props.defaultValue))}`
        : write(props.children, tag === 'select' ? props.defaultValue : chosen)
  return `${html}>${inner}</${tag}>`
}

function write(node: unknown, chosen: unknown): string {
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (Array.isArray(node)) {
    let html = ''
    for (const child of node) html += write(child, chosen)
    return html
  }
  if (!isValidElement<Props>(node))
    throw new Error('a public page is made of elements, text and lists of them')
  const { type, props } = node
  if (typeof type === 'string') return element(type, props, chosen)
  if (type === Fragment) return write(props.children, chosen)
  // A client component is a reference here, and a promise is a component that waits: neither can be printed.
  if (typeof type !== 'function' || '$$typeof' in type)
    throw new Error('a public page holds plain components only')
  return write((type as (props: Props) => unknown)(props), chosen)
}

/** The tree as HTML. Its components are plain functions: no state, no waiting, nothing of the browser. */
export const markup = (node: React.ReactNode): string => write(node, undefined)
