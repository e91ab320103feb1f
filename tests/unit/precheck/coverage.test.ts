import { describe, expect, test } from 'vitest'
import { codesOf, findingsOf, type GivenFile, subjectOf } from '#tests/support/precheck-subject.ts'

const table = 'ลำดับ\tงานที่จัดซื้อ\tวงเงิน\n1\tซื้อวัสดุ\t12,500\n2\tจ้างซ่อม\t4,300'
const months68 = ['ตุลาคม 2567', 'พฤศจิกายน 2567', 'ธันวาคม 2567', 'มกราคม 2568', 'กุมภาพันธ์ 2568', 'มีนาคม 2568']
const shift = (months: string[], by: number) =>
  months.map((one) => one.replace(/\d{4}/, (year) => String(Number(year) + by)))
const months69 = shift(months68, 1)
const sheet = (month: string) => `สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month}\nสพป.เชียงใหม่ เขต 1\n${table}`

/** The codes that are about months, of the monthly item of 2569. */
const ofMonths = (files: (GivenFile | string)[]) =>
  findingsOf(subjectOf(2569, 'O11', { files })).filter(({ code }) => /^month|^stops|^wrong/.test(code))
const seen = (files: (GivenFile | string)[]) => ofMonths(files).map(({ code }) => code)

describe('evidence of six months', () => {
  test('all there: pages, sheets, files', () => {
    expect(seen([{ pages: months69.map(sheet) }])).toEqual([])
    expect(seen(months69.map((month) => ({ name: `${month}.pdf`, pages: [sheet(month)] })))).toEqual([])
    const names = ['ต.ค.68', 'พ.ย.68', 'ธ.ค.68', 'ม.ค.69', 'ก.พ.69', 'มี.ค.69']
    expect(seen([{ content: 'xlsx', pages: names.map((name) => ({ name, text: table })) }])).toEqual([])
  })

  test('a month left out', () => {
    const files = [{ pages: months69.filter((_, index) => index !== 2).map(sheet) }]
    expect(ofMonths(files)).toEqual([
      expect.objectContaining({ code: 'month_missing', params: { months: '2025-12' } }),
    ])
  })

  test('a month that only the contents name', () => {
    const contents = `สารบัญ\n${months69.map((month, index) => `เดือน${month}\t${index + 2}`).join('\n')}`
    const pages = [contents, ...months69.map(sheet)]
    expect(seen([{ pages }])).toEqual([])
    expect(seen([{ pages: pages.filter((_, index) => index !== 4) }])).toEqual(['month_missing'])
  })

  test('a month without purchase that is said to be so', () => {
    const pages = months69.map((month, index) =>
      index === 2 ? `เดือน ${month} ไม่มีการจัดซื้อจัดจ้าง` : sheet(month),
    )
    expect(seen([{ pages }])).toEqual([])
  })

  test('a long month goes on over pages with the same heading', () => {
    const next = `สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${months69[1]}\n13\tซื้อหมึกพิมพ์\t900\n14\tจ้างเหมา\t700`
    const pages = [...months69.slice(0, 2).map(sheet), next, ...months69.slice(2).map(sheet)]
    expect(seen([{ pages }])).toEqual([])
  })

  test('November twice in the place of December', () => {
    const pages = months69.map((month, index) => sheet(index === 2 ? months69[1]! : month))
    expect(seen([{ pages }]).toSorted()).toEqual(['month_missing', 'month_repeated'])
  })

  test('January of the year before', () => {
    const pages = months69.map((month, index) => sheet(index === 3 ? 'มกราคม 2568' : month))
    expect(ofMonths([{ pages }])).toEqual([
      expect.objectContaining({ code: 'month_other_year', params: { months: '2025-01', expected: 2569 } }),
      expect.objectContaining({ code: 'month_missing', params: { months: '2026-01' } }),
    ])
  })

  test('all months of the year before are the wrong year, not missing months', () => {
    expect(seen([{ pages: months68.map(sheet) }])).toEqual(['wrong_fiscal_year'])
  })

  test('PDF and sheet of the same months beside each other', () => {
    const files = [
      { pages: months69.map(sheet) },
      {
        name: 'สขร1.xlsx',
        content: 'xlsx' as const,
        pages: months69.map((month) => ({ name: month, text: sheet(month) })),
      },
    ]
    expect(seen(files)).toEqual([])
  })
})

describe('reports that stop early', () => {
  const half = (text: string) => codesOf(subjectOf(2568, 'O11', { files: [text] }))
  const year = (text: string) => codesOf(subjectOf(2568, 'O7', { files: [text] }))
  const stops = ['stops_early']

  test.each([
    ['รายงานสถิติการให้บริการ ระหว่างวันที่ 1 ตุลาคม 2567 – 28 กุมภาพันธ์ 2568\nWalk-in 120 ราย', stops],
    ['รายงานสถิติการให้บริการ ระหว่างวันที่ 1 ตุลาคม 2567 – 31 มีนาคม 2568\nWalk-in 120 ราย', []],
    ['สถิติการให้บริการ ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2568', stops],
    ['สถิติการให้บริการ ไตรมาสที่ 1 และ 2 ปีงบประมาณ พ.ศ. 2568', []],
    ['สถิติการให้บริการ ไตรมาสที่ 1-2 ปีงบประมาณ พ.ศ. 2568', []],
    ['สถิติการให้บริการ ปีงบประมาณ พ.ศ. 2568\nข้อมูล ณ วันที่ 31 มกราคม 2568', stops],
    ['สถิติการให้บริการ ปีงบประมาณ พ.ศ. 2568\nข้อมูล ณ วันที่ 31 มีนาคม 2568', []],
    ['สถิติการให้บริการ ปีงบประมาณ พ.ศ. 2568\nงาน\tต.ค.\tพ.ย.\tธ.ค.\tม.ค.\nขอย้าย\t1\t2\t3\t4', stops],
    [
      'สถิติการให้บริการ ปีงบประมาณ พ.ศ. 2568\nงาน\tต.ค.\tพ.ย.\tธ.ค.\tม.ค.\tก.พ.\tมี.ค.\nขอย้าย\t1\t2\t3\t4\t5\t6',
      [],
    ],
    ['สถิติการให้บริการรอบ 6 เดือน (ต.ค. 67 – มี.ค. 68)', []],
    ['สถิติการให้บริการรอบ 5 เดือน ปีงบประมาณ 2568', stops],
    ['สถิติการให้บริการ 6 เดือนแรก ปีงบประมาณ 2568', []],
  ])('half a year: %s', (text, expected) => expect(half(text)).toEqual(expected))

  test.each([
    ['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567\nตั้งแต่ 1 ตุลาคม 2566 ถึง 30 มิถุนายน 2567', stops],
    ['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือน', stops],
    ['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบ 9 เดือน', stops],
    ['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือน และรอบ 12 เดือน', []],
    ['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567\n1 ต.ค. 66 – 30 ก.ย. 67', []],
    ['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567\nข้อมูล ณ วันที่ 30 กันยายน 2567', []],
    ['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567\nข้อมูล ณ วันที่ 15 ตุลาคม 2567', []],
  ])('a year: %s', (text, expected) => expect(year(text)).toEqual(expected))
})
