import type { ContentKind, PlainField } from '#lib/content/kind.ts'

/** Those of the founding article, with the key of each in addresses; an office writes whatever else it does. */
export const activityThemes = [
  { key: 'declaration', th: 'ประกาศเจตจำนงเขตสุจริต', en: 'Declaration of the honest office' },
  {
    key: 'no-gift',
    th: 'No Gift Policy เปลี่ยนของขวัญเป็นคำอวยพร',
    en: 'No Gift Policy: gifts turned into blessings',
  },
  { key: 'flag', th: 'มอบธงเขตสุจริต', en: 'Handing over the honest-office flag' },
  { key: 'signs', th: 'มอบป้ายเขตสุจริต', en: 'Handing over the honest-office signs' },
  { key: 'monday', th: 'เคารพธงชาติเช้าวันจันทร์ ประชุมและ PLC', en: 'Monday flag ceremony, meeting and PLC' },
  { key: 'exercise', th: 'ออกกำลังกายเช้าวันจันทร์', en: 'A little exercise on Monday' },
  { key: 'risk-analysis', th: 'วิเคราะห์ความเสี่ยงการทุจริต', en: 'Corruption-risk analysis' },
  { key: 'nacc-training', th: 'อบรมโดยเจ้าหน้าที่ ป.ป.ช.', en: 'Training by the NACC' },
  { key: 'media', th: 'สื่อประชาสัมพันธ์', en: 'Public-relations media' },
  { key: 'culture', th: 'วัฒนธรรมและประเพณีท้องถิ่น', en: 'Local culture and traditions' },
  { key: '5s', th: '5ส', en: '5S' },
] as const

const baht = { th: 'บาท', en: 'baht' }
const day: PlainField = { name: 'day', type: 'day', label: { th: 'วันที่', en: 'Day' } }
const post = (name: string, th: string, en: string): PlainField => ({
  name,
  type: 'text',
  max: 200,
  translated: true,
  label: { th, en },
})

/** What a group did for an honest office: planned, done, checked, and what was made better after it. */
export const activity: ContentKind = {
  name: 'activity',
  path: 'integrity/activities',
  words: {
    one: { th: 'กิจกรรมเขตสุจริต', en: 'Integrity activity' },
    many: { th: 'กิจกรรมเขตสุจริต', en: 'Integrity activities' },
    lead: {
      th: 'ทุกกลุ่มเป็นเจ้าภาพ ทำอะไร เมื่อไร ใช้งบเท่าใด และเกิดผลอะไร',
      en: 'Every group is a host: what was done and when, what it cost, and what came of it',
    },
  },
  dated: 'startsOn',
  care: { path: '/admin/activities', label: { th: 'ตรวจติดตามกิจกรรม', en: 'Look after activities' } },
  fields: [
    {
      name: 'theme',
      type: 'text',
      max: 120,
      translated: true,
      suggestions: activityThemes,
      required: true,
      label: { th: 'ประเภทกิจกรรม', en: 'Kind of activity' },
      hint: { th: 'เลือกจากที่มี หรือพิมพ์ประเภทใหม่', en: 'Choose one of these or write another' },
    },
    { name: 'startsOn', type: 'day', required: true, label: { th: 'วันแรก', en: 'First day' } },
    { name: 'endsOn', type: 'day', label: { th: 'วันสุดท้าย', en: 'Last day' } },
    { name: 'place', type: 'text', max: 200, translated: true, label: { th: 'สถานที่', en: 'Place' } },
    {
      name: 'participants',
      type: 'number',
      unit: { th: 'คน', en: 'people' },
      most: 1_000_000,
      label: { th: 'ผู้เข้าร่วม', en: 'Participants' },
    },
    { name: 'budget', type: 'number', unit: baht, label: { th: 'งบประมาณที่ได้รับ', en: 'Budget given' } },
    { name: 'spent', type: 'number', unit: baht, label: { th: 'ใช้ไปจริง', en: 'Spent' } },
    { name: 'outcome', type: 'markdown', max: 4_000, label: { th: 'ผลที่เกิดขึ้น', en: 'What came of it' } },
    {
      name: 'pdca',
      type: 'rows',
      look: 'pdca',
      most: 60,
      label: { th: 'บันทึก PDCA', en: 'PDCA log' },
      hint: {
        th: 'วางแผน ลงมือทำ ตรวจสอบ ปรับปรุง หนึ่งแถวต่อหนึ่งครั้ง',
        en: 'Plan, do, check, act: a row each time',
      },
      columns: [
        {
          name: 'step',
          type: 'choice',
          label: { th: 'ขั้น', en: 'Step' },
          choices: [
            { value: 'plan', label: { th: 'วางแผน (Plan)', en: 'Plan' } },
            { value: 'do', label: { th: 'ลงมือทำ (Do)', en: 'Do' } },
            { value: 'check', label: { th: 'ตรวจสอบ (Check)', en: 'Check' } },
            { value: 'act', label: { th: 'ปรับปรุง (Act)', en: 'Act' } },
          ],
        },
        day,
        {
          name: 'what',
          type: 'text',
          max: 600,
          translated: true,
          label: { th: 'ทำอะไร พบอะไร', en: 'What was done or found' },
        },
        post('who', 'โดย (ตำแหน่งหรือกลุ่ม)', 'By (post or group)'),
      ],
    },
    {
      name: 'handovers',
      type: 'rows',
      most: 40,
      label: { th: 'การมอบสัญลักษณ์', en: 'Symbols handed over' },
      columns: [
        post('symbol', 'สิ่งที่มอบ', 'What'),
        post('from', 'ผู้มอบ (ตำแหน่ง)', 'From (post)'),
        post('to', 'ผู้รับ (ตำแหน่งหรือกลุ่ม)', 'To (post or group)'),
        day,
      ],
    },
  ],
}
