import { paletteOf, shippedTokens } from '#lib/office/colours.ts'
import { emblem } from '#lib/office/emblem.ts'
import { type Card, type CardTone, logoPlace, pictureSize } from './card.ts'
import { breakLines } from './lines.ts'
import type { SetLine } from './shape.ts'

const edge = logoPlace.x
const { width, height } = pictureSize
const tokens = shippedTokens.light

const text = { bold: 650, plain: 400 } as const
const titleLines = 3
const titleSize = { size: 60, leading: 86 } as const

const tones: Record<CardTone, { ink: string; ground: string }> = {
  full: { ink: tokens.leaf, ground: tokens['leaf-tint'] },
  half: { ink: tokens.amber, ground: tokens['amber-tint'] },
  empty: { ink: tokens['ink-soft'], ground: tokens.card },
}

function pen(set: SetLine) {
  const write = (
    words: string,
    at: { x: number; y: number; size: number; weight?: number; ink: string; anchor?: 'middle' | 'end' },
  ): string => {
    const { width: wide, path } = set(words, at.size, at.weight ?? text.plain)
    const x = at.anchor === 'end' ? at.x - wide : at.anchor === 'middle' ? at.x - wide / 2 : at.x
    return `<path transform="translate(${x.toFixed(1)} ${at.y})" fill="${at.ink}" d="${path}"/>`
  }
  /** One line, cut to its room. */
  const line = (words: string, room: number, at: Parameters<typeof write>[1]): string => {
    const fill = (part: string) => set(part, at.size, at.weight ?? text.plain).width / room
    return write(breakLines(words, 1, fill)[0] ?? '', at)
  }
  return {
    write,
    line,
    wide: (words: string, size: number, weight: number) => set(words, size, weight).width,
  }
}
type Pen = ReturnType<typeof pen>

function head({ line }: Pen, card: Card, main: string, logoWidth: number): string {
  const x = edge + logoWidth + 22
  const room = width - edge - x
  const mark =
    card.logo === ''
      ? `<g transform="translate(${edge} 27) scale(2.1)" fill="none" stroke-width="${emblem.stroke}" stroke-linejoin="round">
          <circle cx="${emblem.ring.cx}" cy="${emblem.ring.cy}" r="${emblem.ring.r}" stroke="${main}"/>
          <path stroke="${tokens.gold}" d="${emblem.lotus}"/><path stroke="${main}" stroke-linecap="round" d="${emblem.water}"/></g>`
      : ''
  return `<rect width="${width}" height="138" fill="${tokens.card}"/>
    <rect y="138" width="264" height="6" fill="${tokens.gold}"/><rect x="276" y="138" width="924" height="6" fill="${main}"/>
    ${mark}${line(card.office, room, { x, y: card.motto ? 66 : 82, size: 34, weight: text.bold, ink: tokens.ink })}
    ${card.motto ? line(card.motto, room, { x, y: 108, size: 25, ink: tokens['ink-soft'] }) : ''}`
}

function ring({ write }: Pen, { done, half, total, caption }: NonNullable<Card['share']>): string {
  const [x, y, r] = [width - edge - 140, 350, 122]
  const length = 2 * Math.PI * r
  const arc = (count: number, ink: string) =>
    count <= 0
      ? ''
      : `<circle cx="${x}" cy="${y}" r="${r}" stroke="${ink}"${
          count >= total
            ? ''
            : ` stroke-dasharray="${((length * count) / total).toFixed(1)} ${length.toFixed(1)}" transform="rotate(-90 ${x} ${y})"`
        }/>`
  return `<g fill="none" stroke-width="30">${arc(total, tokens.line)}${half > 0 ? arc(done + half, tokens.gold) : ''}${arc(done, tokens.leaf)}</g>
    ${write(String(done), { x, y: y + 18, size: 84, weight: text.bold, ink: tokens.ink, anchor: 'middle' })}
    ${write(caption, { x, y: y + 62, size: 27, ink: tokens['ink-soft'], anchor: 'middle' })}`
}

function title({ write, wide }: Pen, card: Card): string {
  const room = width - 2 * edge - (card.share ? 330 : 0)
  const { size, leading } = titleSize
  const indent = card.code === '' ? 0 : wide(`${card.code} `, size, text.bold)
  const lines = breakLines(
    card.title,
    titleLines,
    (part, at) => wide(part, size, text.bold) / (room - (at === 0 ? indent : 0)),
  )
  const first = lines.length === titleLines ? 296 : 316
  return `${card.code === '' ? '' : write(card.code, { x: edge, y: first, size, weight: text.bold, ink: tokens['gold-ink'] })}
    ${lines
      .map((words, at) =>
        write(words, {
          x: edge + (at === 0 ? indent : 0),
          y: first + at * leading,
          size,
          weight: text.bold,
          ink: tokens.ink,
        }),
      )
      .join('')}`
}

/** The state told three times, as on the pages: shape, word, colour. */
function state({ write, wide }: Pen, { tone, words }: NonNullable<Card['state']>): string {
  const { ink, ground } = tones[tone]
  const [y, tall, size] = [528, 58, 28]
  const long = wide(words, size, text.bold) + 84
  const [cx, cy] = [edge + 34, y + tall / 2]
  const mark =
    tone === 'full'
      ? `<circle cx="${cx}" cy="${cy}" r="10" fill="${ink}"/>`
      : `<circle cx="${cx}" cy="${cy}" r="9" fill="none" stroke="${ink}" stroke-width="3"/>${
          tone === 'half' ? `<path d="M${cx} ${cy - 9}a9 9 0 0 0 0 18z" fill="${ink}"/>` : ''
        }`
  return `<rect x="${edge}" y="${y}" width="${long.toFixed(0)}" height="${tall}" rx="29" fill="${ground}"${
    tone === 'empty' ? ` stroke="${tokens.edge}" stroke-width="2"` : ''
  }/>${mark}${write(words, { x: edge + 56, y: y + 39, size, weight: text.bold, ink })}`
}

/** The picture of a page as SVG, its letters as outlines. `logoWidth`: px kept free for the mark of the office. */
export function drawing(set: SetLine, card: Card, logoWidth: number): string {
  const tools = pen(set)
  const { write, line } = tools
  const main = card.colour === '' ? tokens.indigo : paletteOf(card.colour, 'light').indigo
  const kicker = [card.kicker, card.demonstration].filter(Boolean).join(' · ')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${tokens.paper}"/>
    ${head(tools, card, main, logoWidth)}
    ${kicker ? line(kicker, width - 2 * edge, { x: edge, y: 212, size: 29, weight: text.bold, ink: tokens['gold-ink'] }) : ''}
    ${title(tools, card)}
    ${card.share ? ring(tools, card.share) : ''}
    ${card.state ? state(tools, card.state) : ''}
    ${write(card.address, { x: width - edge, y: 566, size: 25, ink: tokens['ink-soft'], anchor: 'end' })}
    <rect y="${height - 12}" width="${width}" height="12" fill="${main}"/><rect y="${height - 12}" width="264" height="12" fill="${tokens.gold}"/>
  </svg>`
}
