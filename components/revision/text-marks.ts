/** What a button of the toolbar does to a text: the part from `from` to `to` becomes `text`, then `select` is selected. */
export interface TextChange {
  from: number
  to: number
  text: string
  /** of the new text, first and last */
  select: [number, number]
}

export const textTools = [
  ...(['heading', 'bold', 'list', 'numbers', 'link', 'table'] as const),
  ...(['note', 'warning', 'steps', 'files', 'contact', 'video'] as const),
] as const
export type TextTool = (typeof textTools)[number]

interface Selected {
  value: string
  start: number
  end: number
}

/** Words that stand where nothing was selected, in the language of the text. */
export type Sample = (tool: Exclude<TextTool, 'files' | 'contact'> | 'column') => string

const ends: Record<'bold' | 'link', [string, string]> = { bold: ['**', '**'], link: ['[', '](https://)'] }
const lineMarks: Record<'heading' | 'list' | 'numbers', (index: number) => string> = {
  heading: () => '## ',
  list: () => '- ',
  numbers: (index) => `${index + 1}. `,
}

export function changeBy(tool: TextTool, { value, start, end }: Selected, sample: Sample): TextChange {
  if (tool === 'bold' || tool === 'link') {
    const [before, after] = ends[tool]
    const inner = value.slice(start, end) || sample(tool)
    const from = start + before.length
    return {
      ...{ from: start, to: end, text: `${before}${inner}${after}` },
      // Of a link the address is still to be typed.
      select:
        tool === 'link'
          ? [from + inner.length + 2, from + inner.length + 2 + 'https://'.length]
          : [from, from + inner.length],
    }
  }
  if (tool === 'heading' || tool === 'list' || tool === 'numbers') {
    const from = value.lastIndexOf('\n', start - 1) + 1
    const lines = (value.slice(from, end) || sample(tool)).split('\n')
    const text = lines.map((line, index) => lineMarks[tool](index) + line).join('\n')
    return { from, to: end, text, select: [from + lineMarks[tool](0).length, from + text.length] }
  }
  if (tool === 'files' || tool === 'contact') return block({ value, start: end, end }, `::${tool}`, '')
  const inner = value.slice(start, end) || sample(tool)
  return block({ value, start, end }, blockText(tool, inner, sample), inner)
}

type BlockTool = Exclude<TextTool, 'bold' | 'link' | 'heading' | 'list' | 'numbers' | 'files' | 'contact'>

function blockText(tool: BlockTool, inner: string, sample: Sample): string {
  switch (tool) {
    case 'table': {
      const column = sample('column')
      return `| ${column} 1 | ${column} 2 |\n| --- | --- |\n| ${inner} |  |`
    }
    case 'steps':
      return `:::steps\n${inner
        .split('\n')
        .map((line, index) => `${index + 1}. ${line}`)
        .join('\n')}\n:::`
    case 'video':
      return `::video[${inner.replaceAll(/[[\]\n]/g, ' ')}]{url=https://}`
    default:
      return `:::${tool}\n${inner}\n:::`
  }
}

/** A block on lines of its own, with what is to be typed over selected. */
export function block({ value, start, end }: Selected, text: string, inner: string): TextChange {
  const before = value.slice(0, start)
  const after = value.slice(end)
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const tail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const at = inner === '' ? -1 : text.indexOf(inner)
  const from = start + lead.length
  return {
    ...{ from: start, to: end, text: `${lead}${text}${tail}` },
    select: at === -1 ? [from + text.length, from + text.length] : [from + at, from + at + inner.length],
  }
}

export const pictureMark = (id: string): string => `![](file:${id})`
