import { Parser } from 'htmlparser2'
import { fill, type Slot } from '#lib/press/slot.ts'

export interface Finished {
  html: string
  /** The status a page asked for by its marker. */
  status?: number
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

/**
 * In the body of a page, which `markup()` wrote: what a print might have to cut out or complain of. Data for search
 * engines and style sheets stay in any case.
 */
const suspicious =
  /<(?:style|meta|!--)|<script(?! type="application\/ld\+json">)|<link(?! rel="stylesheet")|\s(?:hidden|style)[\s=>/]/i

/** `finish` of the page with its body in place. A body without anything to cut is not parsed again. */
export function finishFilled(source: string, slot: Slot | undefined): Finished {
  if (slot?.html === undefined) return finish(source)
  if (suspicious.test(slot.html)) return finish(fill(source, slot))
  const finished = finish(source)
  return { ...finished, html: fill(finished.html, slot) }
}

/**
 * Turns what React wrote into a printed page: no script unless kept on purpose, no comments, no leftovers of streaming.
 * The text is cut at the positions of a real parser and is otherwise untouched.
 */
export function finish(source: string): Finished {
  const cuts: [start: number, end: number][] = []
  const complaints: string[] = []
  let status: number | undefined
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
          if (attributes.name === 'press-status') {
            if (/^[45][0-9]{2}$/.test(attributes.content ?? '')) status = Number(attributes.content)
            cuts.push([parser.startIndex, parser.endIndex + 1])
          } else if (attributes.name === 'next-size-adjust')
            cuts.push([parser.startIndex, parser.endIndex + 1])
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
  return status === undefined ? { html, complaints } : { html, status, complaints }
}
