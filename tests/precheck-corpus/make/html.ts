import { type Block, isBlank, type Paper } from './paper.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const stroke =
  '<svg width="110" height="34" viewBox="0 0 110 34" aria-hidden="true"><path d="M4 26 C18 2 24 4 22 22 S34 30 44 12 50 28 60 20 74 8 80 20 96 24 106 10" fill="none" stroke="#123a8c" stroke-width="1.8"/></svg>'

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'centre':
      return `<p class="c">${escaped(block.text)}</p>`
    case 'paragraph':
      return `<p class="p">${escaped(block.text)}</p>`
    case 'plain':
      return `<p>${escaped(block.text)}</p>`
    case 'table': {
      const [head, ...rows] = block.rows
      const cells = (row: string[], tag: string) =>
        `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
      return `<table><thead>${cells(head!, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`
    }
    case 'signature':
      return `<div class="s">${block.drawn ? stroke : '<div class="gap"></div>'}${block.lines.map((line) => `<div>${escaped(line)}</div>`).join('')}</div>`
    case 'picture':
      return `<img alt="${escaped(block.alt)}" style="width:${block.width}mm;height:${block.height}mm" src="data:image/png;base64,${block.png.toString('base64')}">`
    case 'break':
      return '<div class="b"></div>'
  }
}

/** The paper as a web page for printing. */
export function htmlOf(one: Paper): string {
  const size = one.size ?? 14
  const body = isBlank(one) ? '<div class="b"></div>' : one.blocks.map(blockOf).join('\n')
  return `<!doctype html><html${one.lang ? ` lang="${one.lang}"` : ''}><head><meta charset="utf-8"><title>${escaped(one.title)}</title><style>
@page { size: A4${one.landscape ? ' landscape' : ''}; margin: 20mm 18mm }
body { font: ${size}pt/1.45 "${one.font ?? 'Garuda'}"; margin: 0 }
h2 { font-size: ${size + 2}pt; margin: .6em 0 .3em } .c { text-align: center; margin: .2em 0 } .p { text-indent: 3em; margin: .3em 0 } p { margin: .15em 0 }
table { border-collapse: collapse; width: 100%; font-size: ${size - 3}pt; margin: .5em 0 } th, td { border: 1px solid #333; padding: 2px 4px; vertical-align: top } tr { break-inside: avoid }
.s { margin: 1.4em 0 0 45%; text-align: center; break-inside: avoid } .gap { height: 34px } .b { break-after: page } img { display: block }
header { text-align: right; font-size: 9pt; color: #444 }
</style></head><body>${one.header ? `<header>${escaped(one.header)}</header>` : ''}${body}</body></html>`
}
