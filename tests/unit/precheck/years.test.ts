import { describe, expect, test } from 'vitest'
import { codesOf, findingsOf, subjectOf } from '#tests/support/precheck-subject.ts'

const wrong = ['wrong_fiscal_year']

describe('a title', () => {
  test.each([
    // asked: the plan of 2568
    [2568, 'O25', 'แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', []],
    [2568, 'O25', 'แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๗', wrong],
    [2568, 'O25', 'แผนปฏิบัติการป้องกันการทุจริต ปีงบฯ 67', wrong],
    [2568, 'O25', 'แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566 – 2570', []],
    [2568, 'O25', 'แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2561-2565', wrong],
    [2568, 'O25', 'Anti-Corruption Action Plan, Fiscal Year 2025', []],
    [2568, 'O25', 'Anti-Corruption Action Plan FY2024', wrong],
    // asked: the report of 2567
    [2568, 'O7', 'รายงานผลการดำเนินงานประจำปี 2567', []],
    [2568, 'O7', 'รายงานผลการดำเนินงานประจำปี 2568', wrong],
    [2568, 'O7', 'รายงานผลการดำเนินงาน ปีงบประมาณ 2567 (สำหรับการประเมิน ITA 2568)', []],
    [2568, 'O7', 'รายงานผลการดำเนินงาน (1 ตุลาคม 2566 – 30 กันยายน 2567)', []],
    [2568, 'O7', 'รายงานผลการดำเนินงาน ต.ค. 65 – ก.ย. 66', wrong],
    // the assessment of last year is what the measures of this year are about
    [2568, 'O27', 'มาตรการส่งเสริมคุณธรรม จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567', []],
    // laws, orders and meetings
    [2568, 'O12', 'แผนการจัดซื้อจัดจ้างตาม พ.ร.บ.การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560', []],
    [2568, 'O16', 'คำสั่งแต่งตั้งคณะทำงานขับเคลื่อนจริยธรรม ที่ 215/2567', []],
    [2568, 'O20', 'ประชุม ก.ต.ป.น. ครั้งที่ 4/2567', []],
  ] as const)('%i %s %s', (year, code, title, expected) => {
    expect(codesOf(subjectOf(year, code, { title }))).toEqual(expected)
  })
})

describe('a summary', () => {
  test.each([
    ['มาตรการห้าข้อทำแล้ว ปี 2568 เราเปลี่ยนจุดเน้นไปที่เรื่องสินบน', []],
    ['สรุปผลการดำเนินงาน ประจำปี 2566', wrong],
    ['สรุปผลการดำเนินงาน ปีงบฯ 66', wrong],
  ])('%s', (summary, expected) => expect(codesOf(subjectOf(2568, 'O7', { summary }))).toEqual(expected))
})

