import { describe, expect, it } from 'vitest'
import { breakLines } from '#lib/sharing/lines.ts'

/** Room for so many letters that take room: marks over and under stand on theirs. */
const room = (most: number) => (text: string) => text.replace(/\p{Mn}/gu, '').length / most

describe('a title on a picture', () => {
  it('stays on one line where it has room', () => {
    expect(breakLines('แผนปฏิบัติราชการ', 3, room(40))).toEqual(['แผนปฏิบัติราชการ'])
    expect(breakLines('   ', 3, room(40))).toEqual([])
  })

  it('is broken between words, never inside one and never before a mark', () => {
    const lines = breakLines('รายงานผลการดำเนินงานประจำปีของสำนักงานเขตพื้นที่การศึกษา', 3, room(24))
    expect(lines.join('')).toBe('รายงานผลการดำเนินงานประจำปีของสำนักงานเขตพื้นที่การศึกษา')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).not.toMatch(/^[\p{Mn}ำๆ]/u)
    const words = new Set(
      Array.from(
        new Intl.Segmenter('th', { granularity: 'word' }).segment(lines.join('')),
        ({ index }) => index,
      ),
    )
    expect(words).toContain(lines[0]!.length)
  })

  it('is broken where a phrase ends, if the line is full enough', () => {
    expect(breakLines('ทุกบาท ทุกคำสั่ง ทุกเรื่องร้องเรียน', 3, room(20))).toEqual(['ทุกบาท ทุกคำสั่ง', 'ทุกเรื่องร้องเรียน'])
  })

  it('ends in an ellipsis after the last line', () => {
    const lines = breakLines('งบประมาณ '.repeat(30), 3, room(20))
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^งบประมาณ.*…$/)
    for (const line of lines) expect(room(20)(line)).toBeLessThanOrEqual(1)
  })

  it('breaks a word that is longer than a line, and keeps brackets with what they hold', () => {
    expect(breakLines('x'.repeat(25), 3, room(10))).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)])
    for (const line of breakLines('ประกาศเจตนารมณ์ (แบบ สขร.1) และอื่น ๆ', 3, room(17)))
      expect(line).not.toMatch(/\($|^[)ๆ]/)
  })
})
