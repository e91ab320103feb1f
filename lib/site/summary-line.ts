import { excerpt } from '#lib/text/excerpt.ts'

/**
 * The beginning of a Markdown text on one line, without its signs: for lists, where parsing each would cost most. What is
 * quoted is an aside, and is left to the page itself, unless there is nothing else.
 */
export function summaryLine(markdown: string, max: number): string {
  const beginning = markdown.slice(0, max * 3)
  const own = beginning.replace(/^[ \t]*>.*$/gm, '')
  const start = (own.trim() === '' ? beginning : own)
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*(?:[ \t]+"[^"\n]*")?\)/g, '$1')
    .replace(/^[ \t]*:{2,3}[a-z]*(?:\[([^\]\n]*)\])?(?:\{[^}\n]*\})?[ \t]*$/gm, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/^[ \t|:-]+$/gm, ' ')
    .replace(/\*\*|__|~~|`+|[|\\]/g, '')
  return excerpt(start, max)
}
