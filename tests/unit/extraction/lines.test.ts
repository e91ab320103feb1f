import { describe, expect, it } from 'vitest'
import { type Box, type Glyph, layOut } from '#lib/extraction/pdf-lines.ts'
import { upright } from '#lib/extraction/pdf-upright.ts'

const size = 10
const isMark = (sign: string) => /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(sign)

/** Letters half as wide as high, from `x`, on the line `y`; a space is a gap without a letter. */
function set(text: string, x: number, y: number, spaceWidth = 3): Glyph[] {
  const glyphs: Glyph[] = []
  let pen = x
  for (const sign of text) {
    if (sign === ' ') {
      pen += spaceWidth
      continue
    }
    const width = isMark(sign) ? 0 : size / 2
    const from = isMark(sign) ? pen - size / 2 : pen
    glyphs.push({
      text: sign,
      origin: [pen, y],
      loose: [pen, y - 2, pen + width, y + 8],
      ink: [from + 0.5, isMark(sign) ? y + 6 : y, from + 4.5, y + 7],
      size,
      turned: 0,
      font: 1,
      span: null,
      unmapped: false,
      unpainted: false,
    })
    pen += width
  }
  return glyphs
}

describe('layOut', () => {
  it('takes narrow gaps for spaces and wide ones for cells', () => {
    expect(layOut([...set('เดือน ตุลาคม', 0, 0), ...set('12', 120, 0)], [])).toBe('เดือน ตุลาคม\t12')
  })
  it('parts cells where a rule stands, however near they are', () => {
    const rule: Box = [26, -3, 26.5, 9]
    expect(layOut([...set('เดือน', 0, 0), ...set('12', 27, 0)], [rule])).toBe('เดือน\t12')
  })
  it('sees a column without rules by gaps over each other', () => {
    const row = (label: string, value: string, y: number) => [...set(label, 0, y), ...set(value, 32, y)]
    const table = [...row('กขคงจ', '1', 40), ...row('กขคง', '2', 26), ...row('กขคงจ', '3', 12)]
    expect(layOut(table, [])).toBe('กขคงจ\t1\nกขคง\t2\nกขคงจ\t3')
    expect(layOut(row('กขคงจ', '1', 40), [])).toBe('กขคงจ 1')
  })
  it('takes a line stretched to the margin for words, not cells', () => {
    const stretched = set('กขคงจกขคงจ กขคงจกขคงจ กขคงจกขคงจ', 0, 20, 19)
    expect(layOut([...stretched, ...set('กขคงจกขคงจ', 0, 0)], [])).not.toContain('\t')
  })
  it('sets a mark on the letter it is painted over, whenever it was drawn', () => {
    const [late, ...others] = [...set('ที่มา', 0, 0)].toSorted(
      (a, b) => Number(b.text === '่') - Number(a.text === '่'),
    )
    expect(layOut([...others, late!], [])).toBe('ที่มา')
  })
  it('tells bold letters that are painted twice once', () => {
    expect(layOut([...set('ประกาศ', 0, 0), ...set('ประกาศ', 0.3, 0)], [])).toBe('ประกาศ')
  })
  it('reads a page that lies on its side', () => {
    const quarterTurn = ([x, y]: readonly [number, number]): [number, number] => [-y, x]
    const box = ([l, b, r, t]: Box): Box => {
      const [x1, y1] = quarterTurn([l, b])
      const [x2, y2] = quarterTurn([r, t])
      return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
    }
    const lying = [...set('บรรทัดแรก', 0, 20), ...set('ที่สอง', 0, 0)].map(
      (glyph): Glyph => ({
        ...glyph,
        origin: quarterTurn(glyph.origin),
        loose: box(glyph.loose),
        ink: box(glyph.ink),
        turned: 1,
      }),
    )
    const [direction] = upright(lying, [])
    expect(layOut(direction!.glyphs, direction!.drawn)).toBe('บรรทัดแรก\nที่สอง')
  })
})
