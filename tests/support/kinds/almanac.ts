import { declareKind } from '#lib/content/kinds.ts'

/** A kind that no office has, of which there is one for each fiscal year. */
export const almanac = declareKind({
  name: 'almanac',
  path: 'integrity/almanac',
  named: 'year',
  words: {
    one: { th: 'ปูม', en: 'Almanac' },
    many: { th: 'ปูมประจำปี', en: 'Almanacs' },
    lead: { th: 'ปีละหนึ่งเล่ม', en: 'One a year' },
  },
  fields: [
    { name: 'place', type: 'text', max: 80, translated: true, label: { th: 'ที่ไหน', en: 'Where' } },
    {
      name: 'rain',
      type: 'number',
      fresh: true,
      unit: { th: 'มม.', en: 'mm' },
      label: { th: 'ฝน', en: 'Rain' },
    },
    {
      name: 'fields',
      type: 'rows',
      most: 3,
      label: { th: 'แปลง', en: 'Fields' },
      columns: [
        { name: 'crop', type: 'text', max: 80, translated: true, label: { th: 'พืช', en: 'Crop' } },
        {
          name: 'yield',
          type: 'number',
          fresh: true,
          unit: { th: 'ตัน', en: 'tonnes' },
          label: { th: 'ผลผลิต', en: 'Yield' },
        },
      ],
    },
  ],
})