describe('a paper', () => {
  const lastYears = 'ผลการดำเนินงานในปีงบประมาณ พ.ศ. 2567 บรรลุเป้าหมายร้อยละ 92\n'
  test.each([
    [
      'a plan that cites last year’s results many times',
      2568,
      'O25',
      `แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2568\nสำนักงานเขตพื้นที่การศึกษา\n${lastYears.repeat(8)}โครงการของปีงบประมาณ 2568`,
      [],
    ],
    [
      'the plan of last year',
      2568,
      'O25',
      `แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2567\nสำนักงานเขตพื้นที่การศึกษา\n${lastYears.repeat(3)}`,
      wrong,
    ],
    ['marks and า lost in extraction', 2568, 'O25', 'แผนปฏบตกร ป งบประมณ พ.ศ. 2567', wrong],
    [
      'signed in the new year about the old',
      2568,
      'O7',
      'รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567\nลงชื่อ ณ วันที่ 15 พฤศจิกายน 2567\nเผยแพร่ 3 มกราคม 2568',
      [],
    ],
    [
      'only a table column of years',
      2568,
      'O13',
      'ตารางแสดงรายการ\nที่\tปีงบประมาณ\tหน่วยงาน\n1\t2566\tสพป.\n2\t2566\tสพป.\n3\t2566\tสพป.',
      wrong,
    ],
    [
      'news of an event last year',
      2568,
      'O20',
      'กิจกรรมประชุมผู้มีส่วนได้ส่วนเสีย\nเมื่อวันที่ 12 กุมภาพันธ์ 2566 ผู้อำนวยการเป็นประธาน',
      wrong,
    ],
    [
      'news of an event this year',
      2568,
      'O20',
      'กิจกรรมประชุมผู้มีส่วนได้ส่วนเสีย\nเมื่อวันที่ 12 ธันวาคม 2567 ผู้อำนวยการเป็นประธาน',
      [],
    ],
    [
      'only the day up to which its data go',
      2567,
      'O12',
      'สถิติการให้บริการ รอบ 6 เดือน\nข้อมูล ณ วันที่ 31 มีนาคม 2566',
      wrong,
    ],
    ['signs in the place of sara am', 2568, 'O23', 'การประเมินความเสี่ยง ประจĠาปีงบประมาณ พ.ศ. 2567', wrong],
    ['a year in two digits', 2568, 'O7', 'สรุปผลการดำเนินงาน ปี 66', wrong],
    ['last years beside its own', 2568, 'O7', 'รายงานผล พ.ศ. 2567\nเทียบกับปี 2566 และปี 2565', []],
    ['nothing of any year', 2568, 'O7', 'รายงานผลการดำเนินงาน\nเนื้อหา', []],
    [
      'an academic year and a law',
      2568,
      'O25',
      'แผนปฏิบัติการ\nตามพระราชบัญญัติการศึกษาแห่งชาติ พ.ศ. 2542\nนักเรียนปีการศึกษา 2566',
      [],
    ],
  ] as const)('%s', (_, year, code, text, expected) => {
    const codes = codesOf(subjectOf(year, code, { files: [text] }))
    expect(codes.filter((one) => one === 'wrong_fiscal_year')).toEqual(expected)
  })

  test('says which year it read where', () => {
    const deep = Array.from({ length: 60 }, (_, page) =>
      page === 36 ? 'ตารางที่ 5 ผลการใช้จ่าย ปีงบประมาณ พ.ศ. ๒๕๖๖' : `หน้า ${page} เนื้อหาของรายงาน`,
    )
    expect(findingsOf(subjectOf(2568, 'O7', { files: [{ pages: deep }] }))).toEqual([
      expect.objectContaining({
        code: 'wrong_fiscal_year',
        where: { part: 'file', file: 1, page: 37 },
        params: { expected: 2567, year: 2566 },
        found: expect.stringContaining('ปีงบประมาณ พ.ศ. ๒๕๖๖'),
      }),
    ])
  })

  test('a right cover over the tables of another year', () => {
    const pages = [
      'รายงานผลการดำเนินงาน\nประจำปีงบประมาณ พ.ศ. 2567',
      'ตาราง 1 ผลการใช้จ่าย ปีงบประมาณ พ.ศ. 2565',
      'ตาราง 2 โครงการ ปีงบประมาณ 2565',
      'ตาราง 3 ระหว่างวันที่ 1 ตุลาคม 2564 – 30 กันยายน 2565',
    ]
    expect(codesOf(subjectOf(2568, 'O7', { files: [{ pages }] }))).toEqual(wrong)
  })
})

test('of a scan its name is asked about', () => {
  const seen = (name: string) =>
    findingsOf(subjectOf(2568, 'O7', { files: [{ name, pages: [{ nature: 'scan' }] }] })).flatMap(
      ({ code, severity }) => (code === 'wrong_fiscal_year' ? [severity] : []),
    )
  expect(seen('รายงานประจำปี_2565.pdf')).toEqual(['ask'])
  expect(seen('รายงานประจำปี2567.pdf')).toEqual([])
  expect(seen('scan_2565.pdf')).toEqual([])
})

describe('the day of the document', () => {
  test.each([
    [2568, 'O7', '2024-11-15', []],
    [2568, 'O7', '2023-11-15', wrong],
    [2568, 'O6', '2024-10-20', []],
    [2568, 'O23', '2022-03-01', wrong],
    [2568, 'O5', '2022-09-30', []],
    [2568, 'O4', '2025-01-20', []],
    [2568, 'O4', '2024-01-20', wrong],
  ] as const)('%i %s %s', (year, code, documentOn, expected) => {
    expect(codesOf(subjectOf(year, code, { documentOn }))).toEqual(expected)
  })
})
