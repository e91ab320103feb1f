import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uploadLimits } from '#lib/limits.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { normalizeForSearch } from '#lib/thai/normalize.ts'
import { toArabicDigits, toThaiDigits } from '#lib/thai/numerals.ts'
import { compareThai, sortThai } from '#lib/thai/sort.ts'

const thaiText = fc.string({
  unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
})

describe('text made ready for searching', () => {
  it.each([
    ['น้ำ', 'น้ำ'],
    ['น\u0e49\u0e4d\u0e32', 'น้ำ'], // tone, nikhahit, aa
    ['น\u0e4d\u0e49\u0e32', 'น้ำ'], // nikhahit, tone, aa
    ['เเผนปฏิบัติการ', 'แผนปฏิบัติการ'],
    ['ท\u0e48\u0e35', 'ที่'],
    ['พันธ\u0e4c\u0e38', 'พันธุ์'],
    ['ผู้\u0e49บริหาร', 'ผู้บริหาร'],
    ['งบ\u200bประมาณ\ufeff', 'งบประมาณ'],
    ['ปี  ๒๕๖๘\n', 'ปี 2568'],
    ['ＩＴＡ Online', 'ita online'],
    ['O12\u00a0แผน', 'o12 แผน'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalizeForSearch(text)).toBe(expected)
  })

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), thaiText),
        (text) => {
          const once = normalizeForSearch(text)
          expect(normalizeForSearch(once)).toBe(once)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('is quick on a long document', () => {
    const started = process.cpuUsage()
    normalizeForSearch('การใช้จ่ายงบประมาณประจำปี ๒๕๖๘ '.repeat(5_000))
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
  })
})

describe('digits', () => {
  it('go both ways', () => {
    expect(toThaiDigits(2568)).toBe('๒๕๖๘')
    expect(toArabicDigits('ข้อ ๑๒ จาก 43')).toBe('ข้อ 12 จาก 43')
  })
})

describe('sorting', () => {
  it('follows the Thai dictionary', () => {
    expect(['ข', 'ไก่', 'แก', 'เก', 'กา', 'ก'].toSorted(compareThai)).toEqual([
      'ก',
      'กา',
      'เก',
      'แก',
      'ไก่',
      'ข',
    ])
  })

  it('counts by value', () => {
    const rows = [{ code: 'O10' }, { code: 'O9' }, { code: 'O1' }]
    expect(sortThai(rows, (row) => row.code).map((row) => row.code)).toEqual(['O1', 'O9', 'O10'])
  })
})

describe('sizes', () => {
  it.each([
    [1, 'en', '1 byte'],
    [1_023, 'th', '1023 ไบต์'],
    [1_024, 'en', '1.0 kB'],
    [2_516_582, 'th', '2.4 MB'],
    [1_048_300, 'en', '1.0 MB'],
    [uploadLimits.document, 'en', '50 MB'],
    [5_368_709_120, 'th', '5.0 GB'],
  ] as const)('%i in %s: %s', (bytes, lang, text) => {
    expect(formatBytes(bytes, lang)).toBe(text)
  })
})
