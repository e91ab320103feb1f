import { declareKind } from '#lib/content/kinds.ts'

/** A kind that no office has: what is declared here is all there is of it. */
export const diary = declareKind({
  name: 'diary',
  path: 'diary',
  words: {
    one: { th: 'บันทึก', en: 'Diary entry' },
    many: { th: 'บันทึกประจำวัน', en: 'Diary' },
    lead: { th: 'บันทึกของสำนักงาน', en: 'The office keeps a diary' },
  },
  dated: 'day',
  sorted: 'mood',
  fields: [
    { name: 'day', type: 'day', required: true, label: { th: 'วันที่', en: 'Day' } },
    {
      name: 'mood',
      type: 'choice',
      label: { th: 'อารมณ์', en: 'Mood' },
      choices: [
        { value: 'good', label: { th: 'ดี', en: 'Good' } },
        { value: 'busy', label: { th: 'วุ่น', en: 'Busy' } },
      ],
    },
    {
      name: 'visitors',
      type: 'number',
      unit: { th: 'คน', en: 'people' },
      label: { th: 'ผู้มาเยือน', en: 'Visitors' },
    },
    { name: 'place', type: 'text', max: 80, translated: true, label: { th: 'ที่ไหน', en: 'Where' } },
    {
      name: 'meetings',
      type: 'rows',
      most: 3,
      label: { th: 'การประชุม', en: 'Meetings' },
      columns: [
        { name: 'about', type: 'text', max: 80, translated: true, label: { th: 'เรื่อง', en: 'About' } },
        {
          name: 'minutes',
          type: 'number',
          unit: { th: 'นาที', en: 'minutes' },
          label: { th: 'นาน', en: 'Length' },
        },
      ],
    },
  ],
})
