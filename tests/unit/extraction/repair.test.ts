import { describe, expect, it } from 'vitest'
import { repairText } from '#lib/extraction/repair.ts'

describe('repairText', () => {
  it.each([
    ['a mark set apart from its letter', 'ถ ึงวันที ่ 30', 'ถึงวันที่ 30'],
    ['ำ of two signs', 'ประจําปี นํ้าใจ', 'ประจำปี น้ำใจ'],
    ['a tone typed after ำ', 'นำ้ใจ', 'น้ำใจ'],
    ['ำ told together with its second half', 'ประจำาปี', 'ประจำปี'],
    ['ำ set apart', 'ประจ ำปี', 'ประจำปี'],
    ['ำ as Word writes it', 'ส านักงาน ค าสั่ง จ านวน ด าเนินการ', 'สำนักงาน คำสั่ง จำนวน ดำเนินการ'],
    ['a word broken before า, in a text that has ำ', 'สำนักงาน ดำเนินก าร', 'สำนักงาน ดำเนินการ'],
    ['a leading vowel set apart', 'เ ขตพื้นที่', 'เขตพื้นที่'],
    ['two เ for แ', 'เเผนปฏิบัติการ', 'แผนปฏิบัติการ'],
    ['tone before vowel', 'ที\u0e48 ท\u0e48\u0e35', 'ที่ ที่'],
    ['a mark twice', 'ที่่', 'ที่'],
    ['glyph numbers of Windows fonts', 'จัดจ\uf70bาง กตัญ\uf70fู ใหม\uf70a', 'จัดจ้าง กตัญญู ใหม่'],
    ['controls and signs without width', 'สำ\u0003นัก\u200bงาน', 'สำนักงาน'],
    ['hard and doubled spaces', 'พ.ศ.\u00a0 2568', 'พ.ศ. 2568'],
  ])('puts right %s', (_what, raw, repaired) => {
    expect(repairText(raw)).toBe(repaired)
    expect(repairText(repaired)).toBe(repaired)
  })

  it('leaves cells, lines and what may stand apart as they are', () => {
    const text = 'ก็ ตาม\tปี ๒๕๖๘\nข้อ 1 การ\t-\tเด็ก ๆ ฯลฯ'
    expect(repairText(text)).toBe(text)
  })
})
