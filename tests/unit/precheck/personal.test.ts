import { describe, expect, test } from 'vitest'
import { hasCheckDigit } from '#lib/precheck/personal/citizen-id.ts'
import { findingsOf, subjectOf } from '#tests/support/precheck-subject.ts'

/** Thirteen digits with their check digit, of nobody. */
function idOf(twelve: string): string {
  for (let digit = 0; digit < 10; digit += 1) if (hasCheckDigit(twelve + digit)) return twelve + digit
  throw new Error('none')
}
const id = idOf('350990012345')
const dashed = id.replace(/(\d)(\d{4})(\d{5})(\d\d)(\d)/, '$1-$2-$3-$4-$5')
const thai = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit)))
const firm = idOf('010555012345')

const seen = (text: string, item = 'O15') =>
  findingsOf(subjectOf(2568, item, { files: [text] }))
    .map(({ code }) => code)
    .filter((code) => code.startsWith('personal'))

describe('citizen ids', () => {
  const found = ['personal_citizen_id']
  test.each([
    [`นายสมชาย ใจดี เลขประจำตัวประชาชน ${dashed}`, found],
    [`เลขบัตรประชาชน ${thai(id)}`, found],
    [`เลขบัตรประชาชน ${[...id].join(' ')}`, found],
    [`ที่\tชื่อ\tเลขประจำตัวผู้เสียภาษี\n1\tนางสาวมาลี ดีงาม\t${id}`, found],
    [`ที่\tชื่อ\tเลขประจำตัวผู้เสียภาษี\n1\tบริษัท เอบีซี จำกัด\t${firm}`, []],
    [`เลขบัตรประชาชน ${id.slice(0, 12)}${(Number(id[12]) + 1) % 10}`, []],
    [`เลขบัตรประชาชน 3-5099-xxxxx-${id.slice(10, 12)}-${id[12]}`, []],
    [`ที่\tเลขประจำตัวผู้เสียภาษี\tชื่อ\n1\t${id.slice(0, 8)}\tร้านสมหมาย\n${id.slice(8)}\tการค้า`, found],
    [`เลขที่โครงการในระบบ e-GP ${id}`, []],
    [`ลำดับ\tรายการ\tรหัสโครงการ\n1\tซื้อกระดาษ\t${id}`, []],
    [`รหัสงบประมาณ ${id}00`, []],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))

  test('in a hidden sheet, masked in what is kept of it', () => {
    const files = [
      {
        content: 'xlsx' as const,
        pages: [
          { name: 'ข้อมูล', text: 'ก' },
          { name: 'เดิม', hidden: true, text: `ชื่อ\tเลข\nนายดี มาก\t${id}` },
        ],
      },
    ]
    const [finding] = findingsOf(subjectOf(2568, 'O15', { files })).filter(
      ({ code }) => code === 'personal_citizen_id',
    )
    expect(finding).toMatchObject({ where: { file: 1, sheet: 'เดิม', hidden: true }, params: { count: 1 } })
    expect(JSON.stringify(finding)).not.toContain(id)
  })

  test('in what is typed', () => {
    const summary = `ผู้ร้องคือ ${dashed}`
    expect(findingsOf(subjectOf(2568, 'O15', { summary }))).toEqual([
      expect.objectContaining({ code: 'personal_citizen_id', where: { part: 'summary' } }),
    ])
  })
})

describe('mobiles', () => {
  const found = ['personal_mobile']
  test.each([
    ['นายสมชาย ใจดี โทร. 081-234-5678', found],
    ['นายกล้าหาญ ใจดี โทร. 081-234-5678', found],
    ['น.ส.มาลี ดีงาม โทร.0891234567', found],
    ['ผู้ประสานงาน: ครูสมศรี 089-1234567', found],
    ['ครูและบุคลากรทุกคน สายด่วน 089-1234567', []],
    ['นายกเทศมนตรี โทร. 081-234-5678', []],
    ['นางสาวมาลี ดีงาม\nโทรศัพท์ ๐๘๙ ๑๒๓ ๔๕๖๗', found],
    ['ที่\tชื่อ-สกุล\tเบอร์โทรศัพท์\n1\tสมชาย ใจดี\t0812345678', found],
    ['ที่\tชื่อ-สกุล\tเบอร์โทรศัพท์\n1\tนายสมชาย ใจดี\t812345678', found],
    ['ที่\tร้านค้า\tเบอร์โทรศัพท์\n1\tร้านสมชายการค้า\t0812345678', []],
    ['ติดต่อกลุ่มอำนวยการ โทร. 081-234-5678', []],
    ['สายด่วนแจ้งเบาะแส 081 234 5678', []],
    ['ผู้ประสานงาน นางสาวมาลี ดีงาม โทรศัพท์สำนักงาน 081-234-5678', []],
    ['นายสมชาย ใจดี ผู้อำนวยการ โทร. 053-112345 ต่อ 12', []],
    ['งบประมาณ 0812345678.00 บาท', []],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))
})

describe('bank accounts', () => {
  const found = ['personal_bank_account']
  test.each([
    ['โอนเข้าบัญชีธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0 ชื่อบัญชี นายสมชาย ใจดี', found],
    ['ที่\tชื่อ-สกุล\tเลขที่บัญชี\n1\tนางมาลี ดีงาม\t1234567890', found],
    ['ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0 ชื่อบัญชี สำนักงานเขตพื้นที่การศึกษา', []],
    ['ธนาคารออมสิน เลขที่บัญชี 020012345678\nชื่อบัญชี เงินนอกงบประมาณ', []],
    ['นางสุดใจ ให้ทานดี ธ.ก.ส. บัญชีออมทรัพย์เลขที่ ๐๑-๒๓๔-๕-๖๗๘๙๐-๑', found],
    ['บัญชีรายชื่อผู้มีสิทธิ 1234567890', []],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))
})
