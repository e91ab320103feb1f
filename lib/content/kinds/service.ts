import type { ContentKind } from '#lib/content/kind.ts'

/** A service of the office as the E-Service list and the manual for citizens ask for it. */
export const service: ContentKind = {
  name: 'service',
  path: 'services',
  words: {
    one: { th: 'บริการ', en: 'Service' },
    many: { th: 'บริการประชาชน', en: 'Services' },
    lead: {
      th: 'ขอใช้บริการอะไรได้บ้าง ต้องเตรียมอะไร ใช้เวลาเท่าใด และมีค่าธรรมเนียมหรือไม่',
      en: 'What you can ask for, what to bring, how long it takes and what it costs',
    },
  },
  listed: ['who', 'duration', 'fee'],
  sorted: 'channel',
  beside: [{ path: '/service-statistics', label: { th: 'สถิติการให้บริการ', en: 'Service statistics' } }],
  fields: [
    {
      name: 'channel',
      type: 'choice',
      required: true,
      label: { th: 'ช่องทาง', en: 'Channel' },
      choices: [
        { value: 'online', label: { th: 'ออนไลน์ (E-Service)', en: 'Online (E-Service)' } },
        { value: 'office', label: { th: 'ที่สำนักงาน', en: 'At the office' } },
        { value: 'both', label: { th: 'ทั้งออนไลน์และที่สำนักงาน', en: 'Online and at the office' } },
      ],
    },
    {
      name: 'who',
      type: 'text',
      max: 400,
      translated: true,
      required: true,
      label: { th: 'ใครขอได้', en: 'Who may ask' },
    },
    {
      name: 'duration',
      type: 'text',
      max: 200,
      translated: true,
      required: true,
      label: { th: 'ระยะเวลา', en: 'Time it takes' },
    },
    {
      name: 'fee',
      type: 'text',
      max: 200,
      translated: true,
      required: true,
      label: { th: 'ค่าธรรมเนียม', en: 'Fee' },
    },
    { name: 'place', type: 'text', max: 300, translated: true, label: { th: 'สถานที่ติดต่อ', en: 'Where' } },
    { name: 'address', type: 'link', label: { th: 'แบบฟอร์มหรือระบบออนไลน์', en: 'Form or online system' } },
    {
      name: 'steps',
      type: 'rows',
      look: 'steps',
      most: 20,
      required: true,
      label: { th: 'ขั้นตอน', en: 'Steps' },
      columns: [
        {
          name: 'step',
          type: 'text',
          max: 400,
          translated: true,
          label: { th: 'ทำอะไร', en: 'What is done' },
        },
        { name: 'takes', type: 'text', max: 100, translated: true, label: { th: 'ใช้เวลา', en: 'Takes' } },
      ],
    },
    {
      name: 'documents',
      type: 'rows',
      most: 20,
      label: { th: 'เอกสารที่ต้องใช้', en: 'Documents to bring' },
      columns: [
        {
          name: 'document',
          type: 'text',
          max: 300,
          translated: true,
          label: { th: 'เอกสาร', en: 'Document' },
        },
        {
          name: 'copies',
          type: 'number',
          unit: { th: 'ฉบับ', en: 'copies' },
          most: 20,
          label: { th: 'จำนวน', en: 'Number' },
        },
      ],
    },
    {
      name: 'law',
      type: 'markdown',
      max: 2_000,
      label: { th: 'กฎหมายที่เกี่ยวข้อง', en: 'Laws behind it' },
      hint: {
        th: 'กฎหมาย ระเบียบ หรือหลักเกณฑ์ที่บริการนี้อาศัย คู่มือของ ITA ขอให้บอกไว้',
        en: 'The law, regulation or criteria that this service rests on; ITA asks manuals to name them.',
      },
    },
  ],
}
