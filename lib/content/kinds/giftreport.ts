import type { ContentKind } from '#lib/content/kind.ts'

const times = { th: 'ครั้ง', en: 'times' }
const baht = { th: 'บาท', en: 'baht' }

export const giverWords = {
  state: { th: 'หน่วยงานของรัฐ', en: 'Public bodies' },
  private: { th: 'ภาคเอกชน', en: 'Private sector' },
  public: { th: 'ประชาชน', en: 'Members of the public' },
  other: { th: 'อื่น ๆ', en: 'Others' },
} as const
export const outcomeWords = {
  refused: { th: 'ปฏิเสธ', en: 'Refused' },
  returned: { th: 'ส่งคืน', en: 'Given back' },
  handed_over: { th: 'ส่งมอบหน่วยงาน', en: 'Handed to the office' },
  kept: { th: 'เก็บไว้', en: 'Kept' },
} as const

const choicesOf = (words: Record<string, { th: string; en: string }>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/**
 * What was offered in a fiscal year, as counts and sums by kind of giver and by outcome. It is made from the register by one
 * command, and goes the way of all content from there; a year without any says so, and is a report all the same.
 */
export const giftreport: ContentKind = {
  name: 'giftreport',
  path: 'integrity/gift-reports',
  named: 'year',
  words: {
    one: { th: 'รายงานการรับของขวัญและของกำนัล', en: 'Report on gifts' },
    many: { th: 'รายงานการรับของขวัญ', en: 'Reports on gifts' },
    lead: {
      th: 'มีใครเสนออะไรให้เราบ้าง และเราทำอย่างไร นับเป็นครั้งและบาท ไม่มีชื่อผู้ใด “ไม่มี” ก็รายงาน',
      en: 'What was offered to us and what we did with it, in numbers and baht, without a name. “None” is reported too.',
    },
  },
  listed: ['period', 'countedOn'],
  printed: true,
  documents: [
    { name: 'report.xlsx', label: { th: 'ดาวน์โหลดเป็น Excel', en: 'Download as Excel' } },
    { name: 'figures.csv', label: { th: 'ดาวน์โหลดตัวเลขเป็น CSV', en: 'Download the numbers as CSV' } },
  ],
  beside: [{ path: '/integrity/no-gift-policy', label: { th: 'นโยบายไม่รับของขวัญ', en: 'No Gift Policy' } }],
  fields: [
    {
      name: 'period',
      type: 'choice',
      required: true,
      fresh: true,
      label: { th: 'รอบรายงาน', en: 'Period' },
      choices: [
        { value: 'half', label: { th: '6 เดือนแรก (ต.ค. – มี.ค.)', en: 'First half (Oct – Mar)' } },
        { value: 'year', label: { th: 'ทั้งปีงบประมาณ (ต.ค. – ก.ย.)', en: 'Whole fiscal year (Oct – Sep)' } },
      ],
    },
    {
      name: 'countedOn',
      type: 'day',
      required: true,
      fresh: true,
      label: { th: 'นับจากทะเบียนเมื่อ', en: 'Counted from the register on' },
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
      look: 'gifts',
      most: 16,
      fresh: true,
      whenNone: {
        th: 'ไม่มี — รอบนี้ไม่มีผู้ใดเสนอของขวัญ ของกำนัล หรือประโยชน์อื่นใด และไม่มีการรับไว้',
        en: 'None: nobody offered a gift, a token or other benefit in this period, and nothing was received',
      },
      label: { th: 'จำนวนและมูลค่า', en: 'Numbers and values' },
      hint: {
        th: 'หนึ่งแถวต่อประเภทผู้ให้และผลการดำเนินการ ว่างทั้งหมดแปลว่า “ไม่มี”',
        en: 'A row for each kind of giver and outcome. No row at all means “none”',
      },
      columns: [
        {
          name: 'giver',
          type: 'choice',
          label: { th: 'ประเภทผู้ให้', en: 'Giver' },
          choices: choicesOf(giverWords),
        },
        {
          name: 'outcome',
          type: 'choice',
          label: { th: 'ดำเนินการ', en: 'What was done' },
          choices: choicesOf(outcomeWords),
        },
        {
          name: 'times',
          type: 'number',
          least: 0,
          most: 1_000_000,
          unit: times,
          label: { th: 'จำนวน', en: 'Number' },
        },
        { name: 'baht', type: 'number', least: 0, unit: baht, label: { th: 'มูลค่ารวม', en: 'Value in all' } },
      ],
    },
  ],
}
