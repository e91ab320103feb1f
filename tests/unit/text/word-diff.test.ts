import { describe, expect, test } from 'vitest'
import { type DiffPart, wordDiff, wordsOf } from '#lib/text/word-diff.ts'

const marked = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')
const side = (parts: readonly DiffPart[], without: DiffPart['kind']): string =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('')

describe('word by word', () => {
  test('Thai is cut where its words end', () => {
    expect(marked(wordDiff('โครงการแล้วเสร็จในเดือนมีนาคม', 'โครงการแล้วเสร็จในเดือนเมษายน'))).toBe(
      'โครงการแล้วเสร็จในเดือน[-มีนาคม][+เมษายน]',
    )
  })

  test('figures and lines are changes of their own', () => {
    expect(marked(wordDiff('ใช้ไป 97 บาท\n- ก\n', 'ใช้ไป 98 บาท\n- ก\n- ข\n'))).toBe(
      'ใช้ไป [-97][+98] บาท\n- ก\n[+- ข\n]',
    )
  })

  test.each([
    ['', ''],
    ['', 'ใหม่'],
    ['เดิม', ''],
    ['แผนปฏิบัติราชการ\n\nปี 2568 ', 'แผน ปฏิบัติการ\nปี ๒๕๖๘'],
    ['a\u{1F64F}b', 'a\u{1F64F}c'],
  ])('loses no character: %j → %j', (before, after) => {
    const parts = wordDiff(before, after)
    expect(side(parts, 'added')).toBe(before)
    expect(side(parts, 'removed')).toBe(after)
    expect(wordsOf(before).join('')).toBe(before)
  })

  test('two long texts without a word in common are told whole, and nothing is lost', () => {
    const before = Array.from({ length: 4_000 }, (_, at) => `ก${at}`).join(' ')
    const after = Array.from({ length: 4_000 }, (_, at) => `ข${at}`).join('\n')
    const parts = wordDiff(before, after)
    expect(side(parts, 'added')).toBe(before)
    expect(side(parts, 'removed')).toBe(after)
    expect(parts.length).toBeLessThan(10)
  })

  test('a line longer than one call of the segmenter comes whole', () => {
    const line = 'งบประมาณ'.repeat(2_000)
    expect(wordsOf(line).join('')).toBe(line)
  })
})
