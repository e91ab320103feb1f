import { describe, expect, it } from 'vitest'
import { type Unit, unitTrees } from '#lib/content/units.ts'
import { linesOf } from '#lib/text/lines.ts'

const row = (th: string, under: string) => ({ name: { th, en: '' }, under })
const told = (units: readonly Unit[]): unknown[] =>
  units.map(({ name, children }) => (children.length > 0 ? [name.th, told(children)] : name.th))

describe('the structure that rows draw', () => {
  it.each([
    ['in any order', [row('ก', 'ผอ.'), row('ผอ.', ''), row('ข', 'ก')], [['ผอ.', [['ก', ['ข']]]]]],
    ['under nobody that is named', [row('ผอ.', ''), row('ก', 'ไม่มี')], ['ผอ.', 'ก']],
    ['under itself', [row('ก', 'ก')], ['ก']],
    ['in a circle: nobody is lost', [row('ก', 'ข'), row('ข', 'ก')], [['ข', ['ก']]]],
    ['without a name', [row('', ''), row('ก', '')], ['ก']],
  ])('%s', (_, rows, trees) => {
    expect(told(unitTrees(rows))).toEqual(trees)
  })
})

describe('lines of a drawing', () => {
  it('break where Thai words end, marks take no room, and no line is left with a scrap', () => {
    const lines = linesOf('ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 28)
    expect(lines).toHaveLength(2)
    expect(lines.join('')).toBe('ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา')
    expect(lines[1]!.length).toBeGreaterThan(8)
    expect(linesOf('ปู่ย่าตาน้ำ', 11)).toHaveLength(1)
    expect(linesOf('', 10)).toEqual([])
  })
})
