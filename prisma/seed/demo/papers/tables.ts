import * as xlsx from '@e965/xlsx'
import {
  months2565,
  months2568,
  type PurchaseProgress,
  purchases2565,
  purchases2567,
  purchases2568,
  services2568,
} from '../figures.ts'

export interface DataFile {
  file: string
  bytes: () => Buffer
}
type Row = readonly (string | number | null)[]
const marked = 'ตัวอย่าง: ข้อมูลสมมติของระบบสาธิต ไม่ใช่ข้อมูลจริงของสำนักงาน'
const office = 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1'

function workbook(
  title: string,
  sheets: readonly {
    name: string
    heading: string
    rows: readonly Row[]
    widths: readonly number[]
    hidden?: boolean
  }[],
): Buffer {
  const book = xlsx.utils.book_new()
  book.Props = { Title: `${title} (ตัวอย่าง)`, CreatedDate: new Date('2026-01-01T00:00:00Z') }
  for (const { name, heading, rows, widths } of sheets) {
    const sheet = xlsx.utils.aoa_to_sheet([[heading], [office], [marked], [], ...rows.map((row) => [...row])])
    sheet['!cols'] = widths.map((wch) => ({ wch }))
    xlsx.utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })) }
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

const monthlyHead: Row = [
  'ลำดับที่',
  'งานที่จัดซื้อหรือจัดจ้าง',
  'วงเงินที่จะซื้อหรือจ้าง (บาท)',
  'ราคากลาง (บาท)',
  'วิธีซื้อหรือจ้าง',
  'รายชื่อผู้เสนอราคาและราคาที่เสนอ',
  'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง',
  'เหตุผลที่คัดเลือกโดยสรุป',
  'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง',
]

/** Form สขร.1, nine columns, one sheet a month. */
const monthly = (): Buffer =>
  workbook(
    'สรุปผลการจัดซื้อจัดจ้างรายเดือน 2565',
    months2565.map((month) => {
      const rows = purchases2565.filter((row) => row.month === month)
      return {
        name: month,
        heading: `สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน${month} (แบบ สขร.1)`,
        rows: [
          monthlyHead,
          ...(rows.length === 0
            ? [[null, 'ไม่มีการจัดซื้อจัดจ้างในเดือนนี้'] as Row]
            : rows.map((row, index): Row => {
                const winner = row.bidders.reduce((best, bidder) =>
                  bidder.price < best.price ? bidder : best,
                )
                return [
                  index + 1,
                  row.work,
                  row.ceiling,
                  row.median,
                  row.method,
                  row.bidders.map((bidder) => `${bidder.name} ${bidder.price}`).join(' / '),
                  `${winner.name} ${winner.price}`,
                  row.reason,
                  `${row.contract} ลงวันที่ ${row.on}`,
                ]
              })),
        ],
        widths: [8, 48, 16, 14, 14, 36, 30, 34, 28],
      }
    }),
  )

const sixteen: Row = [
  'ที่',
  'ปีงบประมาณ',
  'ชื่อหน่วยงาน',
  'อำเภอ',
  'จังหวัด',
  'กระทรวง',
  'ประเภทหน่วยงาน',
  'ชื่อรายการของงานที่ซื้อหรือจ้าง',
  'วงเงินงบประมาณที่ได้รับจัดสรร (บาท)',
  'แหล่งที่มาของงบประมาณ',
  'สถานะการจัดซื้อจัดจ้าง',
  'วิธีการจัดซื้อจัดจ้าง',
  'ราคากลาง (บาท)',
  'ราคาที่ตกลงซื้อหรือจ้าง (บาท)',
  'รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก',
  'เลขที่โครงการในระบบ e-GP',
]
const yearly = (fiscalYear: number, purchases: readonly PurchaseProgress[]): Buffer =>
  workbook(`รายการจัดซื้อจัดจ้าง ${fiscalYear}`, [
    {
      name: String(fiscalYear),
      heading: `รายการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ปีงบประมาณ พ.ศ. ${fiscalYear}`,
      rows: [
        sixteen,
        ...purchases.map(
          (row, index): Row => [
            index + 1,
            fiscalYear,
            office,
            'ไม่ระบุ (ตัวอย่าง)',
            'เชียงใหม่',
            'กระทรวงศึกษาธิการ',
            'ส่วนราชการ',
            row.work,
            row.budget,
            row.source,
            row.status,
            row.method,
            row.median,
            row.price,
            row.price === null ? 'อยู่ระหว่างคัดเลือก' : `ผู้ประกอบการตัวอย่าง ${index + 1}`,
            'ตัวอย่าง ไม่มีเลขจริง',
          ],
        ),
      ],
      widths: [5, 10, 40, 16, 12, 20, 16, 44, 18, 16, 22, 14, 14, 16, 26, 22],
    },
  ])

