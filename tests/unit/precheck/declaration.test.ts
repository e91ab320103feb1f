import { describe, expect, test } from 'vitest'
import { codesOf, type GivenFile, subjectOf } from '#tests/support/precheck-subject.ts'

const office = 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1'
const text = (given: { year?: string; day?: string; sign?: string; office?: string } = {}) =>
  `ประกาศ${given.office ?? office}
เรื่อง นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)
ประจำปีงบประมาณ พ.ศ. ${given.year ?? '๒๕๖๘'}
ข้าพเจ้าและเจ้าหน้าที่ทุกคนจะไม่รับของขวัญก่อน ขณะ และหลังปฏิบัติหน้าที่ ตามพระราชบัญญัติประกอบรัฐธรรมนูญ พ.ศ. 2561
จึงประกาศมาเพื่อทราบโดยทั่วกัน
${given.day ?? 'ประกาศ ณ วันที่ ๓ มกราคม พ.ศ. ๒๕๖๘'}
${given.sign ?? `(นายสมพงศ์ พรมจันทร์)\nผู้อำนวยการ${office}`}`

const english = `Announcement of Chiang Mai Primary Educational Service Area Office 1
Declaration of the No Gift Policy for fiscal year 2025
The director and all officials of this office declare that they will not accept any gift or present of any kind before,
during and after the performance of their official duties, in order to prevent corruption and promote integrity.
Announced on 3 January 2025
(Mr. Somphong Promchan)
Director of Chiang Mai Primary Educational Service Area Office 1`

const codes = (files: (GivenFile | string)[], rest = {}) =>
  codesOf(subjectOf(2568, 'O21', { files, ...rest }))

describe('a No Gift declaration', () => {
  test.each([
    ['sound', text(), []],
    ['acting', text({ sign: `(นางสาวมาลี ดีงาม)\nรองผู้อำนวยการ รักษาราชการแทน\nผู้อำนวยการ${office}` }), []],
    ['signed line', text({ sign: `(ลงชื่อ) นายสมพงศ์ พรมจันทร์\n(นายสมพงศ์ พรมจันทร์)\nผู้อำนวยการ${office}` }), []],
    [
      'rank and degree before the name',
      text({ sign: `(ลงชื่อ) ว่าที่ร้อยตรี\nว่าที่ร้อยตรี ดร.สมพงศ์ พรมจันทร์\nผู้อำนวยการ${office}` }),
      [],
    ],
    ['no block', text({ sign: '' }), ['declaration_unsigned']],
    [
      'an empty line for the name',
      text({ sign: `(....................................)\nผู้อำนวยการ${office}` }),
      ['declaration_no_name'],
    ],
    ['no post', text({ sign: '(นายสมพงศ์ พรมจันทร์)' }), ['declaration_no_post']],
    ['a deputy', text({ sign: `(นางสาวมาลี ดีงาม)\nรองผู้อำนวยการ${office}` }), ['declaration_other_signer']],
    [
      'another office',
      text({ sign: '(นายสมพงศ์ พรมจันทร์)\nผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาลำปาง เขต 2' }),
      ['declaration_other_signer'],
    ],
    [
      'undated',
      text({ day: 'ประกาศ ณ วันที่ ........ เดือน .................. พ.ศ. ........' }),
      ['declaration_undated'],
    ],
    ['another year', text({ year: '๒๕๖๗', day: 'ประกาศ ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๗' }), ['declaration_year']],
  ])('%s', (_, thai, expected) => expect(codes([thai, english])).toEqual(expected))

  test('English may be a file, a page, or is missing', () => {
    expect(codes([{ pages: [text(), english] }])).toEqual([])
    expect(codes([text()])).toEqual(['declaration_one_language'])
    expect(
      codesOf(subjectOf(2565, 'O34', { files: [text({ year: '2565', day: 'ประกาศ ณ วันที่ 4 มกราคม 2565' })] })),
    ).toEqual([])
  })

  test('the director in office is another person', () => {
    const director = { name: 'นายใหม่ มาแทน', post: 'ผู้อำนวยการ' }
    expect(codes([text(), english], { director })).toEqual(['declaration_other_signer'])
    expect(codes([text(), english], { director: { name: 'นาย สมพงศ์  พรมจันทร์', post: '' } })).toEqual([])
  })

  test('news of the ceremony is no declaration', () => {
    const news = `ข่าวประชาสัมพันธ์\nพิธีประกาศเจตนารมณ์ No Gift Policy\nเมื่อวันที่ 3 มกราคม 2568 ณ ห้องประชุม`
    expect(codes([text(), english, news])).toEqual([])
  })
})

describe('the day of the document', () => {
  test.each([
    ['2025-01-03', []],
    ['2025-02-10', ['date_impossible']],
    ['2027-01-03', ['date_impossible']],
  ])('%s', (documentOn, expected) => expect(codes([text(), english], { documentOn })).toEqual(expected))

  test('one of several days in the papers is enough', () => {
    expect(codes([text(), english, 'ข่าวกิจกรรม วันที่ 20 มกราคม 2568'], { documentOn: '2025-01-20' })).toEqual([])
  })
})

describe('a whole law', () => {
  const articles = (count: number) =>
    Array.from({ length: count }, (_, index) => `มาตรา ${index + 1} ให้หน่วยงานมีหน้าที่ตามที่กำหนดในมาตรานี้`).join(
      '\n',
    )
  const law = `พระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546\nโดยที่เป็นการสมควร\n${articles(40)}\nผู้รับสนองพระบรมราชโองการ`
  test.each([
    ['pasted', law, ['whole_law']],
    [
      'quoted',
      `อำนาจหน้าที่ของ${office}\nตามมาตรา 37 แห่งพระราชบัญญัติระเบียบบริหารราชการ พ.ศ. 2546\nข้อ 1 จัดทำนโยบาย\nข้อ 2 วิเคราะห์งบประมาณ\nข้อ 3 ประสานส่งเสริม\nข้อ 4 กำกับ ดูแล\nข้อ 5 ศึกษา วิเคราะห์ วิจัย\nข้อ 6 ประสานการระดมทรัพยากร`,
      [],
    ],
  ])('%s', (_, given, expected) =>
    expect(codesOf(subjectOf(2567, 'O3', { files: [given] }))).toEqual(expected),
  )
})
