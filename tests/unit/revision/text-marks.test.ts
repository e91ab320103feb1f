import { expect, test } from 'vitest'
import {
  block,
  changeBy,
  pictureMark,
  type Sample,
  type TextChange,
  type TextTool,
} from '#components/revision/text-marks.ts'

const sample: Sample = (tool) => `(${tool})`

/** A text with its selection between bars, before and after. */
function parse(marked: string) {
  const [before, inner, after] = marked.split('|') as [string, string, string]
  return { value: before + inner + after, start: before.length, end: before.length + inner.length }
}
function shown({ value }: { value: string }, { from, to, text, select: [first, last] }: TextChange): string {
  const next = value.slice(0, from) + text + value.slice(to)
  return `${next.slice(0, first)}|${next.slice(first, last)}|${next.slice(last)}`
}

test.each<[TextTool, string, string]>([
  ['bold', 'ก |ข| ค', 'ก **|ข|** ค'],
  ['bold', 'ก || ค', 'ก **|(bold)|** ค'],
  ['link', '|สพฐ.|', '[สพฐ.](|https://|)'],
  ['heading', 'ก\nข|ค|', 'ก\n## |ขค|'],
  ['list', 'ก\n|ข\nค|\nง', 'ก\n- |ข\n- ค|\nง'],
  ['numbers', '|ข\nค|', '1. |ข\n2. ค|'],
  ['note', 'ก||', 'ก\n\n:::note\n|(note)|\n:::'],
  ['warning', 'ก\n\n|ข|\nค', 'ก\n\n:::warning\n|ข|\n:::\n\nค'],
  ['steps', '|ก\nข|', ':::steps\n1. ก\n2. ข\n:::||'],
  ['files', 'ก|ข|', 'กข\n\n::files||'],
  ['video', '||', '::video[|(video)|]{url=https://}'],
  ['table', '||', '| (column) 1 | (column) 2 |\n| --- | --- |\n| |(table)| |  |'],
])('%s on %j', (tool, before, after) => {
  const selected = parse(before)
  expect(shown(selected, changeBy(tool, selected, sample))).toBe(after)
})

test('a picture stands on a line of its own, and the caret after it', () => {
  const selected = parse('ก||\n\nข')
  expect(shown(selected, block(selected, pictureMark('4f7k2m9x'), ''))).toBe('ก\n\n![](file:4f7k2m9x)||\n\nข')
})
