import type { Lang } from '#lib/i18n.ts'

export interface LetterLine {
  text: string
  /** absolute */
  href?: string
}

export interface Letter {
  lang: Lang
  subject: string
  lead: string
  lines: readonly LetterLine[]
  /** who writes, and how to have it otherwise; a paragraph each */
  foot: readonly string[]
}

export interface Composed {
  subject: string
  text: string
  html: string
}

/** One line of a header: what would begin another line, or hide, is gone. */
export const headerLine = (text: string, max = 200): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!)

const paragraph = (html: string, style: string): string => `<p style="margin:0 0 12px;${style}">${html}</p>`

/** The letter as plain text and as simple HTML that says the same: no picture, nothing loaded, nothing that follows the reader. */
export function compose({ lang, subject, lead, lines, foot }: Letter): Composed {
  const text = [
    lead,
    ...lines.map(({ text: line, href }) => (href ? `• ${line}\n  ${href}` : `• ${line}`)),
    ['-- ', ...foot].join('\n'),
  ].join('\n\n')
  const items = lines.map(
    ({ text: line, href }) =>
      `<li style="margin:0 0 8px">${href ? `<a href="${escaped(href)}">${escaped(line)}</a>` : escaped(line)}</li>`,
  )
  const html = [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.7 sans-serif;color:#22283a;background:#fff">',
    paragraph(escaped(lead), 'max-width:40em'),
    items.length > 0
      ? `<ul style="margin:0 0 16px;padding-left:20px;max-width:40em">${items.join('')}</ul>`
      : '',
    ...foot.map((line) => paragraph(escaped(line), 'font-size:14px;color:#5a6072;max-width:46em')),
    '</body></html>',
  ].join('')
  return { subject: headerLine(subject), text: `${text}\n`, html }
}
