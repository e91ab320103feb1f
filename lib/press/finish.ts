import { Parser } from 'htmlparser2'

export interface Finished {
  html: string
  /** What the page should not have held: it is blocked by the policy or never shown without script. */
  complaints: string[]
}

const isTrue = (value: string | undefined): boolean => value !== undefined

function keepsScript(attributes: Record<string, string>): boolean {
  if (attributes.type === 'application/ld+json') return true
  return (
    attributes.type === 'module' &&
    isTrue(attributes['data-keep']) &&
    /^\/js\/[\w./-]+$/.test(attributes.src ?? '')
  )
}

function cutsLink(attributes: Record<string, string>): boolean {
  const rel = (attributes.rel ?? '').toLowerCase()
  return rel === 'modulepreload' || rel === 'expect' || (rel === 'preload' && attributes.as === 'script')
}

/** What there might be to cut out or to complain of. A document of ours has none of it and is not parsed. */
const suspicious =
  /<(?:style|!--)|<script(?! type="application\/ld\+json">)|<link(?! rel="(?:stylesheet|canonical|alternate|icon)")|<meta(?! (?:charset|property)=| name="(?!next-))|\s(?:hidden|style)[\s=>/]/i

export const finish = (source: string): Finished =>
  suspicious.test(source) ? finishParsed(source) : { html: source, complaints: [] }

/**
 * Turns what React wrote into a printed page: no script unless kept on purpose, no comments, no leftovers of streaming.
 * The text is cut at the positions of a real parser and is otherwise untouched.
 */
export function finishParsed(source: string): Finished {
  const cuts: [start: number, end: number][] = []
  const complaints: string[] = []
  let cutting: { name: string; start: number } | undefined
  // The empty `<div hidden>` that Next leaves at the top of the body.
  let hidden: { start: number; depth: number; empty: boolean; id: string | undefined } | undefined
  let depth = 0

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (hidden) hidden.empty = false
        if (name === 'script') {
          if (!keepsScript(attributes)) cutting = { name, start: parser.startIndex }
        } else if (name === 'link') {
          if (cutsLink(attributes)) cuts.push([parser.startIndex, parser.endIndex + 1])
        } else if (name === 'meta') {
          if (attributes.name === 'next-size-adjust') cuts.push([parser.startIndex, parser.endIndex + 1])
        } else if (name === 'div' && isTrue(attributes.hidden) && !hidden) {
          hidden = { start: parser.startIndex, depth, empty: true, id: attributes.id }
        } else if (name === 'style') complaints.push('a <style> element')
        if (isTrue(attributes.style)) complaints.push(`a style attribute on <${name}>`)
      },
      ontext(text) {
        if (hidden && text.trim() !== '') hidden.empty = false
      },
      oncomment() {
        cuts.push([parser.startIndex, parser.endIndex + 1])
      },
      onclosetag(name) {
        if (cutting?.name === name) {
          // The parser does not count white space in `</script >`.
          const end = source.indexOf('>', parser.endIndex)
          cuts.push([cutting.start, end === -1 ? source.length : end + 1])
          cutting = undefined
        }
        if (hidden && hidden.depth === depth) {
          if (hidden.empty) {
            while (cuts.length > 0 && cuts.at(-1)![0] > hidden.start) cuts.pop()
            cuts.push([hidden.start, parser.endIndex + 1])
          } else if (hidden.id?.startsWith('S:'))
            complaints.push('streamed content that only a script would show')
          hidden = undefined
        }
        depth -= 1
      },
    },
    { decodeEntities: false },
  )
  parser.end(source)
  // A script that was never closed swallows the rest: so it does in a browser.
  if (cutting) cuts.push([cutting.start, source.length])

  let html = ''
  let from = 0
  for (const [start, end] of cuts) {
    if (start > from) html += source.slice(from, start)
    from = Math.max(from, end)
  }
  html += source.slice(from)
  return { html, complaints }
}