const csvField = (value: string | number): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value)

/** One row a service, month and channel: the shape a machine reads. With a BOM, for the spreadsheets of offices. */
const services = (): Buffer => {
  const rows = services2568.flatMap(({ service, months }) =>
    months.flatMap(([counter, online], index) => [
      [service, months2568[index]!, 'มาติดต่อด้วยตนเอง', counter, 'ตัวอย่าง'],
      [service, months2568[index]!, 'E-Service', online, 'ตัวอย่าง'],
    ]),
  )
  const lines = [['งานบริการ', 'เดือน', 'ช่องทาง', 'จำนวน (ครั้ง)', 'หมายเหตุ'], ...rows]
  return Buffer.from(`\ufeff${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`)
}

/** The visitors counted anew, as far as the counting has come: March is missing still. */
const recount = (): Buffer => {
  const months = months2568.slice(0, 5)
  return workbook('สถิติการให้บริการ (นับใหม่)', [
    {
      name: 'สถิติ',
      heading: `สถิติการให้บริการ ${months[0]} – ${months.at(-1)}`,
      rows: [
        ['งานบริการ', ...months],
        ...services2568.map(
          ({ service, months: counted }): Row => [
            service,
            ...counted.slice(0, 5).map(([counter, online]) => counter + online),
          ],
        ),
      ],
      widths: [40, 12, 12, 12, 12, 12],
    },
  ])
}

/**
 * As a draft often looks: the register that the sum was made of lies behind it in a hidden sheet. The people are invented, and
 * their numbers are of a district that does not exist.
 */
const training = (): Buffer =>
  workbook('สรุปการอบรมบุคลากร ปีงบประมาณ พ.ศ. 2567', [
    {
      name: 'สรุป',
      heading: 'สรุปการอบรมบุคลากร ปีงบประมาณ พ.ศ. 2567',
      rows: [
        ['หลักสูตร', 'จำนวนผู้เข้าอบรม (คน)', 'งบประมาณที่ใช้ (บาท)'],
        ['การจัดซื้อจัดจ้างภาครัฐ', 2, 4_800],
        ['การเขียนหนังสือราชการ', 1, 1_900],
      ],
      widths: [40, 20, 20],
    },
    {
      name: 'ทะเบียน',
      heading: 'ทะเบียนผู้เข้าอบรม',
      rows: [
        ['ที่', 'ชื่อ – นามสกุล', 'เลขประจำตัวประชาชน', 'หลักสูตร'],
        [1, 'นางสาวสมมติ ตัวอย่าง', '1-9999-99999-99-9', 'การจัดซื้อจัดจ้างภาครัฐ'],
        [2, 'นายสาธิต ตัวอย่าง', '2-9999-99999-98-9', 'การเขียนหนังสือราชการ'],
      ],
      widths: [6, 30, 24, 30],
      hidden: true,
    },
  ])

export const tables: readonly DataFile[] = [
  { file: 'procurement-monthly-2565.xlsx', bytes: monthly },
  { file: 'procurement-progress-2568.xlsx', bytes: () => yearly(2568, purchases2568) },
  { file: 'procurement-annual-2567.xlsx', bytes: () => yearly(2567, purchases2567) },
  { file: 'service-statistics-2568.csv', bytes: services },
  { file: 'service-count-2568.xlsx', bytes: recount },
  { file: 'training-2567.xlsx', bytes: training },
]
