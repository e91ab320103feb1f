import type { ContentKind, NumberField, Words } from '#lib/content/kind.ts'

const points: Words = { th: 'คะแนน', en: 'points' }
const score = (name: string, label: Words): NumberField => ({
  name,
  type: 'number',
  unit: points,
  most: 100,
  decimals: 2,
  fresh: true,
  label,
})

/** What an assessment of the office came to, year by year, and what was done about what was weak. */
export const results: ContentKind = {
  name: 'results',
  path: 'integrity/results',
  named: 'year',
  words: {
    one: { th: 'ผลการประเมิน ITA', en: 'ITA result' },
    many: { th: 'ผลการประเมิน ITA', en: 'ITA results' },
    lead: {
      th: 'คะแนน ระดับ และอันดับของสำนักงานทุกปีที่ทราบ พร้อมสิ่งที่ปรับปรุงหลังรู้ผล',
      en: 'Score, level and rank of every year we know of, and what was improved after each',
    },
  },
  documents: [
    {
      name: 'actions.csv',
      label: { th: 'ดาวน์โหลดการปรับปรุงเป็น CSV', en: 'Download the improvements as CSV' },
    },
  ],
  fields: [
    { ...score('score', { th: 'คะแนนรวม', en: 'Total score' }), required: true },
    {
      name: 'level',
      type: 'text',
      max: 60,
      offered: 'levels',
      fresh: true,
      label: { th: 'ระดับตามที่ประกาศ', en: 'Level, as announced' },
      hint: {
        th: 'เว้นว่างได้ พอร์ทัลคำนวณจากเกณฑ์ระดับของปีนั้น',
        en: 'May be left empty: it is then worked out from the levels of that year.',
      },
    },
    score('iit', { th: 'คะแนน IIT', en: 'IIT score' }),
    score('eit', { th: 'คะแนน EIT', en: 'EIT score' }),
    score('oit', { th: 'คะแนน OIT', en: 'OIT score' }),
    {
      name: 'rank',
      type: 'number',
      unit: { th: '', en: '' },
      least: 1,
      most: 10_000,
      decimals: 0,
      fresh: true,
      label: { th: 'อันดับที่', en: 'Rank' },
    },
    {
      name: 'rankOf',
      type: 'number',
      unit: { th: 'เขต', en: 'area offices' },
      least: 1,
      most: 10_000,
      decimals: 0,
      fresh: true,
      label: { th: 'จากทั้งหมด', en: 'Out of' },
    },
    {
      name: 'source',
      type: 'text',
      max: 300,
      translated: true,
      required: true,
      fresh: true,
      label: { th: 'ที่มาของผล', en: 'Source of the result' },
    },
    {
      name: 'announcement',
      type: 'link',
      fresh: true,
      label: { th: 'ลิงก์ประกาศผล', en: 'Link to the announcement' },
    },
    {
      name: 'indicators',
      type: 'rows',
      most: 20,
      label: { th: 'คะแนนรายตัวชี้วัด', en: 'Scores by indicator' },
      hint: {
        th: 'ใส่เท่าที่ทราบ ขึ้นปีใหม่ คะแนนของปีนี้จะไปอยู่ในช่องปีก่อนให้เอง',
        en: 'As far as they are known. When the next year is begun, the scores of this year become those of the year before.',
      },
      columns: [
        {
          name: 'indicator',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'ตัวชี้วัด', en: 'Indicator' },
        },
        score('score', { th: 'คะแนนปีนี้', en: 'Score this year' }),
        {
          ...score('before', { th: 'คะแนนปีก่อน', en: 'Score the year before' }),
          carried: { from: 'score' },
        },
      ],
    },
    {
      name: 'actions',
      type: 'rows',
      look: 'actions',
      most: 40,
      fresh: true,
      label: { th: 'จุดที่ต้องปรับปรุง และสิ่งที่ทำ', en: 'What was weak, and what was done about it' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งเรื่อง เมื่อทำเสร็จให้ใส่วันที่ และปีถัดไปกลับมาบอกว่าเกิดผลอย่างไร',
        en: 'A row for each. Add the day when it is done, and come back a year later to say what came of it.',
      },
      columns: [
        {
          name: 'weak',
          type: 'text',
          max: 500,
          translated: true,
          label: { th: 'จุดที่ต้องปรับปรุง', en: 'What was weak' },
        },
        {
          name: 'action',
          type: 'text',
          max: 500,
          translated: true,
          label: { th: 'สิ่งที่จะทำ', en: 'What will be done' },
        },
        {
          name: 'indicator',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'ตัวชี้วัดที่เกี่ยวข้อง', en: 'Indicator' },
        },
        {
          name: 'owner',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'ผู้รับผิดชอบ (กลุ่มหรือตำแหน่ง)', en: 'Owner (group or post)' },
        },
        { name: 'due', type: 'day', label: { th: 'กำหนดเสร็จ', en: 'To be done by' } },
        { name: 'done', type: 'day', label: { th: 'เสร็จเมื่อ', en: 'Done on' } },
        {
          name: 'outcome',
          type: 'text',
          max: 1_000,
          translated: true,
          label: { th: 'ผลที่เกิดในปีถัดมา', en: 'What came of it the year after' },
        },
      ],
    },
  ],
}
