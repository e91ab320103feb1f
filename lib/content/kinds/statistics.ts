import type { ContentKind } from '#lib/content/kind.ts'
import { fiscalMonths } from '#lib/content/monthly.ts'
import { formatMonthName } from '#lib/thai/dates.ts'

const firstYear = 2560
const years = Array.from({ length: 31 }, (_, index) => firstYear + index)

/**
 * How often each service was used, month by month: one for each fiscal year, a row for each service and channel. A kind
 * of its own, because the numbers come every month and what a service asks for does not.
 */
export const statistics: ContentKind = {
  name: 'statistics',
  path: 'service-statistics',
  words: {
    one: { th: 'สถิติการให้บริการ', en: 'Service statistics' },
    many: { th: 'สถิติการให้บริการ', en: 'Service statistics' },
    lead: {
      th: 'จำนวนครั้งที่ให้บริการแต่ละเดือน แยกตามบริการและช่องทาง ปีละหนึ่งรายการ',
      en: 'How often each service was given, month by month and by channel, fiscal year by fiscal year',
    },
  },
  documents: [
    { name: 'figures.csv', label: { th: 'ดาวน์โหลดตัวเลขเป็น CSV', en: 'Download the numbers as CSV' } },
  ],
  fields: [
    {
      name: 'year',
      type: 'choice',
      required: true,
      label: { th: 'ปีงบประมาณ', en: 'Fiscal year' },
      choices: years.map((year) => ({
        value: String(year),
        label: { th: String(year), en: `${year} (Oct ${year - 544} – Sep ${year - 543})` },
      })),
    },
    {
      name: 'source',
      type: 'text',
      max: 300,
      translated: true,
      required: true,
      label: { th: 'ที่มาของตัวเลข', en: 'Source of the numbers' },
    },
    {
      name: 'counts',
      type: 'rows',
      look: 'months',
      most: 120,
      required: true,
      label: { th: 'จำนวนครั้งรายเดือน', en: 'Times used, by month' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งบริการและหนึ่งช่องทาง เดือนที่ยังไม่มีข้อมูลเว้นว่าง เดือนที่ไม่มีผู้ใช้ใส่ 0',
        en: 'A row for each service and channel. Leave a month empty while there is no number; write 0 where nobody came.',
      },
      columns: [
        {
          name: 'service',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'บริการ', en: 'Service' },
        },
        {
          name: 'channel',
          type: 'choice',
          label: { th: 'ช่องทาง', en: 'Channel' },
          choices: [
            { value: 'office', label: { th: 'ที่สำนักงาน', en: 'At the office' } },
            { value: 'online', label: { th: 'ออนไลน์', en: 'Online' } },
            { value: 'phone', label: { th: 'โทรศัพท์', en: 'By telephone' } },
          ],
        },
        ...fiscalMonths.map(
          (month) =>
            ({
              name: month.name,
              type: 'number',
              unit: { th: 'ครั้ง', en: 'times' },
              most: 10_000_000,
              label: { th: formatMonthName(month.number, 'th'), en: formatMonthName(month.number, 'en') },
            }) as const,
        ),
      ],
    },
  ],
}
